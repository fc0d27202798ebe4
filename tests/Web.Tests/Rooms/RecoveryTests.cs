using System.Text.Json;
using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Journal;
using Web.Rooms;
using Web.Tests.Journal;

namespace Web.Tests.Rooms;

/// <summary>After a restart every room is back as it was recorded; the time without a server does not count.</summary>
public sealed class RecoveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_room_comes_back_with_equal_hash_and_books_and_its_keys_still_fit()
    {
        RoomProof before;
        CreatedRoom created;
        SeatTicket ticket;
        long version;
        await using (var rooms = await TestRooms.StartAsync(_folder.Path))
        {
            created = await rooms.CreateAsync(new RoomSettings { Custom = TestRooms.Short, Bots = ["naive"], Seed = 7, Name = "Class 7b" });
            var room = (RoomActor)created.Room;
            ticket = (await room.JoinAsync("Ana")).Value!;
            await room.SubmitAsync(ticket.Seat, "one", new SetQueueing(false));
            before = await rooms.TicksAsync(room, 40);
            version = (await room.LookAsync(Viewer.Spectator)).Version;
        }

        await using var again = await TestRooms.StartAsync(_folder.Path);
        var back = again.Find(created.Room.Code);

        Assert.Equal(before, await back.InspectAsync());
        Assert.Equal(Credits.Zero, before.LedgerSum);
        Assert.Equal("Class 7b", back.Name);
        Assert.Equal(ticket.Seat, back.SeatOf(ticket.SeatKey));
        Assert.Null(back.SeatOf(created.HostKey));
        Assert.NotNull(back.HostFor(created.HostKey));
        Assert.Equal(new SeatTicket(ticket.Seat, null), (await back.JoinAsync(null, ticket.SeatKey)).Value);
        Assert.Equal(Receipt.Accepted, (await back.SubmitAsync(ticket.Seat, "one", new SetQueueing(true))).Receipt);
        Assert.True((await back.LookAsync(Viewer.Spectator)).Version > version);
        Assert.Equal((1, 1, RoomPhase.Running), (back.Status.Humans, back.Status.Bots, back.Status.Phase));
        Assert.Equal(before.Tick + 1, (await again.TicksAsync(back)).Tick);
    }

    [Fact]
    public async Task An_outage_of_a_day_costs_no_tick()
    {
        string code;
        await using (var rooms = await TestRooms.StartAsync(_folder.Path))
        {
            var room = await rooms.OpenAsync();
            code = room.Code;
            await rooms.TicksAsync(room, 3);
        }

        await using var again = await TestRooms.StartAsync(_folder.Path);
        again.Time.Leap(TimeSpan.FromDays(1));
        var back = again.Find(code);
        var proof = await back.InspectAsync();

        // One tick may be asked for while the clock runs; a day's worth may not.
        Assert.InRange(proof.Tick, 3, 4);
    }

    [Fact]
    public async Task A_snapshot_with_what_followed_equals_every_event_folded()
    {
        var options = new RoomOptions { SnapshotEvery = 10 };
        string code;
        RoomProof before;
        SeatId seat;
        await using (var rooms = await TestRooms.StartAsync(_folder.Path, options))
        {
            var room = await rooms.OpenAsync(new RoomSettings { Custom = TestRooms.Short, Bots = [], Seed = 7 });
            code = room.Code;
            seat = (await room.JoinAsync("Ana")).Value!.Seat;
            await BidOnEverythingAsync(room, seat);
            before = await rooms.TicksAsync(room, 87);
        }

        await using var journal = new SqliteJournal(_folder.File("journal.db"));
        var record = Assert.Single(await journal.RoomsAsync());
        var cached = await journal.ReadAsync(record);
        Assert.Equal(code, record.Code);
        Assert.NotNull(cached.Snapshot);
        Assert.NotEmpty(cached.Events);
        var restored = Match.Restore(cached.Snapshot.State);
        foreach (var happened in cached.Events)
            restored.Apply(happened);
        var replayed = Match.Replay((await journal.ReadAsync(record, useSnapshot: false)).Events);

        Assert.Equal(before.Hash, restored.Hash());
        Assert.Equal(before.Hash, replayed.Hash());
        Assert.Equal(Text(replayed.SeenBy(Viewer.Seat(seat))), Text(restored.SeenBy(Viewer.Seat(seat))));
        Assert.Equal(Credits.Zero, restored.LedgerSum());
    }

    [Fact]
    public async Task A_snapshot_of_another_version_of_the_game_is_not_needed()
    {
        RoomProof before;
        string code;
        await using (var rooms = await TestRooms.StartAsync(_folder.Path))
        {
            var room = await rooms.OpenAsync();
            code = room.Code;
            before = await rooms.TicksAsync(room, 5);
        }

        await using (var journal = new SqliteJournal(_folder.File("journal.db")))
        {
            byte[] strange = [1, 2, 3];
            await journal.WriteAsync(new JournalWrite(code)
            {
                FirstSequence = before.Sequence + 1,
                Snapshot = new SnapshotRecord
                {
                    Room = code,
                    Sequence = before.Sequence,
                    State = strange,
                    Sum = System.Security.Cryptography.SHA256.HashData(strange),
                },
            });
        }

        await using var again = await TestRooms.StartAsync(_folder.Path);
        Assert.Equal(before, await again.Find(code).InspectAsync());
    }

    [Fact]
    public async Task A_paused_room_comes_back_paused()
    {
        string code;
        await using (var rooms = await TestRooms.StartAsync(_folder.Path))
        {
            var created = await rooms.CreateAsync();
            code = created.Room.Code;
            await created.Room.HostFor(created.HostKey)!.PauseAsync();
        }

        await using var again = await TestRooms.StartAsync(_folder.Path);
        Assert.Equal(0, (await again.TicksAsync(again.Find(code), 3)).Tick);
        Assert.True(again.Find(code).Status.Paused);
    }

    [Fact]
    public async Task An_ended_room_can_still_be_read_and_a_next_round_seats_the_same_people()
    {
        RoomProof ended;
        CreatedRoom created;
        SeatTicket ticket;
        await using (var rooms = await TestRooms.StartAsync(_folder.Path))
        {
            created = await rooms.CreateAsync(new RoomSettings { Custom = TestRooms.Short with { Ticks = 100 }, Bots = ["sleeper"], Seed = 7 });
            var room = (RoomActor)created.Room;
            ticket = (await room.JoinAsync("Ana")).Value!;
            ended = await rooms.TicksAsync(room, 110);
            Assert.True(room.Status.Ended);
        }

        await using (var again = await TestRooms.StartAsync(_folder.Path))
        {
            var back = again.Find(created.Room.Code);
            Assert.True(back.Status.Ended);
            Assert.Equal(ended, await back.InspectAsync());
            Assert.True((await back.LookAsync(Viewer.Seat(ticket.Seat))).View.Room.Ended);

            var next = await back.HostFor(created.HostKey)!.StartNextRoundAsync();
            Assert.True(next.Ok);
            Assert.Equal((RoomPhase.Running, 2), (next.Value.Phase, next.Value.Round));
            Assert.Equal(RoomProblem.MatchStillRuns, (await back.HostFor(created.HostKey)!.StartNextRoundAsync()).Problem);
            var desk = (await back.LookAsync(Viewer.Seat(back.SeatOf(ticket.SeatKey)!.Value))).View.Desk!;
            Assert.Equal(("Ana", TestRooms.Short.StartingCash), (desk.Name, desk.Cash));
            ended = await again.TicksAsync(back, 5);
        }

        await using var third = await TestRooms.StartAsync(_folder.Path);
        Assert.Equal(ended, await third.Find(created.Room.Code).InspectAsync());
        Assert.Equal(2, third.Find(created.Room.Code).Status.Round);
    }

    private static async Task BidOnEverythingAsync(RoomActor room, SeatId seat)
    {
        var view = (await room.LookAsync(Viewer.Seat(seat))).View;
        foreach (var lead in view.Desk!.Leads)
        {
            var ceiling = view.Room.Bounties.Single(bounty => bounty.Id == lead.Bounty).Ceiling;
            var sent = await room.SubmitAsync(seat, $"bid-{lead.Bounty}", new PlaceBid(lead.Bounty, ceiling));
            Assert.Equal(Receipt.Sealed, sent.Receipt);
        }
    }

    private static string Text(MatchView view) => JsonSerializer.Serialize(view, GameJson.Options);
}
