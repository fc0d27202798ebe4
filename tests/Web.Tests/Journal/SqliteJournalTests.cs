using Game.Domain;
using Microsoft.Data.Sqlite;
using Web.Journal;

namespace Web.Tests.Journal;

public sealed class SqliteJournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteJournal _journal;

    public SqliteJournalTests() => _journal = new SqliteJournal(_folder.File("journal.db"));

    public void Dispose()
    {
        _journal.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_written_is_read_back_in_order()
    {
        await _journal.WriteAsync(New("ABCD", Ticks(1, 3)));
        await _journal.WriteAsync(new JournalWrite("ABCD") { FirstSequence = 4, Events = Ticks(4, 2) });

        var read = await _journal.ReadAsync(Room("ABCD"));

        Assert.Equal(Ticks(1, 5), read.Events);
        Assert.Equal(5, read.LastSequence);
    }

    [Fact]
    public async Task A_second_writer_of_the_same_sequence_is_fenced_off()
    {
        await _journal.WriteAsync(New("ABCD", Ticks(1, 3)));
        await using var second = new SqliteJournal(_folder.File("journal.db"));
        await second.WriteAsync(new JournalWrite("ABCD") { FirstSequence = 4, Events = Ticks(4, 1) });

        await Assert.ThrowsAsync<JournalConflictException>(
            () => _journal.WriteAsync(new JournalWrite("ABCD") { FirstSequence = 4, Events = Ticks(90, 2) }));

        Assert.Equal(Ticks(1, 4), (await _journal.ReadAsync(Room("ABCD"))).Events);
    }

    [Fact]
    public async Task A_write_is_recorded_whole_or_not_at_all()
    {
        await _journal.WriteAsync(New("ABCD", Ticks(1, 3)));
        var seat = new SeatRecord { Room = "ABCD", Seat = 1, Name = "Ana" };

        await Assert.ThrowsAsync<JournalConflictException>(
            () => _journal.WriteAsync(new JournalWrite("ABCD") { NewSeats = [seat], FirstSequence = 3, Events = Ticks(9, 2) }));

        Assert.Empty((await _journal.SeatsAsync())["ABCD"]);
        Assert.Equal(3, (await _journal.ReadAsync(Room("ABCD"))).LastSequence);
    }

    [Fact]
    public async Task One_rooms_conflict_does_not_harm_what_others_write_at_the_same_moment()
    {
        await _journal.WriteAsync(New("ABCD", Ticks(1, 1)));
        var writes = Enumerable.Range(0, 40).Select(i => _journal.WriteAsync(New($"R{i:00}", Ticks(1, 5)))).ToList();
        var conflict = _journal.WriteAsync(new JournalWrite("ABCD") { FirstSequence = 1, Events = Ticks(1, 1) });
        writes.AddRange(Enumerable.Range(40, 40).Select(i => _journal.WriteAsync(New($"R{i:00}", Ticks(1, 5)))));

        await Task.WhenAll(writes);

        await Assert.ThrowsAsync<JournalConflictException>(() => conflict);
        Assert.Equal(81, (await _journal.RoomsAsync()).Count);
        Assert.Equal(5, (await _journal.ReadAsync(Room("R79"))).LastSequence);
    }

    [Fact]
    public async Task A_gap_is_found_and_never_folded_over()
    {
        await _journal.WriteAsync(New("ABCD", Ticks(1, 3)));
        await _journal.WriteAsync(new JournalWrite("ABCD") { FirstSequence = 5, Events = Ticks(5, 1) });

        await Assert.ThrowsAsync<InvalidDataException>(() => _journal.ReadAsync(Room("ABCD")));
    }

    [Fact]
    public async Task A_snapshot_shortens_reading_and_only_the_last_is_kept()
    {
        await _journal.WriteAsync(New("ABCD", Ticks(1, 3)) with { Snapshot = Cached(2, 1) });
        await _journal.WriteAsync(new JournalWrite("ABCD") { FirstSequence = 4, Events = Ticks(4, 2), Snapshot = Cached(4, 2) });

        var read = await _journal.ReadAsync(Room("ABCD"));

        Assert.Equal([2], read.Snapshot!.State);
        Assert.Equal(Ticks(5, 1), read.Events);
        Assert.Equal(5, (await _journal.ReadAsync(Room("ABCD"), useSnapshot: false)).Events.Count);
    }

    [Fact]
    public async Task A_damaged_snapshot_is_ignored()
    {
        var cached = Cached(2, 1) with { State = [9] };
        await _journal.WriteAsync(New("ABCD", Ticks(1, 3)) with { Snapshot = cached });

        var read = await _journal.ReadAsync(Room("ABCD"));

        Assert.Null(read.Snapshot);
        Assert.Equal(3, read.Events.Count);
    }

    [Fact]
    public async Task A_round_is_read_from_its_own_beginning()
    {
        await _journal.WriteAsync(New("ABCD", Ticks(1, 3)) with { Snapshot = Cached(2, 1) });
        var second = Room("ABCD") with { Round = 2, RoundStart = 4 };
        await _journal.WriteAsync(new JournalWrite("ABCD") { ChangedRoom = second, FirstSequence = 4, Events = Ticks(0, 2) });

        var read = await _journal.ReadAsync(second);

        Assert.Null(read.Snapshot);
        Assert.Equal(Ticks(0, 2), read.Events);
        Assert.Equal(2, (await _journal.RoomsAsync()).Single().Round);
    }

    [Fact]
    public async Task The_file_is_in_wal_mode_and_its_key_is_room_and_sequence()
    {
        await _journal.WriteAsync(New("ABCD", Ticks(1, 1)));
        using var connection = new SqliteConnection($"Data Source={_folder.File("journal.db")}");
        connection.Open();

        Assert.Equal("wal", Scalar(connection, "pragma journal_mode"));
        Assert.Equal("Room,Sequence", Scalar(connection, "select group_concat(name) from (select name from pragma_table_info('events') where pk > 0 order by pk)"));
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static JournalWrite New(string code, IReadOnlyList<GameEvent> events) =>
        new(code) { NewRoom = Room(code), FirstSequence = 1, Events = events };

    private static RoomRecord Room(string code) => new()
    {
        Code = code,
        Name = code,
        Scenario = "{}",
        HostKeyHash = [1],
        CreatedAt = DateTimeOffset.UnixEpoch,
        Seed = -5,
    };

    private static SnapshotRecord Cached(long sequence, byte state) => new()
    {
        Room = "ABCD",
        Sequence = sequence,
        State = [state],
        Sum = System.Security.Cryptography.SHA256.HashData([state]),
    };

    private static IReadOnlyList<GameEvent> Ticks(int first, int count) => [.. Enumerable.Range(first, count).Select(tick => new TickClosed(tick))];
}
