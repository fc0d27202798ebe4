using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Work;

/// <summary>What the phases of a tick look for, so that none of them goes through all contracts.</summary>
/// <remarks>
/// Derived from the contracts alone: the fold marks what an event touched and settles it once the event is applied.
/// It is in no snapshot and in no hash, and is built anew after a restore.
/// </remarks>
internal sealed class WorkIndex
{
    private readonly List<Contract> _touched = [];
    private readonly List<SeatWork> _seats = [];
    private readonly Agenda<ContractId> _ends = new();
    private readonly Agenda<ContractId> _decisions = new();

    /// <summary>Working contracts with a hire that waits.</summary>
    public SortedSet<ContractId> Waiting { get; } = [];

    /// <summary>Working contracts that want an agent or a checker.</summary>
    public SortedSet<ContractId> Wishing { get; } = [];

    /// <summary>Working contracts with every piece done.</summary>
    public SortedSet<ContractId> Finished { get; } = [];

    /// <summary>Contracts that are not closed.</summary>
    public SortedSet<ContractId> Open { get; } = [];

    public SeatWork Of(SeatId seat)
    {
        while (_seats.Count < seat.Number) _seats.Add(new SeatWork());
        return _seats[seat.Number - 1];
    }

    /// <summary>Contracts in which a run or a check ends by a tick, in order.</summary>
    public IReadOnlyCollection<ContractId> EndingBy(int tick)
    {
        var due = new SortedSet<ContractId>();
        _ends.Due(tick, due);
        return due;
    }

    /// <summary>Contracts to be handed in, judged or given up by a tick, in order.</summary>
    public IReadOnlyCollection<ContractId> DecidedBy(int tick)
    {
        var due = new SortedSet<ContractId>(Finished);
        _decisions.Due(tick, due);
        return due;
    }

    /// <summary>Remembers that an event changed a contract.</summary>
    public void Touch(Contract contract)
    {
        if (contract.Load.Touched) return;
        contract.Load.Touched = true;
        _touched.Add(contract);
    }

    /// <summary>Brings the index up to date with what was touched.</summary>
    public void Settle()
    {
        if (_touched.Count == 0) return;
        foreach (var contract in _touched)
        {
            contract.Load.Touched = false;
            Replace(contract, Errand.Of(contract));
        }

        _touched.Clear();
    }

    public void Add(Contract contract)
    {
        var seat = Of(contract.Id.Owner);
        seat.Contracts.Add(contract.Id, contract);
        seat.Version++;
        Replace(contract, Errand.Of(contract));
    }

    public void Remove(Contract contract)
    {
        Replace(contract, new Errand());
        var seat = Of(contract.Id.Owner);
        seat.Contracts.Remove(contract.Id);
        seat.Version++;
    }

    private void Replace(Contract contract, Errand now)
    {
        var (id, before, seat) = (contract.Id, contract.Load.Errand, Of(contract.Id.Owner));
        contract.Load.Errand = now;
        _ends.Move(id, before.EndsAt, now.EndsAt);
        _decisions.Move(id, before.DecidedAt, now.DecidedAt);
        Member(Waiting, id, before.Waits, now.Waits);
        Member(Wishing, id, before.Wishes, now.Wishes);
        Member(Finished, id, before.Finished, now.Finished);
        Member(Open, id, before.Open, now.Open);
        if (before.Open != now.Open) seat.Version++;
        Member(seat.Open, contract, before.Open, now.Open);
        Member(seat.Wishing, contract, before.Wishes, now.Wishes);
        foreach (var (type, running) in contract.Load.Held) seat.Count(type, running, -1);
        contract.Load.Held.Clear();
        if (!now.Open) return;
        foreach (var part in contract.Parts)
        {
            foreach (var piece in part.Pieces) Hold(contract, seat, piece);
        }
    }

    private static void Hold(Contract contract, SeatWork seat, Piece piece)
    {
        if (piece.Fork is { EndsAt: not null } fork && contract.Working)
        {
            contract.Load.Held.Add((fork.Agent, true));
            seat.Count(fork.Agent, running: true, 1);
        }

        if (piece.Stage is not (PieceStage.Running or PieceStage.Waiting) || !contract.Working) return;
        var running = piece.Stage == PieceStage.Running;
        contract.Load.Held.Add((piece.Agent, running));
        seat.Count(piece.Agent, running, 1);
    }

    private static void Member(SortedSet<ContractId> set, ContractId id, bool before, bool now)
    {
        if (before == now) return;
        if (now) set.Add(id);
        else set.Remove(id);
    }

    private static void Member(SortedDictionary<ContractId, Contract> set, Contract contract, bool before, bool now)
    {
        if (before == now) return;
        if (now) set.Add(contract.Id, contract);
        else set.Remove(contract.Id);
    }
}

/// <summary>One seat's contracts, and what it has in hand.</summary>
internal sealed class SeatWork
{
    private readonly int[] _running = new int[AgentType.Count];
    private readonly int[] _waiting = new int[AgentType.Count];

    /// <summary>Changes whenever a contract comes, goes or is closed.</summary>
    public int Version { get; set; }

    /// <summary>All contracts that are still in sight.</summary>
    public SortedDictionary<ContractId, Contract> Contracts { get; } = [];

    /// <summary>Those that are not closed.</summary>
    public SortedDictionary<ContractId, Contract> Open { get; } = [];

    /// <summary>Those that want an agent or a checker.</summary>
    public SortedDictionary<ContractId, Contract> Wishing { get; } = [];

    /// <summary>Runs and waiting hires.</summary>
    public int Attention { get; private set; }

    public int Running(AgentType type) => _running[type.Index];

    /// <summary>Runs and waiting hires of a type.</summary>
    public int Held(AgentType type) => _running[type.Index] + _waiting[type.Index];

    public void Count(AgentType type, bool running, int change)
    {
        (running ? _running : _waiting)[type.Index] += change;
        Attention += change;
    }
}

/// <summary>What the index knows of a contract; derived, never written.</summary>
internal sealed class ContractLoad
{
    public bool Touched { get; set; }

    public Errand Errand { get; set; }

    public List<(AgentType Type, bool Running)> Held { get; } = [];
}

/// <summary>What a contract waits for.</summary>
/// <param name="Open">It is not closed.</param>
/// <param name="EndsAt">The earliest end of a run, a check or a wait for an answer.</param>
/// <param name="DecidedAt">The verdict, or before submission the tick from which it is worthless.</param>
/// <param name="Waits">A hire waits.</param>
/// <param name="Wishes">Somebody is wanted.</param>
/// <param name="Finished">Every piece is done, and nothing is handed in.</param>
internal readonly record struct Errand(bool Open, int? EndsAt, int? DecidedAt, bool Waits, bool Wishes, bool Finished)
{
    public static Errand Of(Contract contract)
    {
        if (contract.Closed) return default;
        if (!contract.Working) return new Errand(true, null, contract.VerdictAt, false, false, false);
        int? ends = null;
        bool waits = false, wishes = false, finished = true;
        foreach (var part in contract.Parts)
        {
            bool? ready = null;
            foreach (var piece in part.Pieces)
            {
                finished &= piece.Stage == PieceStage.Done;
                if (piece.NextAt is { } end && !(ends <= end)) ends = end;
                waits |= piece.Stage == PieceStage.Waiting;
                wishes |= piece.Stage switch
                {
                    PieceStage.Waiting => true,
                    PieceStage.AwaitingCheck => piece.Checker is not null,
                    PieceStage.Idle => ready ??= contract.Ready(part),
                    _ => false,
                };
            }
        }

        return new Errand(true, ends, contract.WorthlessAt, waits, wishes, finished);
    }
}
