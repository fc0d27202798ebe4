using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;

namespace Game.Domain;

/// <summary>One match: the only public door to the rules.</summary>
public sealed class Match
{
    private Match() => throw new NotSupportedException("contract only; the engine follows");

    /// <summary>The settings, as recorded by the first event.</summary>
    public Scenario Settings => throw new NotSupportedException();

    /// <summary>The open tick, 0 before the first close.</summary>
    public int Tick => throw new NotSupportedException();

    /// <summary>True once the match has ended.</summary>
    public bool Ended => throw new NotSupportedException();

    /// <summary>Begins a match; <paramref name="events"/> are the first to be recorded.</summary>
    public static Match Start(Scenario settings, ulong seed, out IReadOnlyList<GameEvent> events) => throw new NotSupportedException();

    /// <summary>Folds a recorded match.</summary>
    public static Match Replay(IEnumerable<GameEvent> events) => throw new NotSupportedException();

    /// <summary>Restores a snapshot made by <see cref="Snapshot"/>; later events are folded with <see cref="Apply"/>.</summary>
    public static Match Restore(ReadOnlySpan<byte> snapshot) => throw new NotSupportedException();

    /// <summary>The whole state as bytes: a cache of the fold, never the truth. Sealed orders of the open tick are not part of it.</summary>
    public byte[] Snapshot() => throw new NotSupportedException();

    /// <summary>A new seat; the <see cref="SeatJoined"/> among the events names it.</summary>
    public IReadOnlyList<GameEvent> Join(string name, bool bot, string? strategy = null) => throw new NotSupportedException();

    /// <summary>Refuses at once what is already known to be wrong, and otherwise seals the order into the open tick. A repeated id returns the first answer.</summary>
    public Receipt Submit(SeatId seat, string id, Order order) => throw new NotSupportedException();

    /// <summary>Closes the tick: decides everything sealed in it and lets the world move on. Folded already; record before showing.</summary>
    public IReadOnlyList<GameEvent> Close() => throw new NotSupportedException();

    /// <summary>Ends the match now, by the stated rule.</summary>
    public IReadOnlyList<GameEvent> End() => throw new NotSupportedException();

    /// <summary>Folds one recorded event.</summary>
    public void Apply(GameEvent happened) => throw new NotSupportedException();

    /// <summary>What a viewer may see.</summary>
    public MatchView SeenBy(Viewer viewer) => throw new NotSupportedException();

    /// <summary>SHA-256 over the canonical state, as 64 hexadecimal digits: equal states, equal hashes, on every machine.</summary>
    public string Hash() => throw new NotSupportedException();

    /// <summary>Sum of all accounts; zero, or the books are wrong.</summary>
    public Credits LedgerSum() => throw new NotSupportedException();
}
