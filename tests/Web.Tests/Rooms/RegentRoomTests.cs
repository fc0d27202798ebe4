using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>A seat whose owner is away is kept, and given back.</summary>
public sealed class RegentRoomTests
{
    private static readonly RoomSettings Settings = new()
    {
        Custom = TestRooms.Short with { Policy = new PolicySettings { RegentAfter = 5 } }, Bots = [], Seed = 7, MillisecondsPerTick = 1000,
    };

    [Fact]
    public async Task Nobody_at_the_seat_for_the_stated_time_calls_a_regent()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(Settings);
        var seat = (await room.JoinAsync("Ana")).Value!.Seat;

        await rooms.TicksAsync(room, 5);
        Assert.False(await KeptAsync(room, seat));
        await rooms.TicksAsync(room);
        Assert.True(await KeptAsync(room, seat));
        Assert.Contains(new RegentStarted(seat, RegentCause.Absence), await rooms.EventsAsync(room.Code));
    }

    [Fact]
    public async Task Whoever_looks_through_the_seats_eyes_is_there()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(Settings);
        var seat = (await room.JoinAsync("Ana")).Value!.Seat;
        var looking = room.Subscribe(Viewer.Seat(seat), _ => { });

        await rooms.TicksAsync(room, 20);
        Assert.False(await KeptAsync(room, seat));
        looking.Dispose();
        await rooms.TicksAsync(room, 6);
        Assert.True(await KeptAsync(room, seat));
    }

    [Fact]
    public async Task Bots_need_no_stand_in()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(Settings);
        var bot = (await room.JoinAsync("Ferret", bot: true)).Value!.Seat;

        await rooms.TicksAsync(room, 20);
        Assert.False(await KeptAsync(room, bot));
    }

    [Fact]
    public async Task The_host_calls_a_regent_and_gives_the_seat_back()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync();
        var room = (RoomActor)created.Room;
        var seat = (await room.JoinAsync("Ana")).Value!.Seat;
        var host = room.HostFor(created.HostKey)!;

        await host.StartRegentAsync(seat);
        Assert.True(await KeptAsync(room, seat));
        await host.EndRegentAsync(seat);
        Assert.False(await KeptAsync(room, seat));
        await host.StartRegentAsync(new SeatId(77));
        Assert.Equal(
            [new RegentStarted(seat, RegentCause.Host), new RegentEnded(seat)],
            (await rooms.EventsAsync(room.Code)).Where(happened => happened is RegentStarted or RegentEnded));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_owners_first_order_takes_the_seat_back_whether_it_is_taken_or_refused(bool taken)
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync();
        var room = (RoomActor)created.Room;
        var seat = (await room.JoinAsync("Ana")).Value!.Seat;
        await room.HostFor(created.HostKey)!.StartRegentAsync(seat);

        await room.SubmitAsync(seat, "one", taken ? new SetQueueing(false) : new Scout(new BountyId(99, 9)));
        if (taken) await rooms.TicksAsync(room);
        Assert.False(await KeptAsync(room, seat));
    }

    [Fact]
    public async Task A_regent_outlives_a_restart()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync();
        var seat = (await created.Room.JoinAsync("Ana")).Value!.Seat;
        await created.Room.HostFor(created.HostKey)!.StartRegentAsync(seat);
        var before = await ((RoomActor)created.Room).InspectAsync();

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        Assert.True(await KeptAsync(later.Find(created.Room.Code), seat));
        Assert.Equal(before.Hash, (await later.Find(created.Room.Code).InspectAsync()).Hash);
    }

    private static async Task<bool> KeptAsync(RoomActor room, SeatId seat) =>
        (await room.LookAsync(Viewer.Spectator)).View.Room.Standings.Single(line => line.Seat == seat).Regent;
}
