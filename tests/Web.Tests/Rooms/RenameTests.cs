using Game.Bots.Protocol;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>A name that a host will not have on the wall is another one for everybody from then on.</summary>
public sealed class RenameTests
{
    [Fact]
    public async Task A_new_name_is_everybodys_at_once_unique_and_lasts_over_restarts_and_rounds()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync();
        var (room, host) = ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
        var ana = (await room.JoinAsync("Bad Name")).Value!;
        var ben = (await room.JoinAsync("Amber Owl")).Value!;
        await rooms.TicksAsync(room, 3);

        Assert.True((await host.RenameAsync(ana.Seat, "Amber Owl")).Ok);
        Assert.Contains(new SeatRenamed(ana.Seat, "Amber Owl 2"), await rooms.EventsAsync(room.Code));
        foreach (var viewer in new[] { Viewer.Spectator, Viewer.Seat(ben.Seat), Viewer.Host })
            Assert.Equal("Amber Owl 2", await NameAsync(room, viewer, ana.Seat));
        Assert.Equal("Amber Owl 2", (await room.LookAsync(Viewer.Seat(ana.Seat))).View.Desk!.Name);
        Assert.Equal(["Amber Owl 2", "Amber Owl"], (await host.LookAsync()).Roster.Select(line => line.Name));
        Assert.Equal(ana.Seat, (await room.JoinAsync(null, ana.SeatKey)).Value!.Seat);

        var before = await room.InspectAsync();
        await using var later = await TestRooms.StartAsync(rooms.Folder);
        var back = later.Find(room.Code);
        Assert.Equal(before.Hash, (await back.InspectAsync()).Hash);
        Assert.Equal("Amber Owl 2", await NameAsync(back, Viewer.Spectator, ana.Seat));
        var again = back.HostFor(created.HostKey)!;
        await again.EndAsync();
        Assert.True((await again.RenameAsync(ana.Seat, "Jade Fox")).Ok);
        await again.StartNextRoundAsync();
        Assert.Equal("Jade Fox", await NameAsync(back, Viewer.Spectator, ana.Seat));
    }

    [Fact]
    public async Task What_is_no_name_and_what_is_no_persons_seat_is_refused()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync();
        var (room, host) = ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
        var ana = (await room.JoinAsync("Ana")).Value!.Seat;
        var bot = (await host.AddBotAsync("casual")).Value!.Seat;
        var gone = (await room.JoinAsync("Ben")).Value!.Seat;
        await host.RemoveAsync(gone);
        var sequence = (await room.InspectAsync()).Sequence;

        foreach (var bad in new[] { null, "", "   ", new string('x', 21), "a\nb" })
            Assert.Equal(RoomProblem.BadNickname, (await host.RenameAsync(ana, bad)).Problem);
        foreach (var seat in new[] { bot, gone, new SeatId(77) })
            Assert.Equal(RoomProblem.UnknownSeat, (await host.RenameAsync(seat, "Jade Fox")).Problem);
        Assert.True((await host.RenameAsync(ana, "Ana")).Ok);
        Assert.Equal(sequence, (await room.InspectAsync()).Sequence);
        Assert.Equal("Ana", await NameAsync(room, Viewer.Spectator, ana));
    }

    private static async Task<string> NameAsync(RoomActor room, Viewer viewer, SeatId seat) =>
        (await room.LookAsync(viewer)).View.Room.Standings.Single(line => line.Seat == seat).Name;
}
