using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Lessons;
using Web.Records;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>Between two rounds of a class: what is different in the next one is chosen and told, and newcomers sit down.</summary>
public sealed class BetweenRoundsTests
{
    [Fact]
    public async Task A_treatment_is_told_to_all_before_the_round_and_while_it_runs_and_then_it_is_over()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await ClassAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!.Seat;
        Assert.Equal(RoomProblem.MatchStillRuns, (await ChooseAsync(host, TreatmentKind.HalfCoders)).Problem);
        var usual = Supply(await room.LookAsync(Viewer.Spectator));
        await host.EndAsync();

        Assert.True((await ChooseAsync(host, TreatmentKind.HalfCoders, "So that you see who pays for scarcity.")).Ok);
        foreach (var viewer in new[] { Viewer.Seat(ana), Viewer.Spectator, Viewer.Host })
        {
            var ahead = (await room.LookAsync(viewer)).Lesson.Rounds.Find(2)!.Treatment;
            Assert.Equal((TreatmentKind.HalfCoders, "So that you see who pays for scarcity."), (ahead.Kind, ahead.Words));
        }

        await host.StartNextRoundAsync();
        var frame = await room.LookAsync(Viewer.Seat(ana));
        Assert.Equal(TreatmentKind.HalfCoders, frame.Lesson.Rounds.Find(frame.Status.Round)!.Treatment.Kind);
        Assert.Equal(RoomPhase.Running, frame.Status.Phase);
        var scarce = Supply(frame);
        Assert.All(AgentType.All.Where(static type => !type.IsExpert), type => Assert.Equal(
            type.Specialty == Specialty.Coder ? Math.Max(1, (int)Math.Round(usual[type] / 2.0, MidpointRounding.AwayFromZero)) : usual[type], scarce[type]));

        await host.EndAsync();
        await host.StartNextRoundAsync();
        Assert.Equal(usual, Supply(await room.LookAsync(Viewer.Spectator)));
        Assert.Equal(TreatmentKind.Usual, (await room.LookAsync(Viewer.Spectator)).Lesson.Rounds.Find(3)!.Treatment.Kind);
    }

    [Fact]
    public async Task Another_award_rule_and_a_shock_hold_from_the_first_tick_of_their_round_alone()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await ClassAsync(rooms);
        await host.EndAsync();
        await host.TeachAsync(new LessonStep.Choose(new Treatment(TreatmentKind.Format) { Format = AwardFormatKind.SecondPriceSealed }));
        await host.StartNextRoundAsync();
        await rooms.TicksAsync(room);
        Assert.All((await room.LookAsync(Viewer.Spectator)).View.Room.Bounties, bounty => Assert.Equal(AwardFormatKind.SecondPriceSealed, bounty.Format));
        Assert.Equal(AwardFormatKind.SecondPriceSealed, room.Scenario.Board.Format);

        await host.EndAsync();
        await host.TeachAsync(new LessonStep.Choose(new Treatment(TreatmentKind.Shock) { Shock = new Shock(ShockKind.TierOutage, 96, Tier.Premium) }));
        await host.StartNextRoundAsync();
        await rooms.TicksAsync(room);
        var seen = (await room.LookAsync(Viewer.Spectator)).View.Room;
        Assert.Equal(AwardFormatKind.FirstPriceSealed, seen.Scenario.Board.Format);
        Assert.Equal(ShockKind.TierOutage, Assert.Single(seen.Conditions.Shocks).Shock.Kind);
        Assert.All(seen.Prices.Where(static line => !line.Type.IsExpert && line.Type.Tier == Tier.Premium), static line => Assert.Equal(0, line.Supply));
    }

    [Fact]
    public async Task A_round_without_bots_has_none_on_the_leaderboard_and_the_next_one_has_them_again()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await ClassAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!.Seat;
        await host.FillAsync(5);
        await host.EndAsync();
        await ChooseAsync(host, TreatmentKind.NoBots);
        await host.StartNextRoundAsync();

        Assert.Equal((1, 0), (room.Status.Humans, room.Status.Bots));
        foreach (var viewer in new[] { Viewer.Seat(ana), Viewer.Host })
        {
            var line = Assert.Single((await room.LookAsync(viewer)).View.Room.Standings);
            Assert.Equal((ana, 1), (line.Seat, line.Rank));
            Assert.Equal([ana], (await room.LookAsync(viewer)).View.Room.News.Where(static news => news.Kind == NewsKind.Joined).Select(static news => news.Seat!.Value));
        }

        await host.EndAsync();
        var file = (await LessonFile.ReadAsync(rooms.Journal, room.Code))!;
        Assert.Equal([5, 1], file.Rounds.Select(round => file.Standings(round).Count));

        await ChooseAsync(host, TreatmentKind.MoreBots);
        await host.StartNextRoundAsync();
        Assert.Equal((1, 8), (room.Status.Humans, room.Status.Bots));
        Assert.Equal(9, (await room.LookAsync(Viewer.Spectator)).View.Room.Standings.Count);
        await host.EndAsync();
        await host.StartNextRoundAsync();
        Assert.Equal((1, 4), (room.Status.Humans, room.Status.Bots));
        Assert.Equal(5, (await room.LookAsync(Viewer.Spectator)).View.Room.Standings.Count);
    }

    [Fact]
    public async Task Bots_can_be_set_between_rounds_and_what_the_host_says_stays()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await ClassAsync(rooms);
        await room.JoinAsync("Ana");
        await host.FillAsync(4);
        await host.EndAsync();
        await ChooseAsync(host, TreatmentKind.NoBots);
        await host.StartNextRoundAsync();
        await host.FillAsync(3);
        Assert.Equal(3, (await room.LookAsync(Viewer.Spectator)).View.Room.Standings.Count);
        await host.EndAsync();

        Assert.True((await host.FillAsync(6)).Ok);
        Assert.Equal((1, 5), (room.Status.Humans, room.Status.Bots));
        Assert.True((await host.FillAsync(2)).Ok);
        await host.StartNextRoundAsync();
        Assert.Equal((1, 1), (room.Status.Humans, room.Status.Bots));
        Assert.Equal(Credits.Zero, (await rooms.TicksAsync(room, 5)).LedgerSum);
    }

    [Fact]
    public async Task Somebody_who_comes_between_two_rounds_waits_and_plays_the_next_one_from_its_start()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await ClassAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!.Seat;
        await host.EndAsync();
        Assert.True(room.Status.AwaitsRound);

        var ben = (await room.JoinAsync("Ben")).Value!;
        var waiting = await room.LookAsync(Viewer.Seat(ben.Seat));
        Assert.True(waiting.Waits);
        Assert.Null(waiting.View.Desk);
        Assert.False((await room.LookAsync(Viewer.Seat(ana))).Waits);
        Assert.True((await room.TellAsync(ben.Seat, new LessonAnswer.Practised(80, Skipped: false))).Ok);
        Assert.Equal(Rejection.MatchEnded, (await room.SubmitAsync(ben.Seat, "early", new SetQueueing(true))).Receipt.Reason);
        var line = (await host.LookAsync()).Roster.Single(known => known.Seat == ben.Seat);
        Assert.Equal((true, true, SeatAlerts.None), (line.Waits, line.Practised, line.Alerts));
        Assert.DoesNotContain((await room.LookAsync(Viewer.Spectator)).View.Room.Standings, known => known.Seat == ben.Seat);
        Assert.Equal(RoomProblem.MatchOver, (await room.JoinAsync("Machine", bot: true)).Problem);

        await host.StartNextRoundAsync();
        var frame = await room.LookAsync(Viewer.Seat(ben.Seat));
        Assert.False(frame.Waits);
        Assert.Equal(("Ben", TestRooms.Short.StartingCash), (frame.View.Desk!.Name, frame.View.Desk.Cash));
        Assert.Equal(0, frame.View.Room.Standings.Single(known => known.Seat == ben.Seat).JoinedAt);
        Assert.Equal(ReceiptStatus.Sealed, (await room.SubmitAsync(ben.Seat, "now", new SetQueueing(true))).Receipt.Status);
    }

    [Fact]
    public async Task Who_waits_and_what_was_chosen_outlive_a_restart()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await CreateAsync(rooms);
        await created.Room.JoinAsync("Ana");
        await created.Room.HostFor(created.HostKey)!.EndAsync();
        var ben = (await created.Room.JoinAsync("Ben")).Value!;
        await ChooseAsync(created.Room.HostFor(created.HostKey)!, TreatmentKind.HalfAgents);

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        var room = later.Find(created.Room.Code);
        Assert.True((await room.LookAsync(Viewer.Seat(ben.Seat))).Waits);
        Assert.Equal(ben.Seat, room.SeatOf(ben.SeatKey));
        await room.HostFor(created.HostKey)!.StartNextRoundAsync();
        Assert.Equal(TestRooms.Short.Labour.SupplyPerSeat / 2, room.Scenario.Labour.SupplyPerSeat);
        var before = await room.InspectAsync();

        await using var last = await TestRooms.StartAsync(rooms.Folder);
        var again = last.Find(room.Code);
        Assert.Equal(before.Hash, (await again.InspectAsync()).Hash);
        Assert.Equal(room.Scenario.Labour.SupplyPerSeat, again.Scenario.Labour.SupplyPerSeat);
    }

    [Fact]
    public async Task A_lock_a_removal_and_the_end_of_the_lesson_hold_between_rounds_too()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await ClassAsync(rooms);
        await host.EndAsync();
        var ben = (await room.JoinAsync("Ben")).Value!;
        Assert.True((await host.RemoveAsync(ben.Seat)).Ok);
        Assert.Equal(RoomProblem.SeatRemoved, (await room.JoinAsync(null, ben.SeatKey)).Problem);

        await host.SetLockAsync(true);
        Assert.Equal(RoomProblem.RoomLocked, (await room.JoinAsync("Cleo")).Problem);
        await host.SetLockAsync(false);
        await host.TeachAsync(new LessonStep.Hold(static plan => plan with { Over = true }));
        Assert.False(room.Status.AwaitsRound);
        Assert.Equal(RoomProblem.MatchOver, (await room.JoinAsync("Cleo")).Problem);

        await host.StartNextRoundAsync();
        Assert.False((await host.LookAsync()).Lesson.Plan.Over);
        Assert.True((await room.JoinAsync("Cleo")).Ok);
        Assert.Equal(Credits.Zero, (await rooms.TicksAsync(room, 3)).LedgerSum);
    }

    [Fact]
    public async Task Treatments_that_cannot_be_played_are_refused()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (_, host) = await ClassAsync(rooms);
        await host.EndAsync();
        foreach (var bad in new[]
        {
            new Treatment((TreatmentKind)99),
            new Treatment(TreatmentKind.Format),
            new Treatment(TreatmentKind.Shock),
            new Treatment(TreatmentKind.OwnRule),
            new Treatment(TreatmentKind.OwnRule) { Words = new string('x', Treatment.LongestWords + 1) },
            new Treatment(TreatmentKind.Usual) { Format = AwardFormatKind.Contest },
            new Treatment(TreatmentKind.Shock) { Shock = new Shock(ShockKind.PriceCollapse, 96, Size: 7) },
        })
        {
            Assert.Equal(RoomProblem.BadPlan, (await host.TeachAsync(new LessonStep.Choose(bad))).Problem);
        }
    }

    [Fact]
    public async Task What_was_different_is_in_the_records()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await ClassAsync(rooms);
        await host.EndAsync();
        await ChooseAsync(host, TreatmentKind.OwnRule, "Add a quarter to every estimate.");
        await host.StartNextRoundAsync();
        await host.EndAsync();

        var sheet = LessonTables.Of((await LessonFile.ReadAsync(rooms.Journal, room.Code))!).Single(static sheet => sheet.Name == "lesson");
        Assert.Contains(sheet.Rows, static row => (string)row[0]! == "different in round 2" && (string)row[1]! == "OwnRule; Add a quarter to every estimate.");
    }

    private static Dictionary<AgentType, int> Supply(RoomFrame frame) => frame.View.Room.Prices.ToDictionary(static line => line.Type, static line => line.Supply);

    private static Task<Outcome<RoomStatus>> ChooseAsync(RoomHost host, TreatmentKind kind, string? words = null) =>
        host.TeachAsync(new LessonStep.Choose(new Treatment(kind) { Words = words }));

    private static Task<CreatedRoom> CreateAsync(TestRooms rooms) => rooms.CreateAsync(new RoomSettings
    {
        Custom = TestRooms.Short, Bots = [], Seed = 7, MillisecondsPerTick = 1000, Lesson = new LessonPlan { Class = true },
    });

    private static async Task<(RoomActor Room, RoomHost Host)> ClassAsync(TestRooms rooms)
    {
        var created = await CreateAsync(rooms);
        return ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
    }
}
