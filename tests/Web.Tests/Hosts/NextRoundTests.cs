using Bunit;
using Game.Domain.Board;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Web.App;
using Web.Host;
using Web.Lessons;
using Web.Play;
using Web.Rooms;
using Web.Tests.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Hosts;

/// <summary>What the host, the students and the newcomers see between two rounds.</summary>
public sealed class NextRoundTests : BunitContext
{
    public NextRoundTests()
    {
        Services.AddWords();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task One_tap_chooses_and_the_words_say_it_to_everybody()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await EndedAsync(rooms);
        var said = "";
        var panel = Render<HostNextRound>(p => p.Add(c => c.Host, host).Add(c => c.Now, Look(room)).Add(c => c.OnDone, text => said = text));
        Assert.Equal("Round 2: what is different?", panel.Find("h2").TextContent);

        await panel.FindAll(".ways button").Single(static button => button.TextContent == "No bots").ClickAsync(new());
        Assert.Equal("Everybody reads it now.", said);
        panel.Render(p => p.Add(c => c.Now, Look(room)));
        Assert.Equal("✓ No bots", panel.Find("[aria-pressed=true]").TextContent);
        Assert.Contains("all bids come from people", panel.Find(".told").TextContent, StringComparison.Ordinal);
        var card = Render<TreatmentCard>(p => p.Add(c => c.Now, room.LookAsync(Viewer.Spectator).GetAwaiter().GetResult()));
        Assert.Contains("all bids come from people", card.Markup, StringComparison.Ordinal);

        await panel.Find("#next-words").InputAsync("Watch <b>prices</b>.");
        await panel.Find("form").SubmitAsync();
        panel.Render(p => p.Add(c => c.Now, Look(room)));
        card.Render(p => p.Add(c => c.Now, room.LookAsync(Viewer.Spectator).GetAwaiter().GetResult()));
        Assert.Equal((TreatmentKind.NoBots, "Watch <b>prices</b>."), Chosen(room));
        Assert.Equal("Watch <b>prices</b>.", card.Find(".words").TextContent);

        await panel.Find("select").ChangeAsync("SecondPriceSealed");
        Assert.Equal(TreatmentKind.Format, Chosen(room).Kind);
        await host.StartNextRoundAsync();
        card.Render(p => p.Add(c => c.Now, room.LookAsync(Viewer.Spectator).GetAwaiter().GetResult()));
        Assert.Equal("What is different in round 2", card.Find("h2").TextContent);
        Assert.Equal(AwardFormatKind.SecondPriceSealed, room.Scenario.Board.Format);
    }

    [Fact]
    public async Task A_newcomer_is_offered_a_seat_waits_with_the_practice_and_is_led_to_the_market()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await EndedAsync(rooms);
        Services.AddSingleton(rooms.Rooms).AddScoped<CircuitPresence>().AddSingleton<Microsoft.AspNetCore.Components.Forms.AntiforgeryStateProvider>(new NoToken());
        var door = Render<JoinCard>(p => p.Add(c => c.Room, room).Add(c => c.Plan, Look(room).Lesson.Plan));
        Assert.NotEmpty(door.FindAll("form input[name=nickname]"));
        Assert.Contains("from round 2 on", door.Markup, StringComparison.Ordinal);
        await host.TeachAsync(new LessonStep.Hold(static plan => plan with { Over = true }));
        Assert.Empty(Render<JoinCard>(p => p.Add(c => c.Room, room).Add(c => c.Plan, Look(room).Lesson.Plan)).FindAll("form"));
        await host.TeachAsync(new LessonStep.Hold(static plan => plan with { Over = false }));

        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var ben = (await room.JoinAsync("Ben")).Value!;
        var page = Render<PlayRoom>(p => p.Add(c => c.Code, room.Code).Add(c => c.SeatKey, ben.SeatKey!));
        page.WaitForAssertion(() => Assert.Equal("You have a seat", page.Find("h1").TextContent), TimeSpan.FromSeconds(60));
        Assert.NotEmpty(page.FindAll(".practice"));
        await host.TeachAsync(new LessonStep.Choose(new Treatment(TreatmentKind.HalfCoders)));
        await ShowAsync(rooms, room);
        page.WaitForAssertion(() => Assert.Contains("half as many coders", page.Find(".treatment").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(60));

        await host.StartNextRoundAsync();
        await ShowAsync(rooms, room);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".play[data-phase=Running]")), TimeSpan.FromSeconds(60));
        Assert.Contains("half as many coders", page.Find(".treatment").TextContent, StringComparison.Ordinal);
    }

    // Frames are sent at most four times a second, by the clock that the test moves.
    private static async Task ShowAsync(TestRooms rooms, RoomActor room)
    {
        rooms.Time.Advance(TimeSpan.FromMilliseconds(300));
        await room.InspectAsync();
    }

    private static RoomFrame Look(RoomActor room) => room.LookAsync(Viewer.Host).GetAwaiter().GetResult();

    private static (TreatmentKind Kind, string? Words) Chosen(RoomActor room) =>
        Look(room).Lesson.Rounds.Find(2)!.Treatment is var chosen ? (chosen.Kind, chosen.Words) : default;

    private static async Task<(RoomActor Room, RoomHost Host)> EndedAsync(TestRooms rooms)
    {
        var created = await rooms.CreateAsync(new RoomSettings
        {
            Custom = TestRooms.Short, Bots = ["casual"], Seed = 7, MillisecondsPerTick = 1000, Lesson = new LessonPlan { Class = true },
        });
        var host = created.Room.HostFor(created.HostKey)!;
        await host.EndAsync();
        return ((RoomActor)created.Room, host);
    }

    private sealed class NoToken : Microsoft.AspNetCore.Components.Forms.AntiforgeryStateProvider
    {
        public override Microsoft.AspNetCore.Components.Forms.AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
