using Bunit;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Debrief;
using Web.Lessons;
using Web.Records;
using Web.Rooms;
using Web.Shared;
using Web.Tests.Shared;

namespace Web.Tests.Rooms;

/// <summary>What somebody who comes after the start finds, and what the rule of the class makes of it.</summary>
public sealed class LateJoinTests : BunitContext
{
    public LateJoinTests() => Services.AddWords();

    [Fact]
    public async Task A_late_joiner_finds_the_market_as_it_stands_with_tasks_to_bid_on_and_all_of_the_money()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _, ana, ben) = await LateAsync(rooms, LateJoinRule.Ranked);

        var (first, late) = (await room.LookAsync(Viewer.Seat(ana)), await room.LookAsync(Viewer.Seat(ben)));
        Assert.Equal(first.View.Room.Tick, late.View.Room.Tick);
        Assert.Equal(first.View.Room.Prices.Select(static line => line.Price), late.View.Room.Prices.Select(static line => line.Price));
        Assert.Equal(room.Scenario.StartingCash, late.View.Desk!.Cash);
        Assert.NotEmpty(late.View.Desk.Leads);
        Assert.Equal(40, late.View.Room.Standings.Single(line => line.Seat == ben).JoinedAt);
        var bid = late.View.Desk.Leads[0].Bounty;
        await room.SubmitAsync(ben, "bid", new PlaceBid(bid, Credits.Of(10)));
        await rooms.TicksAsync(room);
        Assert.NotNull((await room.LookAsync(Viewer.Seat(ben))).View.Desk!.Leads.Single(lead => lead.Bounty == bid).Bid);
    }

    [Theory]
    [InlineData(LateJoinRule.Ranked, false)]
    [InlineData(LateJoinRule.Marked, true)]
    public async Task Leaderboard_debrief_and_records_mark_a_late_joiner_where_the_rule_says_so(LateJoinRule rule, bool marked)
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, ana, ben) = await LateAsync(rooms, rule);
        await host.EndAsync();
        var frame = await room.LookAsync(Viewer.Spectator);

        var board = Render<Leaderboard>(p => p.Add(c => c.Room, frame.View.Room).Add(c => c.Plan, frame.Lesson.Plan));
        Assert.Equal(marked ? ["Ben"] : [], board.FindAll("tbody tr").Where(static row => row.QuerySelector("em")?.TextContent == "late").Select(static row => row.QuerySelector("b")!.TextContent));
        var bars = Render<ProfitBars>(p => p.Add(c => c.Standings, frame.View.Room.Standings).Add(c => c.Named, true).Add(c => c.Plan, frame.Lesson.Plan));
        Assert.Equal(marked ? 1 : 0, bars.FindAll(".late").Count);

        var file = (await LessonFile.ReadAsync(rooms.Journal, room.Code))!;
        var seats = LessonTables.Of(file).Single(static sheet => sheet.Name == "seats");
        var column = seats.Columns.ToList().IndexOf("late");
        Assert.Equal([null, marked ? "late" : null], seats.Rows.OrderBy(static row => (string)row[1]!).Select(row => (string?)row[column]));
        Assert.Equal(rule, file.Lesson.Plan.LateJoin);
        Assert.NotEqual(ana, ben);
    }

    [Fact]
    public async Task The_rule_is_told_to_everybody_and_outlives_a_restart()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _, ana, _) = await LateAsync(rooms, LateJoinRule.Marked);
        foreach (var viewer in new[] { Viewer.Seat(ana), Viewer.Spectator })
            Assert.Equal(LateJoinRule.Marked, (await room.LookAsync(viewer)).Lesson.Plan.LateJoin);

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        Assert.Equal(LateJoinRule.Marked, (await later.Find(room.Code).LookAsync(Viewer.Spectator)).Lesson.Plan.LateJoin);
    }

    [Fact]
    public void Nobody_who_sat_at_the_start_is_late_and_no_bot_ever()
    {
        var plan = new LessonPlan { LateJoin = LateJoinRule.Marked };
        var line = new StandingView(1, new SeatId(1), "Ana", false, Credits.Zero, null, 0, 0, 0, 0, null, false, Credits.Zero, 3);

        Assert.True(plan.Marks(line));
        Assert.False(plan.Marks(line with { JoinedAt = 0 }));
        Assert.False(plan.Marks(line with { Bot = true }));
        Assert.False(LessonPlan.Plain.Marks(line));
    }

    private static async Task<(RoomActor Room, RoomHost Host, SeatId Ana, SeatId Ben)> LateAsync(TestRooms rooms, LateJoinRule rule)
    {
        var created = await rooms.CreateAsync(new RoomSettings
        {
            Custom = TestRooms.Short, Bots = [], Seed = 7, MillisecondsPerTick = 1000, Lesson = new LessonPlan { Class = true },
        });
        var (room, host) = ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
        var ana = (await room.JoinAsync("Ana")).Value!.Seat;
        await host.TeachAsync(new LessonStep.Hold(plan => plan with { LateJoin = rule }));
        await rooms.TicksAsync(room, 40);
        return (room, host, ana, (await room.JoinAsync("Ben")).Value!.Seat);
    }
}
