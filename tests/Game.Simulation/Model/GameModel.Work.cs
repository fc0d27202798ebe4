using Game.Domain.Labour;
using Game.Domain.Primitives;
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
            case CheckStarted check: Check(check); break;
            case CheckFinished { Flagged: true } flagged: Release(flagged.Run, refunded: true); break;
            case PieceAccepted accepted: Release(accepted.Run, refunded: false); break;
            case PieceReopened { ByHand: true } again: Release(again.Run, refunded: false); break;
            case RunSunk sunk: Release(sunk.Run, refunded: false); break;
            case WorkSubmitted submitted:
                Demand(submitted.VerdictAt == _tick + _settings.Validation.VerdictTicks, $"the verdict on {submitted.Contract} falls in {submitted.VerdictAt}");
                _open[submitted.Contract].SubmittedAt = _tick;
                break;
            case ContractClosed closed: Close(closed); break;
            default: break;
        }
    }

    private void Open(ContractOpened opened)
    {
        var bounty = _bounties[opened.Contract.Bounty];
        var owner = _seats[opened.Contract.Owner.Number];
        var bond = _book.Bond(opened.Price.Cents, bounty.Ceiling);
        Demand(opened.Bond.Cents == bond, $"{opened.Contract} should lock {bond} and locks {opened.Bond.Cents}");
        Demand(opened.Deadline == _tick + bounty.WorkTicks, $"{opened.Contract} is due in {opened.Deadline}");
        Demand(opened.WorthlessAt == opened.Deadline + _book.Grace(bounty.WorkTicks), $"{opened.Contract} is worthless in {opened.WorthlessAt}");
        Pay(owner, bond);
        owner.Held += bond;
        _open.Add(opened.Contract, new ModelContract
        {
            Bounty = bounty, Owner = owner, Price = opened.Price.Cents, Bond = bond, Deadline = opened.Deadline, WorthlessAt = opened.WorthlessAt, Plan = opened.Plan,
        });
    }

    private void Hire(RunStarted started)
    {
        var contract = _open[started.Run.Contract];
        var price = _book.Hire(_book.Shown(started.Agent.Index, _logs[started.Agent.Index]), Minutes(contract, started.Run));
        Demand(started.Price.Cents == price, $"{started.Run} should cost {price} and costs {started.Price.Cents}");
        var fee = _book.Fee(price);
        Pay(contract.Owner, price + fee);
        contract.Owner.Held += price;
        contract.Escrows.Add((started.Run.Part, started.Run.Piece), price);
        contract.Spent += price + fee;
    }

    private void Check(CheckStarted check)
    {
        var contract = _open[check.Run.Contract];
        var price = _book.Check(check.Checker == AgentType.Expert, _logs, Minutes(contract, check.Run));
        Demand(check.Price.Cents == price, $"the check of {check.Run} should cost {price} and costs {check.Price.Cents}");
        Pay(contract.Owner, price);
        contract.Spent += price;
    }

    private void Release(RunId run, bool refunded)
    {
        var contract = _open[run.Contract];
        if (!contract.Escrows.Remove((run.Part, run.Piece), out var price)) return;
        contract.Owner.Held -= price;
        if (!refunded) return;
        var back = _book.Refund(price);
        contract.Owner.Cash += back;
        contract.Spent -= back;
    }

    private void Close(ContractClosed closed)
    {
        _open.Remove(closed.Contract, out var contract);
        var (payout, returned) = Settlement(closed, contract!);
        var owner = contract!.Owner;
        owner.Held -= contract.Bond + contract.Escrows.Values.Sum();
        owner.Cash += payout + returned;
        var profit = payout - contract.Spent - (contract.Bond - returned);
        owner.Settled += profit;
        Demand(closed.Payout.Cents == payout, $"{closed.Contract} should pay {payout} and pays {closed.Payout.Cents}");
        Demand(closed.Profit.Cents == profit, $"{closed.Contract} should earn {profit} and earns {closed.Profit.Cents}");
        Closed[closed.Outcome] = Closed.GetValueOrDefault(closed.Outcome) + 1;
    }

    private (long Payout, long Returned) Settlement(ContractClosed closed, ModelContract contract)
    {
        switch (closed.Outcome)
        {
            case ContractOutcome.Paid or ContractOutcome.FailedValidation:
                Demand(contract.SubmittedAt + _settings.Validation.VerdictTicks == _tick, $"{closed.Contract} is judged out of time");
                Demand(closed.Outcome == ContractOutcome.Paid == (closed.Found.Count == 0), $"{closed.Contract} is {closed.Outcome} although {closed.Found.Count} pieces were found bad");
                if (closed.Outcome == ContractOutcome.FailedValidation) return (0, 0);
                var late = Math.Max(0, contract.SubmittedAt!.Value - contract.Deadline);
                var grace = contract.WorthlessAt - contract.Deadline;
                return (late == 0 ? contract.Price : contract.Price * Math.Max(0, grace - late) / grace, contract.Bond);
            case ContractOutcome.TooLate:
                Demand(_tick >= contract.WorthlessAt && contract.SubmittedAt is null, $"{closed.Contract} comes too late in {_tick}, before {contract.WorthlessAt}");
                return (0, 0);
            case ContractOutcome.Dropped or ContractOutcome.DroppedByPlan:
                return (0, _tick <= contract.Deadline ? ModelBook.Round(contract.Bond * _settings.Bond.DropReturn) : 0);
            default:
                return (0, ModelBook.Round(contract.Bond * _settings.End.BondReturn));
        }
    }

    private int Minutes(ModelContract contract, RunId run) =>
        _book.PieceMinutes(contract.Bounty.PartMinutes[run.Part], contract.Plan.Parts[run.Part].Pieces);
}
