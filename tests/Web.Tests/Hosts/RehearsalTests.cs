using Bunit;
using Game.Domain.Views;
using Microsoft.Extensions.DependencyInjection;
using Web.Debrief;
using Web.Host;
using Web.Lessons;
using Web.Replays;
using Web.Rooms;
using Web.Tests.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Hosts;

/// <summary>A teacher alone walks through a whole lesson, from the practice to the debrief of both rounds.</summary>
public sealed class RehearsalTests : BunitContext
{
    [Fact]
    public async Task A_rehearsal_leads_through_the_lesson_to_its_debrief()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(ClassPresets.First.Rehearsal with { Seed = 7, Custom = ClassPresets.First.Scenario with { Ticks = 120 } });
        var (room, host) = ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
        Assert.Equal("Join", await NextAsync(host));
        var own = (await room.JoinAsync("Teacher")).Value!.Seat;
        Assert.Equal("Practice", await NextAsync(host));
        await room.TellAsync(own, new LessonAnswer.Practised(80, Skipped: false));
        Assert.Equal("Ask", await NextAsync(host));
        await host.TeachAsync(new LessonStep.Hold(static plan => plan with { Question = "Up or down?", Choices = ["Up", "Down"] }));
        Assert.Equal(room.Status.Bots, (await host.LookAsync()).Lesson.Predictions!.Sum());
        Assert.Equal("Start", await NextAsync(host));
        await host.ResumeAsync();
        await rooms.TicksAsync(room);
        Assert.Equal("End", await NextAsync(host));
        await rooms.TicksAsync(room, 120);
        Assert.Equal((RoomPhase.Ended, "Second"), (room.Status.Phase, await NextAsync(host)));
        await host.TeachAsync(new LessonStep.Choose(new Treatment(TreatmentKind.HalfCoders)));
        await host.StartNextRoundAsync();
        await rooms.TicksAsync(room, 10);
        await host.EndAsync();
        Assert.Equal("Debrief", await NextAsync(host));
        await host.TeachAsync(new LessonStep.Hold(static plan => plan with { Revealed = true }));
        Assert.Equal("Exit", await NextAsync(host));
        await host.TeachAsync(new LessonStep.Hold(static plan => plan with { Exit = ["One?", "Two?"] }));
        Assert.All((await host.LookAsync()).Roster.Where(static line => line.Bot), static line => Assert.True(line.Left));
        Assert.Equal("Over", await NextAsync(host));
        await host.TeachAsync(new LessonStep.Hold(static plan => plan with { Over = true }));
        Assert.Null(await NextAsync(host));

        Services.AddWords().AddSingleton(rooms.Rooms).AddSingleton(new Tapes(rooms.Rooms, rooms.Journal));
        var debrief = Render<DebriefBoard>(p => p.Add(c => c.Code, room.Code));
        debrief.WaitForAssertion(() => Assert.NotEmpty(debrief.FindAll(".debrief table")), TimeSpan.FromSeconds(60));
        Assert.Equal(["Round 1", "Round 2"], debrief.FindAll("thead a").Select(static round => round.TextContent));
        Assert.Contains("half as many coders", debrief.Find("tbody").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Up or down?", debrief.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(debrief.FindAll(".profits li"));
    }

    [Fact]
    public async Task The_stations_are_on_the_host_page_of_a_rehearsal_with_the_next_one_marked()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(ClassPresets.First.Rehearsal);
        Services.AddWords();

        var list = Render<HostRehearsal>(p => p.Add(c => c.Code, created.Room.Code).Add(c => c.Now, created.Room.LookAsync(Viewer.Host).GetAwaiter().GetResult()));
        Assert.Equal(9, list.FindAll("li").Count);
        Assert.Contains("Minute 0", list.Find("[aria-current=step]").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/play/{created.Room.Code}", list.Find("a").GetAttribute("href"));
        Assert.DoesNotContain("Rehearsal.", list.Markup, StringComparison.Ordinal);
    }

    private static async Task<string?> NextAsync(RoomHost host) => RehearsalSteps.Next(RehearsalSteps.Of(await host.LookAsync()));
}
