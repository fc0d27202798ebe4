using Game.Domain.Ledger;
using Game.Domain.Primitives;

namespace Game.Domain.Work;

/// <summary>Submission, the client's verdict, payment and lateness.</summary>
internal static class Deliveries
{
    public static void Decide(Decision decision)
    {
        var state = decision.State;
        foreach (var contract in state.Work.DecidedBy(state.Tick).Select(id => state.Contracts[id]))
        {
            if (contract.VerdictAt <= state.Tick) Judge(decision, contract);
            else if (contract.Working && contract.Finished && !contract.Plan.SubmitByHand && state.Tick < contract.WorthlessAt) Submit(decision, contract);
            else if (contract.Working && state.Tick >= contract.WorthlessAt) Closing.Close(decision, contract, ContractOutcome.TooLate, Credits.Zero, 0m, []);
        }
    }

    public static void Submit(Decision decision, Contract contract) =>
        decision.Then(new WorkSubmitted(contract.Id, decision.State.Tick + decision.State.Settings.Validation.VerdictTicks));

    /// <summary>The validator finds each bad piece with its strictness; none found, and the price is paid.</summary>
    public static void Judge(Decision decision, Contract contract)
    {
        var state = decision.State;
        var id = contract.Id.Bounty;
        var strictness = Odds.Strictness(state.Settings.Validation, state.Bounties[id].Posted.Validator);
        List<PieceRef> found =
        [
            .. contract.AllPieces()
                .Where(entry => !entry.Piece.Good
                    && state.Dice.Million(Draw.ValidationLuck, id.Tick, id.Slot, entry.Part, entry.Index) < strictness)
                .Select(entry => new PieceRef(entry.Part, entry.Index)),
        ];
        if (found.Count > 0)
        {
            Closing.Close(decision, contract, ContractOutcome.FailedValidation, Credits.Zero, 0m, found);
            return;
        }

        var payout = Payout(contract);
        decision.Pay(new Account(AccountKind.Clients), Account.Cash(contract.Id.Owner), payout, MoneyFor.Price, contract.Id);
        Closing.Close(decision, contract, ContractOutcome.Paid, payout, 1m, []);
    }

    /// <summary>The price, falling in a straight line from the deadline to nothing.</summary>
    public static Credits Payout(Contract contract)
    {
        var late = Math.Max(0, contract.SubmittedAt!.Value - contract.Deadline);
        var grace = contract.WorthlessAt - contract.Deadline;
        return late == 0 ? contract.Price : new Credits(contract.Price.Cents * Math.Max(0, grace - late) / grace);
    }
}
