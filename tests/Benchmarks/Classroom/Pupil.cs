using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Game.Bots.Protocol;
using Game.Bots.Remote;
using Game.Domain;

namespace Benchmarks.Classroom;

/// <summary>Somebody at a seat over the hub, who notes when each version of the room arrived and how long an answer took.</summary>
internal sealed class Pupil(Uri hub, ConcurrentDictionary<long, (long First, long Last, int Count)> arrivals) : IAsyncDisposable
{
    private HubLine? _line;
    private int _orders;

    public ConcurrentBag<double> Answers { get; } = [];

    public async Task SitAsync(string room, string name, string? seatKey)
    {
        _line = await HubLine.ConnectAsync(hub, Hear, CancellationToken.None);
        Key = (await _line.CallAsync<Seated>("Join", new JoinRequest(room, name, seatKey, false), CancellationToken.None)).SeatKey ?? seatKey;
        Room = room;
    }

    public string? Key { get; private set; }

    public string Room { get; private set; } = "";

    /// <summary>The socket goes away without a word.</summary>
    public async Task DropAsync()
    {
        if (_line is { } line)
            await line.DisposeAsync();
        _line = null;
    }

    public Task ReturnAsync() => SitAsync(Room, "", Key);

    /// <summary>An order that any seat may send at any time; notes how long the room took to say that it has it.</summary>
    public async Task ActAsync()
    {
        var since = Stopwatch.GetTimestamp();
        var id = $"act-{Interlocked.Increment(ref _orders)}";
        await _line!.CallAsync<Answer>("Submit", new SubmitRequest(id, new SetQueueing(_orders % 2 == 0)), CancellationToken.None);
        Answers.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
    }

    public async ValueTask DisposeAsync() => await DropAsync();

    private void Hear(string called, JsonElement message)
    {
        if (called != "View")
            return;

        var now = Stopwatch.GetTimestamp();
        arrivals.AddOrUpdate(message.GetProperty("version").GetInt64(), _ => (now, now, 1), (_, known) => (known.First, now, known.Count + 1));
    }
}
