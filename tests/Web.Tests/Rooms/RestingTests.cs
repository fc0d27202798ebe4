using Game.Domain.Views;
using Web.Hubs;
using Web.Rooms;
using static Web.Tests.Waiting;

namespace Web.Tests.Rooms;

/// <summary>A room that is over and that nobody looks at is put away, and is there again for whoever asks.</summary>
public sealed class RestingTests
{
    private static readonly TimeSpan Rest = new RoomOptions().RestAfter;

    [Fact]
    public async Task What_a_room_was_is_let_go_of_once_it_is_over_and_left_alone()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await EndedAsync(rooms);
        await room.InspectAsync();
        Assert.False(room.Rests);

        await RestAsync(rooms, room);
    }

    [Fact]
    public async Task Whoever_asks_later_finds_it_as_it_was()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await EndedAsync(rooms);
        var before = await room.InspectAsync();
        var frame = await room.LookAsync(Viewer.Spectator);

        await RestAsync(rooms, room);
        var after = await room.LookAsync(Viewer.Spectator);

        Assert.Equal(before, await room.InspectAsync());
        Assert.True(after.Version > frame.Version);
        Assert.Equal(frame.Status, after.Status);
        Assert.Equal(frame.View.Room.Standings, after.View.Room.Standings);
    }

    [Fact]
    public async Task What_is_kept_beside_it_goes_with_it()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await EndedAsync(rooms);
        var wires = new RoomWires();
        var wire = wires.Of(room);
        Assert.Same(wire, wires.Of(room));

        await RestAsync(rooms, room);
        await room.LookAsync(Viewer.Spectator);

        Assert.NotSame(wire, wires.Of(room));
    }

    [Fact]
    public async Task It_stays_while_somebody_looks()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await EndedAsync(rooms);
        var versions = new List<long>();
        using var reader = room.Subscribe(Viewer.Spectator, frame => versions.Add(frame.Version));
        var before = (await room.LookAsync(Viewer.Spectator)).Version;

        rooms.Time.Advance(Rest + Rest);

        Assert.Equal(before, (await room.LookAsync(Viewer.Spectator)).Version);
    }

    [Fact]
    public async Task A_room_that_plays_is_never_put_away()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(new RoomSettings { Custom = TestRooms.Short, Bots = [], Seed = 7, StartPaused = true });
        var before = (await room.LookAsync(Viewer.Spectator)).Version;

        rooms.Time.Advance(Rest + Rest);

        Assert.Equal(before, (await room.LookAsync(Viewer.Spectator)).Version);
    }

    [Fact]
    public async Task The_next_round_starts_from_a_room_that_was_put_away()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(new RoomSettings { Custom = TestRooms.Short, Bots = ["naive"], Seed = 7 });
        var room = (RoomActor)created.Room;
        var host = room.HostFor(created.HostKey)!;
        await rooms.TicksAsync(room, 5);
        await host.EndAsync();

        rooms.Time.Advance(Rest);
        Assert.True((await host.StartNextRoundAsync()).Ok);

        Assert.Equal((2, RoomPhase.Running), (room.Status.Round, room.Status.Phase));
        Assert.Equal(3, (await rooms.TicksAsync(room, 3)).Tick);
    }

    // A room begins to wait only after its last answer, so somebody's time may pass before it does.
    private static Task RestAsync(TestRooms rooms, RoomActor room) => UntilAsync(() =>
    {
        rooms.Time.Advance(Rest);
        return room.Rests;
    });

    private static async Task<RoomActor> EndedAsync(TestRooms rooms)
    {
        var created = await rooms.CreateAsync(new RoomSettings { Custom = TestRooms.Short, Bots = ["naive", "cost-plus"], Seed = 7 });
        var room = (RoomActor)created.Room;
        await rooms.TicksAsync(room, 30);
        await room.HostFor(created.HostKey)!.EndAsync();
        return room;
    }
}
