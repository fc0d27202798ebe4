using Game.Domain.Views;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>The leaderboard's past: a look every half market hour, for whoever may see the places.</summary>
public sealed class PlaceBookTests
{
    private static RoomSettings Settings => new() { Custom = TestRooms.Short, Bots = ["casual", "naive"], Seed = 7, MillisecondsPerTick = 1000 };

    [Fact]
    public async Task A_room_tells_each_seats_course()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(Settings);
        Assert.Empty((await room.LookAsync(Viewer.Spectator)).Places!);
        await rooms.TicksAsync(room, 13);

        var frame = await room.LookAsync(Viewer.Spectator);

        Assert.Equal(frame.View.Room.Standings.Select(static line => line.Seat).Order(), frame.Places!.Keys.Order());
        Assert.All(frame.Places.Values, static course => Assert.Equal(2, course.Heights.Length));
        Assert.Same(frame.Places, (await room.LookAsync(Viewer.Spectator)).Places);
    }

    [Fact]
    public async Task Hidden_places_are_told_to_nobody_but_the_host()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(Settings);
        var (room, host) = ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
        await rooms.TicksAsync(room, 7);
        await host.SetLeaderboardAsync(LeaderboardMode.Off);

        Assert.Null((await room.LookAsync(Viewer.Spectator)).Places);
        Assert.NotEmpty((await host.LookAsync()).Places!);
    }
}
