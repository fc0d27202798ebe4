using System.IO.Compression;
using Game.Domain;
using Game.Domain.Scenarios;
using Web.History;

namespace Web.Replays;

/// <summary>
/// A finished match to look back on: its events, and the whole state every few thousand of them, so that any moment is a short
/// fold away. Immutable once made; shared by everybody who looks.
/// </summary>
public sealed class Tape
{
    /// <summary>Events between two kept states: a fold of so many takes some tens of milliseconds.</summary>
    private const int EventsPerKeyframe = 4000;

    private readonly IReadOnlyList<GameEvent> _events;
    private readonly List<int> _ends = [];
    private readonly List<(int Tick, int Next, byte[] State)> _keyframes = [];

    private Tape(IReadOnlyList<GameEvent> events) => _events = events;

    public Scenario Scenario { get; private set; } = null!;

    /// <summary>What it looked like from outside.</summary>
    public Chronicle Chronicle { get; } = new();

    /// <summary>The last tick that can be looked at: the end.</summary>
    public int Last => _ends.Count - 1;

    /// <summary>What became of every bounty.</summary>
    public Stories Stories { get; } = new();

    /// <summary>Folds a recorded round once, and keeps what makes every later look short.</summary>
    /// <param name="events">All events of a round.</param>
    /// <param name="progress">Called with the share that is done, 0 to 1.</param>
    public static Tape Of(IReadOnlyList<GameEvent> events, Action<double>? progress = null)
    {
        var tape = new Tape(events);
        Match? match = null;
        var kept = 0;
        for (var i = 0; i < events.Count; i++)
        {
            if (match is null) match = Match.Replay([events[i]]);
            else match.Apply(events[i]);
            tape.Chronicle.Take(events[i], match);
            tape.Stories.Take(events[i], match.Tick);
            if (events[i] is not TickClosed) continue;

            // A tick is looked at as it stood open, before anything of it happened.
            tape._ends.Add(i + 1);
            if (tape._keyframes.Count > 0 && i - kept < EventsPerKeyframe) continue;
            kept = i;
            tape._keyframes.Add((match.Tick, i + 1, Pack(match.Snapshot())));
            progress?.Invoke((i + 1.0) / events.Count);
        }

        if (match is null) throw new ArgumentException("A match has at least one event.", nameof(events));
        tape._ends.Insert(0, tape.FirstTick());
        tape._ends[^1] = events.Count;
        tape.Scenario = match.Settings;
        return tape;
    }

    /// <summary>The match as it stood in a tick, from the nearest kept state before it.</summary>
    /// <param name="tick">0 to <see cref="Last"/>.</param>
    internal (Match Match, int Next) At(int tick)
    {
        var kept = _keyframes.LastOrDefault(frame => frame.Tick <= tick);
        var match = kept.State is null ? Match.Replay(_events.Take(_ends[0])) : Match.Restore(Unpack(kept.State));
        return (match, Advance(match, kept.State is null ? _ends[0] : kept.Next, tick));
    }

    /// <summary>Folds on to a later tick.</summary>
    /// <param name="match">The match.</param>
    /// <param name="next">The first event it does not know.</param>
    /// <param name="tick">Where to.</param>
    internal int Advance(Match match, int next, int tick)
    {
        for (; next < _ends[tick]; next++) match.Apply(_events[next]);
        return next;
    }

    /// <summary>True if going on from one tick to another is shorter than starting at a kept state.</summary>
    internal bool IsNear(int from, int to) => to >= from && _ends[to] - _ends[from] < EventsPerKeyframe;

    // Seats that join before the first close are there when the picture begins.
    private int FirstTick()
    {
        var index = 0;
        while (index < _events.Count && _events[index] is not TickClosed && !(_events[index] is OrderAccepted)) index++;
        return index;
    }

    private static byte[] Pack(byte[] state)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest)) stream.Write(state);
        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var plain = new MemoryStream();
        using (var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress)) stream.CopyTo(plain);
        return plain.ToArray();
    }
}
