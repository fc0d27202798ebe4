using System.Collections.Concurrent;
using Web.Journal;

namespace Web.Tests.Replays;

/// <summary>A journal that holds back the rounds of some rooms, and counts how many are being read.</summary>
internal sealed class SlowReader(IJournal journal) : IJournal
{
    private readonly Lock _door = new();
    private int _readings;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = [];

    /// <summary>Released each time a round begins to be read.</summary>
    public SemaphoreSlim Begun { get; } = new(0);

    /// <summary>The most rounds that were being read at the same time.</summary>
    public int Most { get; private set; }

    public void Hold(string room) => _gates[room] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release(string room) => _gates[room].SetResult();

    public async Task<RecordedRound> RoundAsync(string room, int round, long after = 0)
    {
        lock (_door) Most = Math.Max(Most, ++_readings);
        Begun.Release();
        if (_gates.TryGetValue(room, out var gate)) await gate.Task;
        var recorded = await journal.RoundAsync(room, round, after);
        lock (_door) _readings--;
        return recorded;
    }

    public Task<IReadOnlyList<RoomRecord>> RoomsAsync() => journal.RoomsAsync();

    public Task<ILookup<string, SeatRecord>> SeatsAsync() => journal.SeatsAsync();

    public Task<RecordedRound> ReadAsync(RoomRecord room, bool useSnapshot = true) => journal.ReadAsync(room, useSnapshot);

    public Task<IReadOnlyList<EventRecord>> AllAsync(string room) => journal.AllAsync(room);

    public Task<IReadOnlyList<LessonRecord>> LessonsAsync(string? room = null) => journal.LessonsAsync(room);

    public Task<IReadOnlyList<LinkRecord>> LinksAsync() => journal.LinksAsync();

    public Task WriteAsync(JournalWrite write) => journal.WriteAsync(write);
}
