using Bunit;
using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Web.Groups;
using Web.Lessons;
using Web.Replays;
using Web.Rooms;
using Web.Tests.Rooms;
using Web.Tests.Shared;
using Web.Watch;

namespace Web.Tests.Groups;

/// <summary>The page of a split class over real rooms: one tap does it in all of them, and the end says whether they differ.</summary>
public sealed class ArmsRoomTests : BunitContext, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private TestRooms _rooms = null!;
    private CreatedGroup _split = null!;

    public async Task InitializeAsync()
    {
        _rooms = await TestRooms.StartAsync();
        var settings = new RoomSettings { Custom = TestRooms.Short, Bots = [], Seed = 7, MillisecondsPerTick = 1000, Lesson = new LessonPlan { Class = true } };
        _split = (await _rooms.Rooms.CreateGroupAsync([(settings, "as usual"), (settings, "otherwise")])).Value!;
        Services.AddWords().AddSingleton(_rooms.Rooms).AddSingleton(new Tapes(_rooms.Rooms, _rooms.Journal));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        await _rooms.DisposeAsync();
    }

    [Fact]
    public async Task With_enough_people_the_test_and_its_interval_stand_on_the_page_and_on_the_projector()
    {
        foreach (var room in _split.Rooms) await PlayAsync((RoomActor)room);
        var arms = Page();
        var beamer = Render<WatchClass>(p => p.Add(c => c.Code, _split.Code).Add(c => c.Address, $"http://example.org/play/{_split.Code}"));
        Assert.Empty(arms.FindAll(".test"));
        beamer.WaitForElement(".split", Patience);
        Assert.Empty(beamer.FindAll("table"));

        await PressAsync(arms, "End all rooms");
        arms.WaitForAssertion(() => Assert.Contains(arms.FindAll("button"), button => button.TextContent.Trim() == "Yes, end them all"), Patience);
        await PressAsync(arms, "Yes, end them all");

        await LookAgainAsync();
        foreach (var page in new IRenderedComponent<IComponent>[] { arms, beamer })
        {
            page.WaitForElement(".test", Patience);
            Assert.Matches(@"^otherwise: mean profit differs by [+\-−]?[\d.,]+ \(95\s% interval [+\-−]?[\d.,]+ to [+\-−]?[\d.,]+, p = [01]\.\d{3}\)\.$", Assert.Single(page.FindAll(".test")).TextContent);
        }

        Assert.Equal(["2", "2"], arms.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task A_leaderboard_that_is_off_keeps_profits_from_the_projector_of_the_class()
    {
        foreach (var room in _split.Rooms)
        {
            await PlayAsync((RoomActor)room);
            var host = room.HostFor(_split.HostKey)!;
            await host.SetLeaderboardAsync(LeaderboardMode.Off);
            await host.EndAsync();
        }

        var beamer = Render<WatchClass>(p => p.Add(c => c.Code, _split.Code).Add(c => c.Address, $"http://example.org/play/{_split.Code}"));
        beamer.WaitForAssertion(() => Assert.Single(beamer.FindAll("table")), Patience);
        Assert.Empty(beamer.FindAll(".test"));
        Assert.DoesNotContain("Mean profit", beamer.Markup, StringComparison.Ordinal);
        Assert.Single(Page().FindAll(".test"));
    }

    [Fact]
    public async Task Bots_a_question_a_ticket_and_the_next_round_reach_every_room_at_once()
    {
        var arms = Page();
        await TypeAsync(arms, "#fill", "4");
        await arms.InvokeAsync(() => arms.Find("form.row").SubmitAsync());
        Assert.All(_split.Rooms, room => Assert.Equal(4, room.Status.Bots));
        arms.WaitForAssertion(() => Assert.Contains("8 bots", arms.Find(".said").TextContent, StringComparison.Ordinal), Patience);

        await TypeAsync(arms, "#question", "Higher?");
        await TypeAsync(arms, "#choices", "Yes\nNo");
        await arms.InvokeAsync(() => arms.Find("#question").Closest("form")!.SubmitAsync());
        await TypeAsync(arms, "#exit-one", "Why?");
        await TypeAsync(arms, "#exit-two", "And?");
        await arms.InvokeAsync(() => arms.Find("#exit-one").Closest("form")!.SubmitAsync());
        foreach (var room in _split.Rooms)
        {
            var plan = (await room.LookAsync(Viewer.Spectator)).Lesson.Plan;
            Assert.Equal(("Higher?", 2), (plan.Question, plan.Exit.Count));
            await room.HostFor(_split.HostKey)!.EndAsync();
        }

        await LookAgainAsync();
        arms.WaitForAssertion(() => Assert.Contains(arms.FindAll("button"), button => button.TextContent.Trim() == "Next round in all rooms"), Patience);
        await PressAsync(arms, "Next round in all rooms");
        Assert.All(_split.Rooms, room => Assert.Equal(2, room.Status.Round));
    }

    [Fact]
    public async Task What_is_different_in_the_next_round_is_chosen_once_for_all_rooms_and_offered_where_it_fits_all()
    {
        var arms = Page();
        Assert.Empty(arms.FindAll(".next-round"));
        foreach (var room in _split.Rooms) await room.HostFor(_split.HostKey)!.EndAsync();
        await LookAgainAsync();
        arms.WaitForElement(".next-round", Patience);
        await PressAsync(arms, "Half the coders");
        arms.WaitForAssertion(() => Assert.Equal("Everybody reads it now.", arms.Find(".said").TextContent), Patience);
        foreach (var room in _split.Rooms) Assert.Equal(TreatmentKind.HalfCoders, (await room.LookAsync(Viewer.Spectator)).Lesson.Rounds.Find(2)!.Treatment.Kind);

        await PressAsync(arms, "Next round in all rooms");
        Assert.All(_split.Rooms, room => Assert.Equal((2, Game.Domain.Labour.Specialty.Coder), (room.Status.Round, room.Scenario.Labour.Scarce!.Specialty)));

        var (insured, plain) = (TestRooms.Short with { Insurance = TestRooms.Short.Insurance with { Offered = true } }, TestRooms.Short with { Insurance = TestRooms.Short.Insurance with { Offered = false } });
        Assert.Contains(TreatmentKind.NoInsurance, Treatments.Offered([insured, insured], 0));
        Assert.DoesNotContain(TreatmentKind.NoInsurance, Treatments.Offered([insured, plain], 0));
    }

    [Fact]
    public async Task Answers_of_all_rooms_are_counted_together_and_one_refusal_is_the_answer_of_all()
    {
        var hosts = _split.Rooms.Select(room => room.HostFor(_split.HostKey)!).ToList();
        var all = new ClassHost(hosts);
        var seats = new List<(RoomHandle Room, Game.Domain.Primitives.SeatId Seat)>();
        foreach (var room in _split.Rooms) seats.Add((room, (await room.JoinAsync("Ana")).Value!.Seat));
        Assert.True((await all.TeachAsync(new LessonStep.Hold(plan => plan with { Question = "Higher?", Choices = ["Yes", "No"] }))).Ok);
        foreach (var (room, seat) in seats) await room.TellAsync(seat, new LessonAnswer.Predicted(1));

        var frame = await all.LookAsync();
        Assert.Equal([0, 2], frame.Lesson.Predictions);
        Assert.Equal((2, 2), (frame.Status.Humans, frame.Roster.Count));
        Assert.Equal(RoomProblem.BadTarget, (await all.FillAsync(-1)).Problem);
        Assert.Equal(RoomProblem.BadSpeed, (await all.SetSpeedAsync(1)).Problem);
        Assert.Equal(RoomProblem.UnknownSeat, (await all.RemoveAsync(seats[0].Seat)).Problem);
        await all.PauseAsync();
        await all.SetLockAsync(true);
        Assert.All(_split.Rooms, room => Assert.True(room.Status is { Paused: true, Locked: true }));
    }

    // Two people in each room whose profits differ: one pays for a look at a task, more often in the second room.
    private async Task PlayAsync(RoomActor room)
    {
        var (ana, _) = ((await room.JoinAsync("Ana")).Value!, (await room.JoinAsync("Ben")).Value!);
        // Whom the lottery invites to what, and when, is the seed's.
        LeadView? lead = null;
        for (var tick = 0; lead is null && tick < 100; tick++)
        {
            await _rooms.TicksAsync(room);
            lead = (await room.LookAsync(Viewer.Seat(ana.Seat))).View.Desk!.Leads is [var first, ..] ? first : null;
        }

        await room.SubmitAsync(ana.Seat, "look", new Scout(lead!.Bounty));
        await _rooms.TicksAsync(room, 24);
    }

    // A room shows itself four times a second at most, by the test's own clock.
    private async Task LookAgainAsync()
    {
        foreach (var room in _split.Rooms) await _rooms.TicksAsync((RoomActor)room);
    }

    private IRenderedComponent<ArmsRoom> Page()
    {
        var page = Render<ArmsRoom>(p => p.Add(c => c.Code, _split.Code).Add(c => c.HostKey, _split.HostKey).Add(c => c.Address, $"http://example.org/play/{_split.Code}"));
        page.WaitForElement(".arms", Patience);
        return page;
    }

    // On the page's own thread, so that no frame of a room redraws it between the look and the tap.
    private static Task TypeAsync(IRenderedComponent<ArmsRoom> page, string field, string text) => page.InvokeAsync(() => page.Find(field).Input(text));

    private static Task PressAsync(IRenderedComponent<ArmsRoom> page, string words) =>
        page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent.Trim() == words).ClickAsync(new()));
}
