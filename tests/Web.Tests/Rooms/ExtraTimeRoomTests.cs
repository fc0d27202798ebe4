using Game.Bots.Protocol;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>A host gives somebody more time: kept, told to two, carried into the next round, and gone with the seat.</summary>
public sealed class ExtraTimeRoomTests
{
    [Fact]
    public async Task The_host_and_the_seat_are_told_and_nobody_else()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, ana, ben) = await SeatedAsync(rooms);

        Assert.True((await host.SetExtraTimeAsync(ana, 150)).Ok);
        Assert.Equal(150, (await room.LookAsync(Viewer.Seat(ana))).View.Desk!.ExtraTime);
        Assert.Equal([150, null], (await host.LookAsync()).Roster.Select(line => line.ExtraTime));
        foreach (var other in (Viewer[])[Viewer.Seat(ben), Viewer.Spectator])
        {
            var frame = await room.LookAsync(other);
            Assert.DoesNotContain("extraTime", System.Text.Json.JsonSerializer.Serialize(frame.View, GameJson.Options), StringComparison.Ordinal);
            Assert.Empty(frame.Roster);
        }
    }

    [Fact]
    public async Task It_is_journaled_outlives_a_restart_and_goes_into_the_next_round()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, ana, _) = await SeatedAsync(rooms);
        await host.SetExtraTimeAsync(ana, 175);
        Assert.Contains(new ExtraTimeSet(ana, 175), await rooms.EventsAsync(room.Code));
        await host.EndAsync();
        Assert.True((await host.StartNextRoundAsync()).Ok);
        Assert.Equal(175, (await room.LookAsync(Viewer.Seat(ana))).View.Desk!.ExtraTime);

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        Assert.Equal(175, (await later.Find(room.Code).LookAsync(Viewer.Seat(ana))).View.Desk!.ExtraTime);
    }

    [Fact]
    public async Task What_is_out_of_range_or_no_persons_seat_is_refused_with_a_number()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, ana, _) = await SeatedAsync(rooms);
        var bot = (await room.JoinAsync("Ferret", bot: true)).Value!.Seat;

        Assert.Equal(RoomProblem.BadExtraTime, (await host.SetExtraTimeAsync(ana, 99)).Problem);
        Assert.Equal(RoomProblem.BadExtraTime, (await host.SetExtraTimeAsync(ana, 301)).Problem);
        Assert.Equal(RoomProblem.UnknownSeat, (await host.SetExtraTimeAsync(bot, 150)).Problem);
        Assert.Equal(RoomProblem.UnknownSeat, (await host.SetExtraTimeAsync(new SeatId(77), 150)).Problem);
    }

    [Fact]
    public async Task Who_is_taken_out_of_the_room_lengthens_nothing_any_more()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, ana, _) = await SeatedAsync(rooms);
        await host.SetExtraTimeAsync(ana, 300);
        await host.RemoveAsync(ana);

        Assert.Equal(
            [new ExtraTimeSet(ana, 300), new ExtraTimeSet(ana, 100)],
            (await rooms.EventsAsync(room.Code)).Where(happened => happened is ExtraTimeSet));
        Assert.Equal(RoomProblem.UnknownSeat, (await host.SetExtraTimeAsync(ana, 150)).Problem);
    }

    private static async Task<(RoomActor Room, RoomHost Host, SeatId Ana, SeatId Ben)> SeatedAsync(TestRooms rooms)
    {
        var created = await rooms.CreateAsync();
        var ana = (await created.Room.JoinAsync("Ana")).Value!.Seat;
        var ben = (await created.Room.JoinAsync("Ben")).Value!.Seat;
        return ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!, ana, ben);
    }
}
