using Game.Domain.Agencies;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Simulation.Model;

/// <summary>A sale: who sends the agent, and what a 30-minute piece costs the buyer and earns the agency.</summary>
internal sealed record ModelSale(int Agency, int Type, long Price, long Earned);

/// <summary>Who waits, who works, who asks what, where agencies sell at calls.</summary>
/// <param name="settings">The scenario.</param>
/// <param name="book">Its figures.</param>
/// <param name="seed">The game's chance.</param>
internal sealed class ModelMarket(Scenario settings, ModelBook book, ulong seed)
{
    private readonly Dictionary<RunId, (AgentType Agent, int? Agency)> _running = [];
    private readonly Dictionary<RunId, (AgentType Agent, int? Agency)> _checking = [];
    private readonly Dictionary<(int Agency, int Type), (long Limit, int Most)> _asks = [];
    private readonly Dictionary<int, int> _seats = [];
    private readonly Dictionary<int, int> _drifted = [];
    private readonly Dice _dice = new(seed);

    /// <summary>True where hires wait for a call; elsewhere nothing is sold and all this stays empty.</summary>
    public bool Calls => settings.Prices.Mechanism == PriceMechanismKind.CallAuction;

    public Dictionary<RunId, (AgentType Agent, long? Limit, int? Basket)> Waiting { get; } = [];

    public Dictionary<RunId, AgentType> Unchecked { get; } = [];

    public Dictionary<(ContractId Contract, int Number), long> Baskets { get; } = [];

    /// <summary>Price that the last call left, or zero.</summary>
    public long[] Last { get; } = new long[AgentType.Count];

    /// <summary>What was sold last and has not begun yet.</summary>
    public ModelSale? Sale { get; set; }

    public bool Held { get; set; }

    public bool IsAgency(SeatId seat) => _seats.ContainsValue(seat.Number);

    public int? SeatOf(int agency) => _seats.TryGetValue(agency, out var seat) ? seat : null;

    public void Observe(WorkEvent happened)
    {
        switch (happened)
        {
            case HireQueued queued: Waiting[queued.Run] = (queued.Agent, queued.Limit?.Cents, null); break;
            case HireReleased released: Waiting.Remove(released.Run); break;
            case RunStarted started:
                Waiting.Remove(started.Run);
                _running.Add(started.Run, (started.Agent, Sale?.Agency));
                break;
            case RunFinished finished: _running.Remove(finished.Run); break;
            case RunSunk sunk: _running.Remove(sunk.Run); break;
            case CheckQueued queued: Unchecked[queued.Run] = queued.Checker; break;
            case CheckStarted started:
                Unchecked.Remove(started.Run);
                _checking.Add(started.Run, (started.Checker, Sale?.Agency));
                break;
            case CheckFinished finished: _checking.Remove(finished.Run); break;
            case CheckCalledOff calledOff:
                Unchecked.Remove(calledOff.Run);
                _checking.Remove(calledOff.Run);
                break;
            default: break;
        }
    }

    public void Ask(AgencyEvent happened)
    {
        switch (happened)
        {
            case AgencyOpened opened:
                _seats.Add(opened.Agency, opened.Seat.Number);
                foreach (var ask in _asks.Keys.Where(ask => ask.Agency == opened.Agency).ToList()) _asks.Remove(ask);
                break;
            case AskPosted ask: _asks[(ask.Agency, ask.Type.Index)] = (ask.Limit.Cents, ask.Most); break;
            case AskWithdrawn ask: _asks.Remove((ask.Agency, ask.Type.Index)); break;
            case HouseAsksPosted posted:
                foreach (var ask in posted.Asks) _asks[(ask.Agency, ask.Type.Index)] = (ask.Limit.Cents, int.MaxValue);
                break;
            case BasketTied tied:
                Baskets[(tied.Contract, tied.Number)] = tied.Limit.Cents;
                foreach (var run in Waiting.Keys.Where(run => run.Contract == tied.Contract && tied.Pieces.Contains(new PieceRef(run.Part, run.Piece))).ToList())
                {
                    Waiting[run] = Waiting[run] with { Basket = tied.Number };
                }

                break;
            default: throw new AuditException($"The model knows no {happened}.");
        }
    }

    public void Drift(SupplyDrifted drifted) => _drifted[drifted.Type.Index] = drifted.Agents;

    public int Running(int seat, int type) => _running.Count(run => run.Key.Contract.Owner.Number == seat && run.Value.Agent.Index == type);

    public int Cap(int type) => Math.Max(1, (int)(Supply(type) * settings.Labour.HoldShare));

    public long Highest(int type) => Math.Max(1, ModelBook.Round(book.Shown(type, 0) * settings.Prices.Ceiling));

    /// <summary>What a hire without a limit bids: the price on the screen and its slack, never above the ceiling.</summary>
    public long Most(int type, long shown) => Math.Min(Highest(type), Math.Max(ModelBook.Round(shown * (1 + settings.Prices.Call.Slack)), shown + 1));

    /// <summary>Every agent on offer, the cheapest first; ties by lot.</summary>
    /// <param name="type">The agent type.</param>
    /// <param name="offers">Whether an agency can send anybody.</param>
    public List<(long Limit, int Agency)> Units(int type, Func<int, int, bool> offers)
    {
        var at = _running.Values.Concat(_checking.Values).Where(agent => agent.Agent.Index == type).ToList();
        var left = Math.Max(0, Supply(type) - at.Count);
        var units = new List<(long Limit, int Agency)>();
        foreach (var (key, ask) in _asks.Where(ask => ask.Key.Type == type).OrderBy(ask => ask.Value.Limit).ThenBy(ask => ask.Key.Agency))
        {
            if (!offers(key.Agency, type)) continue;
            var count = Math.Clamp(Math.Min(ask.Most, Share(key.Agency, type)) - at.Count(agent => agent.Agency == key.Agency), 0, left);
            left -= count;
            units.AddRange(Enumerable.Repeat((ask.Limit, key.Agency), count));
        }

        return [.. units.OrderBy(unit => unit.Limit).ThenBy(unit => _dice.Bits(Draw.AskLot, unit.Agency, type)).ThenBy(unit => unit.Agency)];
    }

    public ulong Turn(int tick, int seat) => _dice.Bits(Draw.HireLottery, tick, seat);

    public ulong Lot(RunId run, bool check) => _dice.Bits(
        Draw.HireLot, run.Contract.Bounty.Tick, run.Contract.Bounty.Slot, run.Contract.Owner.Number, run.Part * 100 + run.Piece, run.Attempt * 2 + (check ? 1 : 0));

    /// <summary>What is published after a tick is what the last call left.</summary>
    public void Compare(IReadOnlyList<int> logs)
    {
        if (!Calls) return;
        for (var type = 0; type < AgentType.Expert.Index; type++)
        {
            if (Last[type] > 0 && book.Shown(type, logs[type]) != Last[type]) throw new AuditException($"{AgentType.At(type)} should show {Last[type]} and shows {book.Shown(type, logs[type])}");
        }
    }

    public void CloseTick(int tick)
    {
        if (Calls && Held != (tick % settings.Prices.Call.Interval == settings.Prices.Call.Interval - 1)) throw new AuditException($"a call was held or missed in tick {tick}");
        Held = false;
    }

    private int Supply(int type)
    {
        if (_drifted.TryGetValue(type, out var agents)) return agents;
        var extra = AgentType.At(type) == AgentType.Checker ? settings.Labour.CheckerSupply : 1;
        return Math.Max(settings.Labour.MinSupply, (int)ModelBook.Round(settings.Labour.SupplyPerSeat * settings.PlannedSeats * settings.Labour.Tiers[type % 4].SupplyWeight * extra));
    }

    // All agents are dealt one by one, each type from the next agency on.
    private int Share(int agency, int type) => Enumerable.Range(0, Supply(type)).Count(agent => (agent - type % settings.Agencies.Count + settings.Agencies.Count) % settings.Agencies.Count == agency - 1);
}
