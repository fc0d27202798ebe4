using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Simulation.Model;

// Contracts: hires, checks, and how they end.
internal sealed partial class GameModel
{
    private void Work(WorkEvent happened)
    {
        switch (happened)
        {
            case ContractOpened opened: Open(opened); break;
            case PlanChanged changed: _open[changed.Contract].Plan = changed.Plan; break;
            case RunStarted started: Hire(started); break;
            case RunFinished finished: _open[finished.Run.Contract].Runs.Remove((finished.Run.Part, finished.Run.Piece)); break;
            case CheckStarted check: Check(check); break;
            case CheckFinished { Flagged: true, Run: var flagged }:
                Claim(flagged.Contract, (flagged.Part, flagged.Piece), Release(flagged, refunded: true));
                if (_open[flagged.Contract].Forks.ContainsKey((flagged.Part, flagged.Piece))) _takeOver.Add((flagged.Contract, flagged.Part, flagged.Piece));
                break;
            case PieceAccepted accepted:
                Release(accepted.Run, refunded: false);
                Decided(accepted.Run);
                break;
            case PieceReopened again:
                if (again.ByHand) Release(again.Run, refunded: false);
                Decided(again.Run);
                break;
            case RunSunk sunk:
                Release(sunk.Run, refunded: false);
                _open[sunk.Run.Contract].Runs.Remove((sunk.Run.Part, sunk.Run.Piece));
                break;
            case WorkSubmitted submitted:
                Demand(submitted.VerdictAt == _tick + _settings.Validation.VerdictTicks, $"the verdict on {submitted.Contract} falls in {submitted.VerdictAt}");
                _open[submitted.Contract].SubmittedAt = _tick;
                if (_open[submitted.Contract].Bounty.Post is { } post) Take(post, post.CheckFee);
                break;
            case QuestionAsked asked: Ask(asked); break;
            case QuestionAnswered answered: Answer(answered); break;
            case PartsReturned returned: ComeBack(returned); break;
            case PartDelivered delivered:
                Demand(_open[delivered.Contract].Out.Remove(delivered.Part), $"{delivered.Bounty} delivers part {delivered.Part}, which is not out");
                Whole(_open[delivered.Contract], delivered.Part);
                Delivered++;
                break;
            case ForkStarted forked: Fork(forked); break;
            case ForkTaken taken: TakeFork(taken); break;
            case ForkReleased released: PayOff(released); break;
            case ContractClosed closed: Close(closed); break;
            default: break;
        }
    }

    // To its poster a delivered part is one piece, however it was cut.
    private static void Whole(ModelContract contract, int part) =>
        contract.Plan = contract.Plan with { Parts = [.. contract.Plan.Parts.Select((plan, i) => i == part ? plan with { Pieces = 1 } : plan)] };

    private void Open(ContractOpened opened)
    {
        var bounty = _bounties[opened.Contract.Bounty];
        var owner = _seats[opened.Contract.Owner.Number];
        var whole = Bond(opened.Contract.Owner.Number, opened.Price.Cents, bounty);
        var bond = whole - Backed(opened.Contract.Owner.Number, whole, opened.Contract);
        Demand(opened.Bond.Cents == bond, $"{opened.Contract} should lock {bond} and locks {opened.Bond.Cents}");
        Demand(opened.Deadline == _tick + bounty.WorkTicks, $"{opened.Contract} is due in {opened.Deadline}");
        Demand(opened.WorthlessAt == opened.Deadline + _book.Grace(bounty.WorkTicks), $"{opened.Contract} is worthless in {opened.WorthlessAt}");
        Pay(owner, bond);
        owner.Held += bond;
        _open.Add(opened.Contract, new ModelContract
        {
            Bounty = bounty, Owner = owner, Price = opened.Price.Cents, Bond = bond, Deadline = opened.Deadline, WorthlessAt = opened.WorthlessAt, Plan = opened.Plan, OpenedAt = _tick,
        });
    }

    private void Hire(RunStarted started)
    {
        var contract = _open[started.Run.Contract];
        Demand(!contract.Out.Contains(started.Run.Part), $"{started.Run} starts on a part that is passed on");
        var minutes = Minutes(contract, started.Run);
        var sale = Sold(started.Run, check: false);
        Run(started, minutes);
        var listed = _book.Hire(sale?.Earned ?? _book.Shown(started.Agent.Index, _logs[started.Agent.Index]), minutes);
        Agree(started, contract, listed);
        Pay(started, contract, sale);
        if (sale is { } bought)
        {
            Spend(contract, _book.Hire(bought.Price, minutes) - listed);
            Send(bought, _book.Hire(Cost(bought), minutes));
        }

        contract.Covers.Remove((started.Run.Part, started.Run.Piece));
        if (_settings.Insurance.Offered && contract.Plan.Parts[started.Run.Part].Insured) _uninsured.Add(started.Run, (started.Agent, started.Price.Cents));
    }

    private void Check(CheckStarted check)
    {
        var contract = _open[check.Run.Contract];
        var (expert, minutes) = (check.Checker == AgentType.Expert, Minutes(contract, check.Run));
        var sale = Sold(check.Run, check: true);
        var price = sale is { } by ? _book.AiCheck(by.Earned, minutes) : _book.Check(expert, _logs, minutes);
        Demand(check.Price.Cents == price, $"the check of {check.Run} should cost {price} and costs {check.Price.Cents}");
        Spend(contract, price);
        if (sale is not { } bought) return;
        Spend(contract, _book.AiCheck(bought.Price, minutes) - price);
        Earn(bought.Agency, price);
        Send(bought, _book.AiCheck(Cost(bought), minutes) - _settings.Checks.AiFee.Cents);
    }

    // Returns what comes back to the owner.
    private long Release(RunId run, bool refunded)
    {
        var contract = _open[run.Contract];
        if (!contract.Escrows.Remove((run.Part, run.Piece), out var escrow)) return 0;
        var back = refunded ? _book.Refund(escrow.Price) : 0;
        contract.Owner.Held -= escrow.Price;
        contract.Owner.Cash += back;
        contract.Spent -= back;
        Earn(escrow.Agency, escrow.Price - back);
        return back;
    }

    private static void Spend(ModelContract contract, long amount)
    {
        Pay(contract.Owner, amount);
        contract.Spent += amount;
    }

    private void Close(ContractClosed closed)
    {
        _open.Remove(closed.Contract, out var contract);
        Demand(!_bounties.Values.Any(bounty => bounty.Post is { Reserve: > 0 } post && post.Above == contract), $"{closed.Contract} closes while parts of it are out");
        Demand(contract!.Forks.Count == 0, $"{closed.Contract} closes while second agents work on it");
        _paidOff.RemoveWhere(piece => piece.Contract == closed.Contract);
        foreach (var bad in closed.Found) ClaimFound(closed.Contract, contract, bad);
        var (payout, share) = Settlement(closed, contract);
        var returned = ModelBook.Round(contract.Bond * share);
        var owner = contract.Owner;
        owner.Held -= contract.Bond + contract.Escrows.Values.Sum(escrow => escrow.Price);
        foreach (var (price, agency) in contract.Escrows.Values) Earn(agency, price);
        owner.Cash += payout;
        if (closed.Outcome == ContractOutcome.Paid) PayOwed(contract);
        owner.Cash += returned;
        var margin = payout - contract.Spent - (contract.Bond - returned);
        var profit = margin - SettleSponsor(closed.Contract, contract, margin, share);
        owner.Settled += profit;
        if (contract.Bounty.Post is { } post)
        {
            Take(post, payout);
            if (closed.Outcome == ContractOutcome.Paid) GiveBack(post, post.Reserve);
        }

        // What was cancelled or called off says nothing of who did it.
        if (closed.Outcome == ContractOutcome.Paid) _practices[closed.Contract.Owner.Number].Deliver(contract.Bounty);
        if (closed.Outcome == ContractOutcome.Paid) _records.Owe(closed.Contract.Owner.Number, RecordMark.Delivered, contract.Price);
        else if (closed.Outcome is not (ContractOutcome.Cancelled or ContractOutcome.CalledOff)) _records.Owe(closed.Contract.Owner.Number, RecordMark.Failed, contract.Price);
        Demand(closed.Payout.Cents == payout, $"{closed.Contract} should pay {payout} and pays {closed.Payout.Cents}");
        Demand(closed.Profit.Cents == profit, $"{closed.Contract} should earn {profit} and earns {closed.Profit.Cents}");
        Closed[closed.Outcome] = Closed.GetValueOrDefault(closed.Outcome) + 1;
    }

    private (long Payout, decimal BondShare) Settlement(ContractClosed closed, ModelContract contract)
    {
        switch (closed.Outcome)
        {
            case ContractOutcome.Paid or ContractOutcome.FailedValidation:
                Demand(contract.SubmittedAt + _settings.Validation.VerdictTicks == _tick, $"{closed.Contract} is judged out of time");
                Demand(closed.Outcome == ContractOutcome.Paid == (closed.Found.Count == 0), $"{closed.Contract} is {closed.Outcome} although {closed.Found.Count} pieces were found bad");
                if (closed.Outcome == ContractOutcome.FailedValidation) return (0, 0);
                var late = Math.Max(0, contract.SubmittedAt!.Value - contract.Deadline);
                var grace = contract.WorthlessAt - contract.Deadline;
                return (late == 0 ? contract.Price : contract.Price * Math.Max(0, grace - late) / grace, 1);
            case ContractOutcome.TooLate:
                Demand(_tick >= contract.WorthlessAt && contract.SubmittedAt is null, $"{closed.Contract} comes too late in {_tick}, before {contract.WorthlessAt}");
                return (0, 0);
            case ContractOutcome.Dropped or ContractOutcome.DroppedByPlan:
                return (0, _tick <= contract.Deadline ? _settings.Bond.DropReturn : 0);
            case ContractOutcome.CalledOff:
                return (Math.Clamp(contract.Spent, 0, contract.Bounty.Post!.Reserve), 1);
            case ContractOutcome.Cancelled:
                return (0, _settings.End.BondReturn);
            default:
                throw new AuditException($"The model knows no contract that is {closed.Outcome}.");
        }
    }

    private int Minutes(ModelContract contract, RunId run) =>
        _book.PieceMinutes(contract.Bounty.Parts[run.Part].Minutes, contract.Plan.Parts[run.Part].Pieces);
}
