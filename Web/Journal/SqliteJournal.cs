using System.Security.Cryptography;
using System.Threading.Channels;
using Game.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Web.Journal;

/// <summary>
/// The journal in one SQLite file. A single task writes for all rooms and puts what is waiting into one transaction, so the
/// disk is asked once for many rooms; each room's write still stands or falls alone, behind a savepoint.
/// </summary>
internal sealed class SqliteJournal : IJournal, IAsyncDisposable
{
    private const int MostPerCommit = 64;
    private const int ConstraintViolated = 19;

    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(1024);
    private readonly string _reading;
    private readonly SqliteConnection _connection;
    private readonly EventInsert _insert;
    private readonly Task _writing;

    public SqliteJournal(string file)
    {
        _reading = new SqliteConnectionStringBuilder { DataSource = file }.ToString();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();

        // FULL: a commit is on the disk before anybody is told, so a power cut loses nothing that was shown.
        Execute("pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000;");
        using (var context = Context(_connection))
            context.Database.EnsureCreated();
        SchemaUpgrade.Run(_connection);
        _insert = new EventInsert(_connection);
        _writing = Task.Run(WriteAllAsync);
    }

    public async Task<IReadOnlyList<RoomRecord>> RoomsAsync()
    {
        await using var connection = new SqliteConnection(_reading);
        await using var context = Context(connection);
        return await context.Rooms.AsNoTracking().ToListAsync();
    }

    public async Task<ILookup<string, SeatRecord>> SeatsAsync()
    {
        await using var connection = new SqliteConnection(_reading);
        await using var context = Context(connection);
        var seats = await context.Seats.AsNoTracking().OrderBy(seat => seat.Seat).ToListAsync();
        return seats.ToLookup(seat => seat.Room, StringComparer.Ordinal);
    }

    public async Task<RecordedRound> ReadAsync(RoomRecord room, bool useSnapshot = true)
    {
        await using var connection = new SqliteConnection(_reading);
        await connection.OpenAsync();
        var snapshot = useSnapshot ? await SnapshotAsync(connection, room) : null;
        var first = snapshot?.Sequence ?? room.RoundStart - 1;
        var events = await EventsAsync(connection, room.Code, first, long.MaxValue);
        return new RecordedRound(snapshot, events, first + events.Count);
    }

    public async Task<RecordedRound> RoundAsync(string room, int round, long after = 0)
    {
        await using var connection = new SqliteConnection(_reading);
        await connection.OpenAsync();
        var starts = await StartsAsync(connection, room);
        if (round < 1 || round > starts.Count)
            return new RecordedRound(null, [], after);

        var first = Math.Max(after, starts[round - 1] - 1);
        var events = await EventsAsync(connection, room, first, round < starts.Count ? starts[round] : long.MaxValue);
        return new RecordedRound(null, events, first + events.Count);
    }

    public async Task<IReadOnlyList<EventRecord>> AllAsync(string room)
    {
        await using var connection = new SqliteConnection(_reading);
        await connection.OpenAsync();
        var events = new List<EventRecord>();
        await using var command = connection.CreateCommand();
        command.CommandText = "select Sequence, Kind, Body from events where Room = $room order by Sequence";
        command.Parameters.AddWithValue("$room", room);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            events.Add(new EventRecord { Room = room, Sequence = rows.GetInt64(0), Kind = rows.GetString(1), Body = rows.GetString(2) });
        return events;
    }

    public async Task<IReadOnlyList<LessonRecord>> LessonsAsync(string? room = null)
    {
        await using var connection = new SqliteConnection(_reading);
        await using var context = Context(connection);
        return await context.Lessons.AsNoTracking().Where(kept => room == null || kept.Room == room).ToListAsync();
    }

    public async Task<IReadOnlyList<LinkRecord>> LinksAsync()
    {
        await using var connection = new SqliteConnection(_reading);
        await using var context = Context(connection);
        return await context.Links.AsNoTracking().ToListAsync();
    }

    public async Task WriteAsync(JournalWrite write)
    {
        var waiting = new Waiting(write, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await _waiting.Writer.WriteAsync(waiting);
        await waiting.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
        _insert.Dispose();
        await _connection.DisposeAsync();
    }

    private static JournalContext Context(SqliteConnection connection) =>
        new(new DbContextOptionsBuilder<JournalContext>().UseSqlite(connection).Options);

    // Everything of a room after one sequence and before another.
    private static async Task<List<GameEvent>> EventsAsync(SqliteConnection connection, string room, long after, long before)
    {
        var sequence = after;
        var events = new List<GameEvent>();
        await using var command = connection.CreateCommand();
        command.CommandText = "select Sequence, Kind, Body from events where Room = $room and Sequence > $after and Sequence < $before order by Sequence";
        command.Parameters.AddWithValue("$room", room);
        command.Parameters.AddWithValue("$after", after);
        command.Parameters.AddWithValue("$before", before);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            if (rows.GetInt64(0) != ++sequence)
                throw new InvalidDataException($"The journal of room {room} has a gap before event {rows.GetInt64(0)}.");

            events.Add(EventKinds.Read(rows.GetString(1), rows.GetString(2)));
        }

        return events;
    }

    // Each round begins with the settings it is played by.
    private static async Task<List<long>> StartsAsync(SqliteConnection connection, string room)
    {
        var starts = new List<long>();
        await using var command = connection.CreateCommand();
        command.CommandText = "select Sequence from events where Room = $room and Kind like 'match-started/%' order by Sequence";
        command.Parameters.AddWithValue("$room", room);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            starts.Add(rows.GetInt64(0));
        return starts;
    }

    // A cache that is damaged, or older than the round in play, is as good as none.
    private static async Task<SnapshotRecord?> SnapshotAsync(SqliteConnection connection, RoomRecord room)
    {
        await using var context = Context(connection);
        var snapshot = await context.Snapshots.AsNoTracking().SingleOrDefaultAsync(kept => kept.Room == room.Code);
        return snapshot is not null && snapshot.Sequence >= room.RoundStart && SHA256.HashData(snapshot.State).SequenceEqual(snapshot.Sum)
            ? snapshot
            : null;
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Waiting>(MostPerCommit);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostPerCommit && _waiting.Reader.TryRead(out var waiting))
                batch.Add(waiting);
            Commit(batch);
        }
    }

    private void Commit(List<Waiting> batch)
    {
        var good = new List<Waiting>(batch.Count);
        try
        {
            using var transaction = _connection.BeginTransaction();
            foreach (var waiting in batch)
            {
                transaction.Save("one");
                try
                {
                    Write(transaction, waiting.Write);
                    good.Add(waiting);
                }
                catch (Exception exception)
                {
                    transaction.Rollback("one");
                    waiting.Done.SetException(Explain(waiting.Write.Room, exception));
                }

                transaction.Release("one");
            }

            transaction.Commit();
            if (good.Exists(static waiting => waiting.Write.Erase))
                Erasure.Sweep(_connection);
        }
        catch (Exception exception)
        {
            // Nothing of the batch is durable: every room of it must hear that.
            foreach (var waiting in batch)
                waiting.Done.TrySetException(exception);
            return;
        }

        foreach (var waiting in good)
            waiting.Done.SetResult();
    }

    private void Write(SqliteTransaction transaction, JournalWrite write)
    {
        if (write.Erase)
        {
            Erasure.Run(_connection, transaction, write.Room);
            return;
        }

        LessonInsert.Run(_connection, transaction, write.Lesson);
        if (write.NewRoom is not null || write.ChangedRoom is not null || write.NewSeats.Count > 0 || write.ChangedSeats.Count > 0 || write.Snapshot is not null || write.Link is not null || write.DeletedLink is not null)
            WriteRecords(transaction, write);
        for (var i = 0; i < write.Events.Count; i++)
            _insert.Run(transaction, write.Room, write.FirstSequence + i, write.Events[i]);
    }

    private void WriteRecords(SqliteTransaction transaction, JournalWrite write)
    {
        using var context = Context(_connection);
        context.Database.UseTransaction(transaction);
        if (write.NewRoom is not null)
            context.Add(write.NewRoom);
        if (write.ChangedRoom is not null)
            context.Update(write.ChangedRoom);
        context.AddRange(write.NewSeats);
        context.UpdateRange(write.ChangedSeats);
        if (write.Snapshot is { } snapshot)
        {
            context.Snapshots.Where(kept => kept.Room == snapshot.Room).ExecuteDelete();
            context.Add(snapshot);
        }

        if ((write.Link?.Id ?? write.DeletedLink) is { } link)
            context.Links.Where(kept => kept.Id == link).ExecuteDelete();
        if (write.Link is not null)
            context.Add(write.Link);
        context.SaveChanges();
    }

    private static Exception Explain(string room, Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException) is { SqliteErrorCode: ConstraintViolated }
            ? new JournalConflictException(room, exception)
            : exception;

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed record Waiting(JournalWrite Write, TaskCompletionSource Done);
}
