using System.Text.Json;
using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Microsoft.Data.Sqlite;
using Web.Rooms;
using Web.Tests.Journal;

namespace Web.Tests.Rooms;

/// <summary>What a host does to a room, and what the others learn of it.</summary>
public sealed class HostStepsTests
{
    [Fact]
    public async Task A_locked_room_refuses_newcomers_and_takes_back_who_has_a_seat()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await OpenAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!;

        await host.SetLockAsync(true);
        Assert.Equal(RoomProblem.RoomLocked, (await room.JoinAsync("Ben")).Problem);
        Assert.True(room.Status.Locked);
        Assert.Equal(ana.Seat, (await room.JoinAsync(null, ana.SeatKey)).Value!.Seat);
        Assert.Equal(ReceiptStatus.Sealed, (await room.SubmitAsync(ana.Seat, "one", new SetQueueing(true))).Receipt.Status);

        await host.SetLockAsync(false);
        Assert.True((await room.JoinAsync("Ben")).Ok);
    }

    [Fact]
    public async Task Lock_leaderboard_and_removed_seats_outlive_a_restart()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await OpenAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!;
        var ben = (await room.JoinAsync("Ben")).Value!;
        await host.SetLockAsync(true);
        await host.SetLeaderboardAsync(LeaderboardMode.Off);
        await host.RemoveAsync(ana.Seat);

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        var again = later.Find(room.Code);
        Assert.True(again.Status.Locked);
        Assert.Equal(LeaderboardMode.Off, again.Status.Leaderboard);
        Assert.Equal(1, again.Status.Humans);
        Assert.Null(again.SeatOf(ana.SeatKey));
        Assert.Equal(ben.Seat, again.SeatOf(ben.SeatKey));
        Assert.Equal(RoomProblem.RoomLocked, (await again.JoinAsync("Cleo")).Problem);
    }

    [Fact]
    public async Task A_removed_seat_can_do_nothing_more_and_its_live_bids_are_withdrawn()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await OpenAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!;
        await rooms.TicksAsync(room);
        var lead = (await room.LookAsync(Viewer.Seat(ana.Seat))).View.Desk!.Leads[0];
        await room.SubmitAsync(ana.Seat, "bid", new PlaceBid(lead.Bounty, Credits.Of(20)));
        await rooms.TicksAsync(room);
        Assert.NotNull((await room.LookAsync(Viewer.Seat(ana.Seat))).View.Desk!.Leads.Single(known => known.Bounty == lead.Bounty).Bid);

        Assert.True((await host.RemoveAsync(ana.Seat)).Ok);
        await rooms.TicksAsync(room);
        var frame = await room.LookAsync(Viewer.Seat(ana.Seat));
        Assert.True(frame.Removed);
        Assert.DoesNotContain(frame.View.Desk!.Leads, known => known.Bid is not null);
        Assert.Equal(Rejection.SeatRetired, (await room.SubmitAsync(ana.Seat, "late", new SetQueueing(true))).Receipt.Reason);
        Assert.Equal(RoomProblem.SeatRemoved, (await room.JoinAsync(null, ana.SeatKey)).Problem);
        Assert.Equal(RoomProblem.UnknownSeat, (await host.RemoveAsync(new SeatId(77))).Problem);
        Assert.Equal(0, room.Status.Humans);
    }

    [Fact]
    public async Task The_next_round_leaves_a_removed_seat_alone_and_everybody_else_on_theirs()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await OpenAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!;
        var ben = (await room.JoinAsync("Ben")).Value!;
        await host.RemoveAsync(ana.Seat);
        await host.EndAsync();

        Assert.True((await host.StartNextRoundAsync()).Ok);
        Assert.Equal("Ben", (await room.LookAsync(Viewer.Seat(ben.Seat))).View.Desk!.Name);
        Assert.Null(room.SeatOf(ana.SeatKey));
        Assert.Equal(1, room.Status.Humans);
    }

    [Fact]
    public async Task Bots_fill_the_room_to_a_size_and_people_keep_their_seats()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await OpenAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!;

        Assert.True((await host.FillAsync(5)).Ok);
        Assert.Equal((1, 4), (room.Status.Humans, room.Status.Bots));
        Assert.True((await host.FillAsync(2)).Ok);
        Assert.Equal((1, 1), (room.Status.Humans, room.Status.Bots));
        Assert.True((await host.FillAsync(0)).Ok);
        Assert.Equal((1, 0), (room.Status.Humans, room.Status.Bots));
        Assert.Equal(ana.Seat, room.SeatOf(ana.SeatKey));
        Assert.True((await host.FillAsync(5)).Ok);
        Assert.Equal(5, (await room.LookAsync(Viewer.Spectator)).View.Room.Standings.Count);
        Assert.Equal(RoomProblem.BadTarget, (await host.FillAsync(-1)).Problem);
        Assert.Equal(RoomProblem.BadTarget, (await host.FillAsync(RoomActor.MostFilled + 1)).Problem);
    }

    [Fact]
    public async Task A_room_without_a_free_seat_is_filled_no_further()
    {
        await using var rooms = await TestRooms.StartAsync();
        var small = TestRooms.Short with { Limits = TestRooms.Short.Limits with { Seats = 3 } };
        var created = await rooms.CreateAsync(new RoomSettings { Custom = small, Bots = [], Seed = 7, MillisecondsPerTick = 1000 });
        var host = created.Room.HostFor(created.HostKey)!;

        Assert.Equal(RoomProblem.BadTarget, (await host.FillAsync(4)).Problem);
        Assert.True((await host.FillAsync(3)).Ok);
        Assert.Equal(RoomProblem.RoomFull, (await host.AddBotAsync("casual")).Problem);
        Assert.Equal(RoomProblem.RoomFull, (await created.Room.JoinAsync("Machine", bot: true)).Problem);
    }

    [Fact]
    public async Task A_hidden_leaderboard_is_not_sent_to_anybody_but_the_host()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await OpenAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!;
        await host.FillAsync(6);
        await rooms.TicksAsync(room, 120);
        var before = await TextAsync(room, ana.Seat);

        await host.SetLeaderboardAsync(LeaderboardMode.AtEnd);
        foreach (var viewer in new[] { Viewer.Seat(ana.Seat), Viewer.Spectator })
        {
            var lines = (await room.LookAsync(viewer)).View.Room.Standings;
            Assert.Equal(6, lines.Count);
            Assert.All(lines, line => Assert.Equal(
                (0, Credits.Zero, null, 0, 0, 0, 0, null),
                (line.Rank, line.Profit, line.Margin, line.BidsPlaced, line.BidsWon, line.Delivered, line.Failed, line.Brier)));
            Assert.Equal(lines.Select(line => line.Seat).Order(), lines.Select(line => line.Seat));
        }

        Assert.NotEqual(before, await TextAsync(room, ana.Seat));
        Assert.All((await host.LookAsync()).View.Room.Standings, line => Assert.True(line.Rank > 0));
        await host.EndAsync();
        Assert.All((await room.LookAsync(Viewer.Spectator)).View.Room.Standings, line => Assert.True(line.Rank > 0));
        await host.SetLeaderboardAsync(LeaderboardMode.Off);
        Assert.All((await room.LookAsync(Viewer.Spectator)).View.Room.Standings, line => Assert.Equal(0, line.Rank));
    }

    [Fact]
    public async Task A_message_reaches_whom_it_is_for_and_nobody_else()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await OpenAsync(rooms);
        var (ana, ben) = ((await room.JoinAsync("Ana")).Value!.Seat, (await room.JoinAsync("Ben")).Value!.Seat);

        Assert.True((await host.SayAsync("Look <b>up</b>")).Ok);
        Assert.True((await host.SayAsync("Bid once", ana)).Ok);
        Assert.Equal("Bid once", (await room.LookAsync(Viewer.Seat(ana))).Note!.Text);
        Assert.Equal("Look <b>up</b>", (await room.LookAsync(Viewer.Seat(ben))).Note!.Text);
        Assert.Equal("Look <b>up</b>", (await room.LookAsync(Viewer.Spectator)).Note!.Text);

        foreach (var bad in new[] { null, "", "   ", "a\u0007", new string('x', 201) })
            Assert.Equal(RoomProblem.BadNote, (await host.SayAsync(bad)).Problem);
        Assert.Equal(RoomProblem.UnknownSeat, (await host.SayAsync("Hello", new SeatId(77))).Problem);
    }

    [Fact]
    public async Task The_roster_tells_the_host_alone_who_is_here_and_who_needs_help()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await OpenAsync(rooms);
        var (ana, ben) = ((await room.JoinAsync("Ana")).Value!.Seat, (await room.JoinAsync("Ben")).Value!.Seat);
        using var looking = room.Subscribe(Viewer.Seat(ana), _ => { });
        await rooms.TicksAsync(room, 62);
        await room.SubmitAsync(ana, "act", new SetQueueing(true));

        var roster = (await host.LookAsync()).Roster;
        Assert.Equal((true, SeatAlerts.NeverBid), (roster[0].Here, roster[0].Alerts));
        Assert.Equal((false, SeatAlerts.NeverBid | SeatAlerts.Idle | SeatAlerts.Disconnected), (roster[1].Here, roster[1].Alerts));
        Assert.True(roster[1].AwaySeconds >= 60);
        Assert.Equal([ana, ben], roster.Select(line => line.Seat));
        Assert.Empty((await room.LookAsync(Viewer.Seat(ana))).Roster);
        Assert.Empty((await room.LookAsync(Viewer.Spectator)).Roster);
    }

    [Fact]
    public async Task Two_devices_with_the_host_key_hold_the_room_at_once_and_it_runs_without_either()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync();
        var room = (RoomActor)created.Room;
        var (one, two) = (room.HostFor(created.HostKey)!, room.HostFor(created.HostKey)!);
        var first = one.Subscribe(_ => Task.CompletedTask);
        var second = two.Subscribe(_ => Task.CompletedTask);

        await one.PauseAsync();
        Assert.True((await two.LookAsync()).Status.Paused);
        await two.ResumeAsync();
        Assert.False((await one.LookAsync()).Status.Paused);
        first.Dispose();
        second.Dispose();
        Assert.True((await rooms.TicksAsync(room, 3)).Tick >= 3);
        Assert.Null(room.HostFor(created.HostKey + "x"));
    }

    [Fact]
    public async Task A_journal_of_an_older_version_gets_the_columns_that_came_later()
    {
        using var folder = new TemporaryFolder();
        string code;
        await using (var rooms = await TestRooms.StartAsync(folder.Path))
            code = (await rooms.OpenAsync()).Code;
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "journal.db")};Pooling=False"))
        {
            connection.Open();
            foreach (var column in new[] { "rooms drop column Locked", "rooms drop column Leaderboard", "seats drop column Removed" })
            {
                using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The three statements stand right above.
                command.CommandText = "alter table " + column;
#pragma warning restore CA2100
                command.ExecuteNonQuery();
            }
        }

        await using var later = await TestRooms.StartAsync(folder.Path);
        Assert.False(later.Find(code).Status.Locked);
        Assert.Equal(LeaderboardMode.Live, later.Find(code).Status.Leaderboard);
    }

    private static async Task<(RoomActor Room, RoomHost Host)> OpenAsync(TestRooms rooms)
    {
        var created = await rooms.CreateAsync();
        return ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
    }

    private static async Task<string> TextAsync(RoomActor room, SeatId seat) =>
        JsonSerializer.Serialize((await room.LookAsync(Viewer.Seat(seat))).View.Room.Standings);
}
