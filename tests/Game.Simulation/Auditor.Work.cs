using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Simulation;

// Work: nobody is busy twice, no type exceeds its supply, and no run outlives its contract.
internal sealed partial class Auditor
{
    private void Work(WorkEvent happened)
    {
        _posting.Observe(happened);
        switch (happened)
        {
            case ContractOpened opened:
                Demand(!_closed.Contains(opened.Contract), $"{opened.Contract} opens again");
                _open.Add(opened.Contract, new Dossier { BondDue = opened.Bond.Cents });
                break;
            case HireQueued queued: Wait(queued.Run, check: false, queued.Agent); break;
            case HireReleased released: Leave(_waiting, released.Run, check: false); break;
            case RunStarted started:
                _waiting.Remove((started.Run, false));
                Start(started.Run, check: false, started.Agent, started.EndsAt);
                Demand(started.Chance is >= 0 and <= 1_000_000, $"{started.Run} has a chance of {started.Chance}");
                Runs++;
                break;
            case RunFinished finished:
                Stop(finished.Run, check: false);
                Demand(!_asking.Contains(finished.Run), $"{finished.Run} finishes while it waits for an answer");
                Demand(finished.Good == (finished.Failure is null), $"{finished.Run} is good with a failure or bad without one");
                Demand(finished.Failure is null || FailureKind.Find(finished.Failure) is not null, $"{finished.Run} fails by {finished.Failure}");
                break;
            case ForkStarted forked:
                Demand(_busy.ContainsKey((forked.Run with { Attempt = forked.Run.Attempt - 1 }, false)), $"{forked.Run} forks nothing");
                Demand(_forks.TryAdd(forked.Run, (forked.Agent, true)) && forked.EndsAt > _tick, $"{forked.Run} forks twice or ends at {forked.EndsAt}");
                _count[forked.Agent.Index]++;
                Demand(_count[forked.Agent.Index] <= Supply(forked.Agent), $"{_count[forked.Agent.Index]} of {Supply(forked.Agent)} {forked.Agent} are busy");
                break;
            case ForkFinished forked:
                Demand(_forks.TryGetValue(forked.Run, out var ended) && ended.Running, $"{forked.Run} finishes without running");
                _forks[forked.Run] = (ended.Agent, false);
                _count[ended.Agent.Index]--;
                break;
            case ForkReleased forked:
                Demand(_forks.Remove(forked.Run, out var off), $"{forked.Run} is released twice");
                if (off.Running) _count[off.Agent.Index]--;
                break;
            case ForkTaken forked:
                Demand(_forks.Remove(forked.Run, out var taken), $"{forked.Run} is taken twice");
                if (taken.Running) _busy.Add((forked.Run, false), taken.Agent);
                break;
            case ResultRecalled recalled: _done.Remove(recalled.Run); break;
            case QuestionAsked asked:
                Demand(_busy.ContainsKey((asked.Run, false)), $"{asked.Run} asks without running");
                Demand(_asking.Add(asked.Run), $"{asked.Run} asks twice");
                break;
            case QuestionAnswered answered:
                Demand(_asking.Remove(answered.Run), $"{answered.Run} is answered and had not asked");
                Demand(answered.EndsAt > _tick, $"{answered.Run} ends at {answered.EndsAt}, now is {_tick}");
                break;
            case RunSunk sunk: _asking.Remove(sunk.Run); Stop(sunk.Run, check: false); break;
            case CheckQueued queued: Wait(queued.Run, check: true, queued.Checker); break;
            case CheckStarted started:
                Leave(_waiting, started.Run, check: true);
                Start(started.Run, check: true, started.Checker, started.EndsAt);
                Checks++;
                break;
            case CheckFinished finished: Stop(finished.Run, check: true); break;
            case CheckCalledOff calledOff:
                if (!_waiting.Remove((calledOff.Run, true))) Stop(calledOff.Run, check: true);
                break;
            case PieceAccepted accepted:
                Demand(_done.Add(accepted.Run), $"{accepted.Run} is accepted twice");
                break;
            case PieceReopened reopened:
                Demand(reopened.Run.Attempt > 0, $"{reopened.Run} reopens the first attempt");
                _done.Remove(reopened.Run with { Attempt = reopened.Run.Attempt - 1 });
                break;
            case ContractClosed closed: Close(closed); break;
            default: break;
        }
    }

    private void Wait(RunId run, bool check, AgentType type)
    {
        Demand(_open.ContainsKey(run.Contract), $"{run} waits for a contract that is not open");
        Demand(!_busy.Keys.Any(key => SamePiece(key.Run, run)), $"{run} waits while its piece is worked on");
        Demand(_waiting.TryAdd((run, check), type), $"{run} waits twice");
    }

    private static void Leave(Dictionary<(RunId, bool), AgentType> waiting, RunId run, bool check) =>
        Demand(waiting.Remove((run, check)), $"{run} stops waiting without having waited");

    private void Start(RunId run, bool check, AgentType type, int endsAt)
    {
        Demand(_open.ContainsKey(run.Contract), $"{run} starts for a contract that is not open");
        Demand(endsAt > _tick, $"{run} ends at {endsAt}, now is {_tick}");
        Demand(!_busy.Keys.Any(key => SamePiece(key.Run, run)), $"{run} starts while its piece is worked on");
        Demand(check == (type.IsExpert || check), $"{run} hires an expert");
        _busy.Add((run, check), type);
        _count[type.Index]++;
        Demand(_count[type.Index] <= Supply(type), $"{_count[type.Index]} of {Supply(type)} {type} are busy");
        if (check) return;
        var own = _busy.Count(entry => !entry.Key.Check && entry.Value == type && entry.Key.Run.Contract.Owner == run.Contract.Owner);
        var cap = Math.Max(1, (int)decimal.Floor(Supply(type) * _settings.Labour.HoldShare));
        Demand(own <= cap, $"{run.Contract.Owner} holds {own} of {Supply(type)} {type}");
    }

    private void Stop(RunId run, bool check)
    {
        Demand(_busy.Remove((run, check), out var type), $"{run} ends without having started");
        _count[type.Index]--;
    }

    private void Close(ContractClosed closed)
    {
        Demand(_open.Remove(closed.Contract, out var dossier), $"{closed.Contract} closes twice");
        _closed.Add(closed.Contract);
        Demand(dossier!.Bond == 0, $"{closed.Contract} closes and keeps {new Credits(dossier.Bond)} of its bond");
        Demand(dossier.Escrow == 0, $"{closed.Contract} closes and keeps {new Credits(dossier.Escrow)} in escrow");
        Demand(closed.Payout.Cents == dossier.Payout, $"{closed.Contract} says {closed.Payout} and was paid {new Credits(dossier.Payout)}");
        Demand(closed.Profit.Cents == dossier.Payout - dossier.Cost, $"{closed.Contract} says {closed.Profit} and made {new Credits(dossier.Payout - dossier.Cost)}");
        Demand(!_busy.Keys.Concat(_waiting.Keys).Any(key => key.Run.Contract == closed.Contract), $"{closed.Contract} closes before its runs");
        if (closed.Outcome == ContractOutcome.Paid)
        {
            Paid++;
            Demand(_paid.Add(closed.Contract.Bounty), $"{closed.Contract.Bounty} is paid twice");
            _delivered[closed.Contract.Owner] = _delivered.GetValueOrDefault(closed.Contract.Owner) + 1;
        }
        else Demand(closed.Payout == Credits.Zero || closed is { Outcome: ContractOutcome.CalledOff, Profit.Cents: <= 0 }, $"{closed.Contract} is {closed.Outcome} and paid");
        if (closed.Outcome != ContractOutcome.Outrun) return;
        Outrun++;
        Demand(_paid.Contains(closed.Contract.Bounty) && dossier.BondLost == 0, $"{closed.Contract} is outrun by nobody, or loses its bond");
    }

    private int Supply(AgentType type) => Scarcity.Agents(type, Basis);

    private int Basis(AgentType type)
    {
        var (labour, seats) = (_settings.Labour, _settings.PlannedSeats);
        var raw = type.IsExpert ? labour.ExpertsPerSeat * seats
            : labour.SupplyPerSeat * seats * labour.Tiers[(int)type.Tier].SupplyWeight * (type == AgentType.Checker ? labour.CheckerSupply : 1);
        var usual = Math.Max(type.IsExpert ? 2 : labour.MinSupply, (int)Math.Floor(raw + 0.5m));
        return !type.IsExpert && labour.Scarce is { } scarce && scarce.Specialty == type.Specialty ? Math.Max(1, (int)Math.Floor(usual * scarce.Share + 0.5m)) : usual;
    }

    private static bool SamePiece(RunId a, RunId b) => a.Contract == b.Contract && a.Part == b.Part && a.Piece == b.Piece;
}
