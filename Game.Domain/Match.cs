using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;

namespace Game.Domain;

/// <summary>One match: the only public door to the rules.</summary>
public sealed class Match
{
    private const int LongestOrderId = 64;

    private readonly GameState _state;
    private readonly ViewMemory _memory;
    private readonly ViewBuilder _views;
    private readonly List<SealedOrder> _sealed = [];
    private readonly List<SealedHostOrder> _sealedHost = [];
    private readonly Dictionary<SeatId, HashSet<string>> _sealedIds = [];

    private Match(GameState state, ViewMemory memory)
    {
        _state = state;
        _memory = memory;
        _views = new ViewBuilder(state, memory);
    }

    /// <summary>The settings, as recorded by the first event.</summary>
    public Scenario Settings => _state.Settings;

    /// <summary>The open tick, 0 before the first close.</summary>
    public int Tick => _state.Tick;

    /// <summary>True once the match has ended.</summary>
    public bool Ended => _state.Ended;

    /// <summary>Begins a match; <paramref name="events"/> are the first to be recorded.</summary>
    /// <param name="settings">The scenario; it travels in the first event.</param>
    /// <param name="seed">Seed of every draw; in no view.</param>
    /// <param name="events">The first events, folded already.</param>
    /// <exception cref="ArgumentException">The scenario is outside its documented ranges.</exception>
    public static Match Start(Scenario settings, ulong seed, out IReadOnlyList<GameEvent> events)
    {
        var problems = settings.Problems();
        if (problems.Count > 0) throw new ArgumentException($"The scenario cannot be played: {string.Join("; ", problems)}", nameof(settings));
        var started = new MatchStarted(settings, seed);
        var match = new Match(Fold.Begin(started), new ViewMemory());
        events = [started, .. match.Decide(TickRules.Open)];
        return match;
    }

    /// <summary>Folds a recorded match.</summary>
    /// <param name="events">All events from the first one on.</param>
    public static Match Replay(IEnumerable<GameEvent> events)
    {
        Match? match = null;
        foreach (var happened in events)
        {
            if (match is null) match = new Match(Fold.Begin(happened), new ViewMemory());
            else match.Apply(happened);
        }

        return match ?? throw new ArgumentException("A match has at least one event.", nameof(events));
    }

    /// <summary>Restores a snapshot made by <see cref="Snapshot"/>; later events are folded with <see cref="Apply"/>.</summary>
    /// <param name="snapshot">The bytes.</param>
    public static Match Restore(ReadOnlySpan<byte> snapshot)
    {
        var (state, memory) = MatchFile.Read(snapshot);
        return new Match(state, memory);
    }

    /// <summary>The whole state as bytes: a cache of the fold, never the truth. Sealed orders of the open tick are not part of it.</summary>
    public byte[] Snapshot() => MatchFile.Write(_state, _memory);

    /// <summary>A new seat; the <see cref="SeatJoined"/> among the events names it.</summary>
    /// <param name="name">Nickname.</param>
    /// <param name="bot">True for a bot; always shown.</param>
    /// <param name="strategy">The bot's strategy, for the record.</param>
    /// <param name="carried">What it brings from the round before; not looked at where the scenario carries nothing.</param>
    /// <exception cref="InvalidOperationException">The match has ended or is full.</exception>
    public IReadOnlyList<GameEvent> Join(string name, bool bot, string? strategy = null, CarriedSeat? carried = null)
    {
        if (Ended) throw new InvalidOperationException("The match has ended.");
        // People may sit down where bots stood up, and a seat is never used again: so many people again, and no bot more.
        if (_state.Seats.Count >= Settings.Limits.Seats * (bot ? 1 : 2)) throw new InvalidOperationException("The match is full.");
        var seat = new SeatId(_state.Seats.Count + 1);
        return Decide(decision =>
        {
            decision.Then(new SeatJoined(seat, name, bot, strategy));
            decision.Pay(new Account(AccountKind.Bank), Account.Cash(seat), Settings.StartingCash, MoneyFor.Stake);
            Carrying.Begin(decision, seat, carried);
            Leads.Welcome(decision, seat);
            Invitations.Welcome(decision, seat);
        });
    }

    /// <summary>What a seat takes into the next round of its room; nothing where rounds start afresh.</summary>
    /// <param name="seat">The seat.</param>
    public CarriedSeat? Carry(SeatId seat) => Carrying.Of(_state, seat);

    /// <summary>A regent takes the seat of a human until the next order of that seat. No events if the seat needs none or has one.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="cause">Who calls it.</param>
    public IReadOnlyList<GameEvent> StartRegent(SeatId seat, RegentCause cause) =>
        Regents.MayStart(_state, seat) ? Decide(decision => decision.Then(new RegentStarted(seat, cause))) : [];

    /// <summary>Gives a seat back to its owner. No events if no regent keeps it.</summary>
    /// <param name="seat">The seat.</param>
    public IReadOnlyList<GameEvent> EndRegent(SeatId seat) =>
        Regents.MayEnd(_state, seat) ? Decide(decision => Regents.HandBack(decision, seat)) : [];

    /// <summary>
    /// Gives a person more time, from now on: bid windows of the whole room are open as long as the seat with the most extra time
    /// needs, and questions of this seat's own runs wait that much longer. No events for a bot, a retired seat, or what it has already.
    /// </summary>
    /// <param name="seat">The seat.</param>
    /// <param name="percent">Percent of the usual time, 100 to 300; 100 takes the extra time back.</param>
    public IReadOnlyList<GameEvent> SetExtraTime(SeatId seat, int percent) =>
        ExtraTime.MaySet(_state, seat, percent) ? Decide(decision => ExtraTime.Set(decision, seat, percent)) : [];

    /// <summary>Gives a seat another name, for a host who will not read the old one. No events for the same name, an unknown seat, or after the end.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="name">The new nickname; like that of a join, the caller answers for it.</param>
    public IReadOnlyList<GameEvent> Rename(SeatId seat, string name) =>
        !Ended && _state.Knows(seat) && _state.SeatOf(seat).Name != name ? Decide(decision => decision.Then(new SeatRenamed(seat, name))) : [];

    /// <summary>Refuses at once what is already known to be wrong, and otherwise seals the order into the open tick. A repeated id returns the first answer.</summary>
    /// <param name="seat">Who sends it.</param>
    /// <param name="id">Made by the sender, 1 to 64 characters; unique per seat.</param>
    /// <param name="order">The order.</param>
    public Receipt Submit(SeatId seat, string id, Order order)
    {
        if (id is not { Length: >= 1 and <= LongestOrderId }) return Receipt.Refused(Rejection.BadOrderId);
        if (Answered(seat, id) is { } answer) return answer;
        if (Ended) return Receipt.Refused(Rejection.MatchEnded);
        if (!_state.Knows(seat)) return Receipt.Refused(Rejection.UnknownSeat);
        if (_state.SeatOf(seat).Retired) return Receipt.Refused(Rejection.SeatRetired);
        if (!_sealedIds.TryGetValue(seat, out var ids)) _sealedIds.Add(seat, ids = new HashSet<string>(StringComparer.Ordinal));
        if (ids.Count >= Settings.Limits.OrdersPerTick) return Receipt.Refused(Rejection.TooManyOrders);
        var refused = TickRules.Check(_state, seat, order);
        if (refused != Rejection.None) return Receipt.Refused(refused);
        _sealed.Add(new SealedOrder(seat, id, order));
        ids.Add(id);
        return Receipt.Sealed;
    }

    /// <summary>The same for an order of the host, who has no seat.</summary>
    /// <param name="id">Made by the sender, 1 to 64 characters; unique among the host's orders.</param>
    /// <param name="order">The order.</param>
    public Receipt Submit(string id, HostOrder order)
    {
        if (id is not { Length: >= 1 and <= LongestOrderId }) return Receipt.Refused(Rejection.BadOrderId);
        if (_sealedHost.Exists(waiting => string.Equals(waiting.Id, id, StringComparison.Ordinal))) return Receipt.Sealed;
        if (_state.Scarcity.HostAnswers.FindLast(answer => string.Equals(answer.Id, id, StringComparison.Ordinal)) is { } known)
        {
            return known.Reason == Rejection.None ? Receipt.Accepted : Receipt.Refused(known.Reason);
        }

        if (Ended) return Receipt.Refused(Rejection.MatchEnded);
        if (_sealedHost.Count >= Settings.Limits.OrdersPerTick) return Receipt.Refused(Rejection.TooManyOrders);
        var refused = Shocks.Check(_state, order);
        if (refused != Rejection.None) return Receipt.Refused(refused);
        _sealedHost.Add(new SealedHostOrder(id, order));
        return Receipt.Sealed;
    }

    /// <summary>Closes the tick: decides everything sealed in it and lets the world move on. Folded already; record before showing.</summary>
    public IReadOnlyList<GameEvent> Close()
    {
        if (Ended) return [];
        var orders = _sealed.ToList();
        var hostOrders = _sealedHost.ToList();
        _sealed.Clear();
        _sealedIds.Clear();
        _sealedHost.Clear();
        return Decide(decision => TickRules.Close(decision, orders, hostOrders));
    }

    /// <summary>Ends the match now, by the stated rule.</summary>
    public IReadOnlyList<GameEvent> End()
    {
        if (Ended) return [];
        _sealed.Clear();
        _sealedIds.Clear();
        _sealedHost.Clear();
        return Decide(Ending.Decide);
    }

    /// <summary>Folds one recorded event.</summary>
    /// <param name="happened">The next event of the record.</param>
    public void Apply(GameEvent happened)
    {
        Fold.Apply(_state, happened);
        _memory.Apply(_state, happened);
        _views.Refresh();
    }

    /// <summary>What a viewer may see.</summary>
    /// <param name="viewer">Whose eyes it is made for.</param>
    public MatchView SeenBy(Viewer viewer) => _views.SeenBy(viewer);

    /// <summary>SHA-256 over the canonical state, as 64 hexadecimal digits: equal states, equal hashes, on every machine.</summary>
    public string Hash() => MatchFile.Hash(_state);

    /// <summary>Sum of all accounts; zero, or the books are wrong.</summary>
    public Credits LedgerSum() => _state.Books.Sum();

    /// <summary>The first answer to an order that has been sealed or answered, among the last 256 of its seat; nothing for one that is new.</summary>
    /// <param name="seat">Who sent it.</param>
    /// <param name="id">Its id.</param>
    public Receipt? Answered(SeatId seat, string id)
    {
        if (!_state.Knows(seat)) return null;
        if (_sealedIds.TryGetValue(seat, out var ids) && ids.Contains(id)) return Receipt.Sealed;
        var answers = _state.SeatOf(seat).Answers;
        var known = answers.FindLast(answer => string.Equals(answer.Id, id, StringComparison.Ordinal));
        return known is null ? null : known.Reason == Rejection.None ? Receipt.Accepted : Receipt.Refused(known.Reason);
    }

    private IReadOnlyList<GameEvent> Decide(Action<Decision> decide)
    {
        var decision = new Decision(_state, _memory);
        decide(decision);
        _views.Refresh();
        return decision.Events;
    }
}
