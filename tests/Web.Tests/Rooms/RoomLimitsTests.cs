using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Views;
using Web.Rooms;

namespace Web.Tests.Rooms;

public sealed class RoomLimitsTests
{
    private static readonly RoomOptions Strict = new()
    {
        JoinBurst = 3,
        JoinPerSecond = 1,
        ReturnBurst = 2,
        ReturnPerSecond = 1,
        OrderBurst = 2,
        OrdersPerSecond = 1,
        MaxOpen = 2,
    };

    [Fact]
    public async Task Joins_beyond_the_burst_wait_their_turn()
    {
        await using var rooms = await TestRooms.StartAsync(options: Strict);
        var room = await rooms.OpenAsync();
        for (var i = 0; i < 3; i++)
            Assert.True((await room.JoinAsync("Ana")).Ok);

        Assert.Equal(RoomProblem.TooManyJoins, (await room.JoinAsync("Ana")).Problem);
        rooms.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await room.JoinAsync("Ana")).Ok);
    }

    [Fact]
    public async Task Guessing_keys_is_limited_too()
    {
        await using var rooms = await TestRooms.StartAsync(options: Strict);
        var room = await rooms.OpenAsync();
        for (var i = 0; i < 3; i++)
            Assert.Equal(RoomProblem.UnknownSeatKey, (await room.JoinAsync(null, "guess")).Problem);

        Assert.Equal(RoomProblem.TooManyJoins, (await room.JoinAsync(null, "guess")).Problem);
    }

    [Fact]
    public async Task One_seat_that_returns_too_often_does_not_keep_others_out()
    {
        await using var rooms = await TestRooms.StartAsync(options: Strict);
        var room = await rooms.OpenAsync();
        var ana = (await room.JoinAsync("Ana")).Value!;
        Assert.True((await room.JoinAsync(null, ana.SeatKey)).Ok);
        Assert.True((await room.JoinAsync(null, ana.SeatKey)).Ok);

        Assert.Equal(RoomProblem.TooManyJoins, (await room.JoinAsync(null, ana.SeatKey)).Problem);
        Assert.True((await room.JoinAsync("Bea")).Ok);
    }

    [Fact]
    public async Task Orders_beyond_the_burst_are_refused_by_number()
    {
        await using var rooms = await TestRooms.StartAsync(options: Strict);
        var room = await rooms.OpenAsync();
        var seat = (await room.JoinAsync("Ana")).Value!.Seat;

        var receipts = new List<Receipt>();
        for (var i = 0; i < 3; i++)
            receipts.Add((await room.SubmitAsync(seat, $"{i}", new SetQueueing(true))).Receipt);

        Assert.Equal([Receipt.Sealed, Receipt.Sealed, Receipt.Refused(Rejection.TooManyOrders)], receipts);
    }

    [Fact]
    public async Task The_server_opens_no_more_rooms_than_it_may()
    {
        await using var rooms = await TestRooms.StartAsync(options: Strict);
        await rooms.OpenAsync();
        await rooms.OpenAsync();

        Assert.Equal(RoomProblem.TooManyRooms, (await rooms.Rooms.CreateAsync(new RoomSettings())).Problem);
    }

    [Fact]
    public async Task A_room_full_of_people_takes_nobody()
    {
        await using var rooms = await TestRooms.StartAsync();
        var small = TestRooms.Short with { Limits = TestRooms.Short.Limits with { Seats = 2 }, SuggestedBots = [] };
        var room = await rooms.OpenAsync(new RoomSettings { Custom = small, Bots = ["sleeper"] });
        Assert.True((await room.JoinAsync("Ana")).Ok);
        Assert.True((await room.JoinAsync("Bea")).Ok);

        Assert.Equal(RoomProblem.RoomFull, (await room.JoinAsync("Cleo")).Problem);
    }

    [Fact]
    public async Task What_a_creator_asks_for_is_checked_by_number()
    {
        await using var rooms = await TestRooms.StartAsync();

        Assert.Equal(RoomProblem.UnknownScenario, (await rooms.Rooms.CreateAsync(new RoomSettings { Scenario = "moon" })).Problem);
        Assert.Equal(RoomProblem.UnknownStrategy, (await rooms.Rooms.CreateAsync(new RoomSettings { Bots = ["hal"] })).Problem);
        Assert.Equal(RoomProblem.BadSpeed, (await rooms.Rooms.CreateAsync(new RoomSettings { MillisecondsPerTick = 4001 })).Problem);
        Assert.Equal(RoomProblem.BadRoomName, (await rooms.Rooms.CreateAsync(new RoomSettings { Name = "a\u0007" })).Problem);
    }

    [Fact]
    public async Task Equal_names_get_numbers_and_bad_ones_are_refused()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync();
        var first = (await room.JoinAsync("Ana")).Value!;
        var second = (await room.JoinAsync(" ana ")).Value!;

        Assert.NotEqual(first.SeatKey, second.SeatKey);
        Assert.Equal("ana 2", (await room.LookAsync(Viewer.Seat(second.Seat))).View.Desk!.Name);
        Assert.Equal(RoomProblem.BadNickname, (await room.JoinAsync("\u202E")).Problem);
    }

    [Fact]
    public async Task Somebody_elses_seat_number_never_reaches_the_room()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => room.LookAsync(Viewer.Seat(new(9))));
        Assert.Throws<ArgumentException>(() => room.Subscribe(Viewer.Seat(new(9)), _ => { }));
        Assert.Equal(Rejection.UnknownSeat, (await room.SubmitAsync(new(9), "one", new SetQueueing(true))).Receipt.Reason);
        Assert.Equal(RoomPhase.Running, room.Status.Phase);
    }
}
