using System.Text.Json;
using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Journal;
using Web.Rooms;
using Web.Tests.Hubs;
using Web.Tests.Journal;

namespace Web.Tests.Rooms;

/// <summary>A server that dies without warning loses nothing it has shown.</summary>
public sealed class KilledProcessTests
{
    [Fact]
    public async Task After_a_kill_the_room_is_back_by_itself_and_the_seat_plays_on()
    {
        using var folder = new TemporaryFolder();
        var (code, first) = await OpenRoomAsync(folder.Path);
        string seatKey;
        RoomMirror seen;
        List<Answer> answered;
        await using (var server = await ServerProcess.StartAsync(folder.Path))
        {
            await using var player = await RemotePlayer.ConnectAsync(server.Hub);
            seatKey = (await player.JoinAsync(code, "Ana")).SeatKey!;
            await player.UntilAsync(now => now.View?.Desk is { Leads.Count: > 0 });
            await PlayUntilPastASnapshotAsync(player);
            await server.KillAsync();
            seen = player.Mirror;
            answered = [.. player.Answers];
        }

        // What the dead process left behind, read by nobody's help but the file's.
        var recorded = await RecordedAsync(folder.Path);
        var seat = seen.View!.Desk!.Seat;
        var accepted = answered.Where(answer => answer.Status == ReceiptStatus.Accepted).Select(answer => new OrderAccepted(seat, answer.Id)).ToList();
        Assert.NotEmpty(accepted);
        Assert.All(accepted, answer => Assert.Contains(answer, recorded));
        Assert.Equal(Text(seen.View!), Text(AsOf(recorded, seen.View!)));
        var replayed = Match.Replay(recorded);
        Assert.True(replayed.Tick >= seen.View!.Room.Tick);
        Assert.Equal(Credits.Zero, replayed.LedgerSum());
        Assert.Equal(EventKinds.Write(first), EventKinds.Write(recorded[0]));

        // Back in this process, on a clock that stands still: the very same state.
        await using (var rooms = await TestRooms.StartAsync(folder.Path))
        {
            var proof = await rooms.Find(code).InspectAsync();
            Assert.Equal((recorded.Count, replayed.Tick, replayed.Hash(), Credits.Zero), ((int)proof.Sequence, proof.Tick, proof.Hash, proof.LedgerSum));
        }

        await using var again = await ServerProcess.StartAsync(folder.Path);
        await using var back = await RemotePlayer.ConnectAsync(again.Hub);
        var seated = await back.ResumeAsync(code, seatKey, seen);
        await back.UntilAsync(now => now.View!.Room.Tick > replayed.Tick + 2);
        var repeated = await back.SubmitAsync(accepted[0].Id, new SetQueueing(false));

        Assert.Equal(seat, seated.Seat);
        Assert.False(back.Broken);
        Assert.Equal(new Answer(accepted[0].Id, ReceiptStatus.Accepted), repeated);
        Assert.True(back.View!.Desk!.QueueAtCapacity);
    }

    // The bots sit still and everything is seeded, but the match runs on a real clock: what happens is up to the machine,
    // what must hold is not.
    private static async Task<(string Code, GameEvent First)> OpenRoomAsync(string folder)
    {
        await using var rooms = await TestRooms.StartAsync(folder);
        var created = await rooms.CreateAsync(new RoomSettings
        {
            Custom = TestRooms.Short with { Ticks = 2000 },
            Bots = ["sleeper", "casual"],
            Seed = 5,
            MillisecondsPerTick = RoomSettings.Fastest,
        });
        return (created.Room.Code, (await rooms.EventsAsync(created.Room.Code))[0]);
    }

    // Bids low on whatever comes until work was won, so that money has moved, and a snapshot was made and left behind.
    private static async Task PlayUntilPastASnapshotAsync(RemotePlayer player)
    {
        var won = false;
        while (!won || player.View!.Room.Tick < 130)
        {
            await player.BidOnWhatIsNewAsync(0.3m);
            won |= player.View!.Desk!.Contracts.Count > 0;
            await player.NextTickAsync();
        }
    }

    private static async Task<IReadOnlyList<GameEvent>> RecordedAsync(string folder)
    {
        await using var journal = new SqliteJournal(Path.Combine(folder, "journal.db"));
        var room = Assert.Single(await journal.RoomsAsync());
        return (await journal.ReadAsync(room, useSnapshot: false)).Events;
    }

    // The recorded state at the moment the client saw: the end of the same tick.
    private static MatchView AsOf(IReadOnlyList<GameEvent> recorded, MatchView seen)
    {
        var closed = new TickClosed(seen.Room.Tick - 1);
        var upTo = recorded.TakeWhile(happened => happened != closed).Count() + 1;
        return Match.Replay(recorded.Take(upTo)).SeenBy(Viewer.Seat(seen.Desk!.Seat));
    }

    private static string Text(MatchView view) => JsonSerializer.Serialize(view, GameJson.Options);
}
