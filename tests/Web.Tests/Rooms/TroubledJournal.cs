using Web.Journal;

namespace Web.Tests.Rooms;

/// <summary>A journal whose disk can be slow or full.</summary>
internal sealed class TroubledJournal(IJournal journal) : IJournal
{
    private TaskCompletionSource? _gate;

    public bool Full { get; set; }

    /// <summary>Released each time a write begins.</summary>
    public SemaphoreSlim Begun { get; } = new(0);

    public void Hold() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        var gate = _gate;
        _gate = null;
        gate?.SetResult();
    }

    public Task<IReadOnlyList<RoomRecord>> RoomsAsync() => journal.RoomsAsync();

    public Task<ILookup<string, SeatRecord>> SeatsAsync() => journal.SeatsAsync();

    public Task<RecordedRound> ReadAsync(RoomRecord room, bool useSnapshot = true) => journal.ReadAsync(room, useSnapshot);

    public Task<RecordedRound> RoundAsync(string room, int round, long after = 0) => journal.RoundAsync(room, round, after);

    public Task<IReadOnlyList<EventRecord>> AllAsync(string room) => journal.AllAsync(room);

    public Task<IReadOnlyList<LessonRecord>> LessonsAsync(string? room = null) => journal.LessonsAsync(room);

    public Task<IReadOnlyList<LinkRecord>> LinksAsync() => journal.LinksAsync();

    public async Task WriteAsync(JournalWrite write)
    {
        Begun.Release();
        if (_gate is { } gate)
            await gate.Task;
        if (Full)
            throw new IOException("No space left on device.");

        await journal.WriteAsync(write);
    }
}
