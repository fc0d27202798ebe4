using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Lessons;
using Web.Replays;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>A class whose host is gone for good, with nobody to take over: the room finishes by itself and keeps what can be looked back on.</summary>
public sealed class HostLossTests
{
    [Fact]
    public async Task The_round_runs_to_its_end_without_a_host_and_its_debrief_outlives_the_server()
    {
        using var folder = new Journal.TemporaryFolder();
        string code;
        await using (var rooms = await TestRooms.StartAsync(folder.Path))
        {
            var created = await rooms.CreateAsync(new RoomSettings
            {
                Custom = TestRooms.Short, Bots = ["casual", "planner"], Seed = 7, MillisecondsPerTick = 1000, Lesson = new LessonPlan { Class = true, AutoPause = true },
            });
            var room = (RoomActor)created.Room;
            code = room.Code;
            var ana = (await room.JoinAsync("Ana")).Value!.Seat;
            using var phone = room.Subscribe(Viewer.Seat(ana), static _ => { });
            if (room.Status.Phase == RoomPhase.Paused) await room.HostFor(created.HostKey)!.ResumeAsync();
            await rooms.TicksAsync(room, 162);

            // From here on nobody has the key.
            var proof = await rooms.TicksAsync(room, TestRooms.Short.Ticks - 162);
            Assert.Equal((RoomPhase.Ended, TestRooms.Short.Ticks, Credits.Zero), (room.Status.Phase, proof.Tick, proof.LedgerSum));
            Assert.Equal(TestRooms.Short.Ticks, (await new Tapes(rooms.Rooms, rooms.Journal).FindAsync(code))!.Last);
            Assert.NotNull((await room.LookAsync(Viewer.Seat(ana))).View.Desk!.Debrief);
        }

        await using var later = await TestRooms.StartAsync(folder.Path);
        Assert.True(later.Find(code).Status.Ended);
        Assert.Equal(TestRooms.Short.Ticks, (await new Tapes(later.Rooms, later.Journal).FindAsync(code))!.Last);
        Assert.NotNull((await later.Find(code).LookAsync(Viewer.Spectator)).View.Room.Debrief);
    }
}
