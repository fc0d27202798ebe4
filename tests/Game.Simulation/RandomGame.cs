using Game.Domain;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Simulation;

/// <summary>One whole game of a workload under the auditor's eyes.</summary>
internal sealed class RandomGame
{
    private readonly Workload _workload;
    private readonly Match _match;
    private readonly Auditor _auditor = new();
    private readonly List<GameEvent> _events = [];
    private readonly List<SeatId> _seats = [];
    private readonly List<string> _hostOrders = [];
    private readonly Dictionary<string, Type> _hostKinds = [];
    private readonly Dictionary<(SeatId, string), Type> _kinds = [];
    private readonly HashSet<Type> _accepted = [];
    private readonly Dictionary<(SeatId, string), Receipt> _answers = [];
    private readonly List<(int Events, byte[] Bytes)> _snapshots = [];

    private RandomGame(int seed)
    {
        _workload = new Workload(seed);
        _match = Match.Start(_workload.Settings(), (ulong)seed * 7919, out var first);
        Record(first);
        _auditor.Compare(_match, []);
    }

    public IReadOnlyList<GameEvent> Events => _events;

    public IReadOnlyList<(int Events, byte[] Bytes)> Snapshots => _snapshots;

    public Auditor Auditor => _auditor;

    public Match Match => _match;

    /// <summary>Kinds of orders, the host's among them, that were accepted at least once.</summary>
    public IReadOnlySet<Type> Accepted => _accepted;

    public string Hash { get; private set; } = string.Empty;

    /// <summary>Plays to the end; on any breach the message names the seed, the tick and what was switched on.</summary>
    public static RandomGame Play(int seed)
    {
        var game = new RandomGame(seed);
        try
        {
            game.ToTheEnd();
        }
        catch (Exception breach) when (breach is not OutOfMemoryException)
        {
            var last = string.Join(Environment.NewLine, game._events.TakeLast(12).Select(happened => $"  {happened}"));
            throw new AuditException(
                $"seed {seed}, tick {game._match.Tick}, {game._workload.Switched}: {breach}{Environment.NewLine}the last events:{Environment.NewLine}{last}");
        }

        return game;
    }

    private void ToTheEnd()
    {
        while (!_match.Ended)
        {
            var tick = _match.Tick;
            for (var i = _workload.Newcomers(tick); i > 0; i--) Join();
            foreach (var (seat, id, order) in _workload.Propose(_match, _seats)) Submit(seat, id, order);
            if (_seats.Count > 0 && _workload.CallsRegent()) Record(_match.StartRegent(_seats[tick % _seats.Count], RegentCause.Host));
            if (_seats.Count > 0 && _workload.GivesTime() is { } percent) Record(_match.SetExtraTime(_seats[tick % _seats.Count], percent));
            if (_workload.HostAsks(_hostOrders.Count) is { } wish) Ask(wish);
            Record(_workload.StopsAt(tick) ? _match.End() : _match.Close());
            if (_workload.Snapshots()) _snapshots.Add((_events.Count, _match.Snapshot()));
            _auditor.Compare(_match, tick % 10 == 0 || _match.Ended ? _seats : []);
            if (tick % 50 == 0 || _match.Ended) DebriefAudit.Compare(_match, _seats, _events);
        }

        Hash = _match.Hash();
    }

    // A lifting is sent twice under two ids, and the second finds nothing; every third order twice under one, and the second has no effect.
    private void Ask(HostOrder order)
    {
        Send(order);
        if (order is LiftShock) Send(order);
    }

    private void Send(HostOrder order)
    {
        var id = $"host-{_hostOrders.Count}";
        var receipt = _match.Submit(id, order);
        Expect(receipt.Status is ReceiptStatus.Sealed or ReceiptStatus.Refused, $"the host's {order} is {receipt}");
        if (receipt.Status != ReceiptStatus.Sealed) return;
        _hostOrders.Add(id);
        _hostKinds[id] = order.GetType();
        if (_hostOrders.Count % 3 == 0) Expect(_match.Submit(id, order) == Receipt.Sealed, $"the host's {order} is sealed twice");
    }

    private void Join()
    {
        var bot = _workload.Bot();
        var events = _match.Join($"seat {_seats.Count + 1}", bot, bot ? "random" : null, _workload.Carried());
        _seats.Add(events.OfType<SeatJoined>().Single().Seat);
        Record(events);
    }

    private void Submit(SeatId seat, string id, Order order)
    {
        var receipt = _match.Submit(seat, id, order);
        var repeated = _answers.TryGetValue((seat, id), out var before);
        if (id.Length is 0 or > 64)
        {
            Expect(receipt == Receipt.Refused(Rejection.BadOrderId), $"a bad id is answered by {receipt}");
        }
        else if (repeated && _match.Settings.Limits.AnswersKept == 256)
        {
            // A decided order keeps its answer; one refused at once may be tried again under the same id.
            Expect(before.Status != ReceiptStatus.Accepted || receipt == before, $"order {id} was {before} and is now {receipt}");
        }

        Expect(receipt.Status == ReceiptStatus.Refused == (receipt.Reason != Rejection.None), $"order {id} is {receipt}");
        Expect(Enum.IsDefined(receipt.Reason), $"order {id} is refused by {receipt.Reason}");
        if (receipt.Status != ReceiptStatus.Sealed) return;
        _answers[(seat, id)] = receipt;
        // A repeated id keeps the order that was sealed first.
        _kinds.TryAdd((seat, id), order.GetType());
    }

    private void Record(IReadOnlyList<GameEvent> events)
    {
        foreach (var happened in events)
        {
            _events.Add(happened);
            _auditor.Observe(happened);
            switch (happened)
            {
                case OrderAccepted accepted: Answer(accepted.Seat, accepted.Id, Receipt.Accepted); break;
                case HostOrderAccepted accepted:
                    Expect(_hostOrders.Contains(accepted.Id), $"order {accepted.Id} of the host was never sent");
                    _accepted.Add(_hostKinds[accepted.Id]);
                    break;
                case OrderRefused refused: Answer(refused.Seat, refused.Id, Receipt.Refused(refused.Reason)); break;
                default: break;
            }
        }
    }

    private void Answer(SeatId seat, string id, Receipt receipt)
    {
        Expect(_answers.TryGetValue((seat, id), out var before) && before.Status == ReceiptStatus.Sealed, $"order {id} is answered without waiting for it");
        _answers[(seat, id)] = receipt;
        if (receipt == Receipt.Accepted) _accepted.Add(_kinds[(seat, id)]);
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }
}
