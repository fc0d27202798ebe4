using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Simulation.Model;

// How long runs take, and second agents beside them: what they cost, when they take over and when they are paid off.
internal sealed partial class GameModel
{
    private readonly HashSet<(ContractId Contract, int Part, int Piece)> _takeOver = [];
    private readonly HashSet<(ContractId Contract, int Part, int Piece)> _paidOff = [];

    /// <summary>Second agents that were hired, that took over, and that were paid for nothing.</summary>
    public (int Hired, int Taken, int PaidOff) Forks { get; private set; }

    private void Run(RunStarted started, int minutes)
    {
        var ends = _tick + _book.RunTicks(started.Agent, minutes);
        Demand(started.EndsAt == ends, $"{started.Run} should end in {ends} and ends in {started.EndsAt}");
        _open[started.Run.Contract].Runs[(started.Run.Part, started.Run.Piece)] = new ModelRun(started.Agent, ends, null);
    }

    // Who asks waits with its work, and goes on where it stopped.
    private void Ask(QuestionAsked asked)
    {
        var (runs, piece) = (_open[asked.Run.Contract].Runs, (asked.Run.Part, asked.Run.Piece));
        Demand(asked.Left == runs[piece].EndsAt - _tick, $"{asked.Run} has {runs[piece].EndsAt - _tick} ticks left and not {asked.Left}");
        runs[piece] = runs[piece] with { Left = asked.Left };
    }

    private void Answer(QuestionAnswered answered)
    {
        var (runs, piece) = (_open[answered.Run.Contract].Runs, (answered.Run.Part, answered.Run.Piece));
        var ends = _tick + runs[piece].Left!.Value + (answered.Answer == QuestionAnswer.AskClient ? _settings.Questions.ClientTicks : 0);
        Demand(answered.EndsAt == ends, $"{answered.Run} should end in {ends} and ends in {answered.EndsAt}");
        runs[piece] = runs[piece] with { EndsAt = ends, Left = null };
        if (answered.Answer == QuestionAnswer.AskExpert) Spend(_open[answered.Run.Contract], _book.ExpertAnswer(_logs));
    }

    // The minutes that are left are paid for, and take their share of the second agent's own time.
    private void Fork(ForkStarted forked)
    {
        var contract = _open[forked.Run.Contract];
        var piece = (forked.Run.Part, forked.Run.Piece);
        Demand(_settings.Forks.Allowed && contract.Plan.Parts[forked.Run.Part].Check != CheckKind.None, $"{forked.Run} cannot be forked");
        Demand(contract.Runs.TryGetValue(piece, out var first) && !contract.Forks.ContainsKey(piece), $"{forked.Run} goes on from where nobody is, or where another does");
        var minutes = Minutes(contract, forked.Run);
        var (left, length) = ((decimal)(first!.Left ?? first.EndsAt - _tick), _book.RunTicks(first.Agent, minutes));
        left = Math.Clamp(left, 1, length);
        var price = _book.Hire(_book.Shown(forked.Agent.Index, _logs[forked.Agent.Index]), (int)Math.Ceiling(minutes * left / length));
        Demand(forked.Price.Cents == price, $"{forked} should cost {price}");
        var ends = _tick + (int)Math.Ceiling(_book.RunTicks(forked.Agent, minutes) * left / length);
        Demand(forked.EndsAt == ends, $"{forked} should end in {ends}");
        Spend(contract, price + _book.Fee(price));
        contract.Owner.Held += price;
        contract.Forks.Add(piece, new ModelFork(forked.Agent, price, ends));
        Forks = Forks with { Hired = Forks.Hired + 1 };
    }

    // The second agent's work is the piece's now: in escrow, uninsured.
    private void TakeFork(ForkTaken taken)
    {
        var (contract, piece) = (_open[taken.Run.Contract], (taken.Run.Part, taken.Run.Piece));
        Demand(_takeOver.Remove((taken.Run.Contract, taken.Run.Part, taken.Run.Piece)), $"{taken} although the first result was not flagged");
        contract.Forks.Remove(piece, out var fork);
        contract.Escrows.Add(piece, (fork!.Price, null));
        contract.Covers.Remove(piece);
        if (fork.EndsAt > _tick) contract.Runs[piece] = new ModelRun(fork.Agent, fork.EndsAt, null);
        Forks = Forks with { Taken = Forks.Taken + 1 };
    }

    private void PayOff(ForkReleased released)
    {
        var contract = _open[released.Run.Contract];
        Demand(contract.Forks.Remove((released.Run.Part, released.Run.Piece), out var fork), $"{released} where nobody is beside the run");
        contract.Owner.Held -= fork!.Price;
        _paidOff.Add((released.Run.Contract, released.Run.Part, released.Run.Piece));
        Forks = Forks with { PaidOff = Forks.PaidOff + 1 };
    }

    // The piece is decided without its second agent.
    private void Decided(RunId run)
    {
        Demand(!_open[run.Contract].Forks.ContainsKey((run.Part, run.Piece)), $"{run} is decided and its second agent works on");
        _paidOff.Remove((run.Contract, run.Part, run.Piece));
    }

    private void CheckForks()
    {
        Demand(_takeOver.Count == 0, $"{_takeOver.FirstOrDefault()} was flagged and its second agent does not take over");
        Demand(_paidOff.Count == 0, $"{_paidOff.FirstOrDefault()} is still open and its second agent was paid off");
        foreach (var (id, contract) in _open)
        {
            foreach (var (piece, run) in contract.Runs) Demand(run.Left is not null || run.EndsAt > _tick, $"{piece} of {id} should have been finished in {run.EndsAt}");
        }
    }
}
