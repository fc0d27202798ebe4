using BadBots;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Rooms;
using Web.Tests.Rooms;

namespace Web.Tests.Bots;

/// <summary>Strategies that misbehave inside the server, on a clock that the test moves: no tick waits for them.</summary>
public sealed class BadHouseBotTests
{
    static BadHouseBotTests()
    {
        foreach (var make in new Func<IStrategy>[] { () => new Staller(), () => new Flooder(), () => new Thrower(), () => new Liar() }) Catalogue.Add($"bad-{make().Name}", make);
    }

    [Theory]
    [InlineData("bad-staller")]
    [InlineData("bad-flooder")]
    [InlineData("bad-thrower")]
    [InlineData("bad-liar")]
    public async Task Every_tick_closes_when_it_is_due_and_the_bad_seat_changes_nothing(string bad)
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(new RoomSettings { Custom = TestRooms.Short, Bots = [bad, "sleeper"], Seed = 7, MillisecondsPerTick = 1000 });
        var proof = await rooms.TicksAsync(room, 60);
        Assert.Equal(60, proof.Tick);
        Assert.Equal(Credits.Zero, proof.LedgerSum);
        Assert.Equal(RoomPhase.Running, room.Status.Phase);

        // The very state that a room has in which nobody does anything.
        await using var others = await TestRooms.StartAsync();
        var still = await others.OpenAsync(new RoomSettings { Custom = TestRooms.Short, Bots = ["sleeper", "sleeper"], Seed = 7, MillisecondsPerTick = 1000 });
        await others.TicksAsync(still, 60);
        var (seen, expected) = ((await room.LookAsync(Viewer.Seat(new SeatId(2)))).View, (await still.LookAsync(Viewer.Seat(new SeatId(2)))).View);
        Assert.Equal(expected.Desk!.Cash, seen.Desk!.Cash);
        Assert.Equal(expected.Room.Bounties.Select(bounty => (bounty.Id, bounty.Status)), seen.Room.Bounties.Select(bounty => (bounty.Id, bounty.Status)));
    }
}
