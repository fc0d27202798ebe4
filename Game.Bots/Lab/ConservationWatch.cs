using Game.Bots.Headless;
using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Lab;

/// <summary>Follows games event by event: folds them a second time, and counts money and agents on its own.</summary>
internal sealed class ConservationWatch
{
    private readonly Dictionary<Account, long> _balances = [];
    private readonly Dictionary<(RunId Run, bool Check), AgentType> _busy = [];
    private readonly Dictionary<SeatId, long> _stakes = [];
    private readonly int[] _count = new int[AgentType.Count];
    private Match? _match;

    public double LargestSum { get; private set; }

    public double LowestBalance { get; private set; } = double.PositiveInfinity;

    public int BelowZero { get; private set; }

    public int BusyTwice { get; private set; }

    public int AboveSupply { get; private set; }

    public int Miscounted { get; private set; }

    public int BooksDiffer { get; private set; }

    public int Ticks { get; private set; }

    public int Events { get; private set; }

    public int Hired { get; private set; }

    public void Begin()
    {
        _match = null;
        _balances.Clear();
        _busy.Clear();
        _stakes.Clear();
        Array.Clear(_count);
    }

    public void Observe(IReadOnlyList<GameEvent> events)
    {
        foreach (var happened in events)
        {
            Events++;
            if (_match is null) _match = Match.Replay([happened]);
            else _match.Apply(happened);
            LargestSum = Math.Max(LargestSum, Math.Abs((double)_match.LedgerSum().Amount));
            Count(happened);
        }

        if (_match is null) return;
        foreach (var line in _match.SeenBy(Viewer.Spectator).Room.Prices)
        {
            if (line.Busy > line.Supply) AboveSupply++;
            if (line.Busy != _count[line.Type.Index]) Miscounted++;
        }
    }

    /// <summary>The own books say the same as the game's.</summary>
    public void End(MatchResult result)
    {
        foreach (var seat in result.Seats)
        {
            var own = _balances.GetValueOrDefault(Account.Cash(seat.Seat)) + _balances.GetValueOrDefault(Account.Held(seat.Seat));
            if (own - _stakes.GetValueOrDefault(seat.Seat) != seat.Profit.Cents) BooksDiffer++;
        }

        if (_match!.Hash() != result.StateHash) BooksDiffer++;
    }

    /// <summary>Enters one event into the own counts.</summary>
    public void Count(GameEvent happened)
    {
        switch (happened)
        {
            case MoneyMoved moved:
                Move(moved.From, -moved.Amount.Cents);
                Move(moved.To, moved.Amount.Cents);
                if (moved.From.Kind == AccountKind.Bank) _stakes[moved.To.Seat] = _stakes.GetValueOrDefault(moved.To.Seat) + moved.Amount.Cents;
                break;
            case TickClosed:
                Ticks++;
                break;
            case RunStarted run:
                Start(run.Run, false, run.Agent);
                break;
            case CheckStarted check:
                Start(check.Run, true, check.Checker);
                break;
            case RunFinished run:
                Stop(run.Run, false);
                break;
            case RunSunk run:
                Stop(run.Run, false);
                break;
            case CheckFinished check:
                Stop(check.Run, true);
                break;
            case CheckCalledOff check:
                // A check that was still waiting kept nobody busy.
                if (_busy.ContainsKey((check.Run, true))) Stop(check.Run, true);
                break;
        }
    }

    private void Move(Account account, long cents)
    {
        var balance = _balances[account] = _balances.GetValueOrDefault(account) + cents;
        if (account.Kind is not (AccountKind.Cash or AccountKind.Held)) return;
        LowestBalance = Math.Min(LowestBalance, balance / 100.0);
        if (balance < 0) BelowZero++;
    }

    private void Start(RunId run, bool check, AgentType type)
    {
        Hired++;
        if (!_busy.TryAdd((run, check), type)) BusyTwice++;
        _count[type.Index]++;
    }

    private void Stop(RunId run, bool check)
    {
        if (!_busy.Remove((run, check), out var type)) BusyTwice++;
        else _count[type.Index]--;
    }
}
