using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Subcontracts;

namespace Game.Domain.Work;

/// <summary>Submission, the client's verdict, payment and lateness.</summary>
internal static class Deliveries
{
    public static void Decide(Decision decision)
    {
        var state = decision.State;
        // What was delivered goes before what is given up: a part's verdict must not be lost because the contract above it ends in the same tick.
        var due = Contests.InTurn(state, state.Work.DecidedBy(state.Tick)).OrderByDescending(contract => contract.Id.Bounty.Depth).ToList();
        foreach (var contract in due.Where(contract => !contract.Closed))
        {
            if (contract.VerdictAt <= state.Tick) Judge(decision, contract);
            else if (contract.Working && contract.Finished && !contract.Plan.SubmitByHand && state.Tick < contract.WorthlessAt) Submit(decision, contract);
            else if (contract.Working && state.Tick >= contract.WorthlessAt) Closing.Close(decision, contract, ContractOutcome.TooLate, Credits.Zero, 0m, []);
        }
    }

    public static void Submit(Decision decision, Contract contract)
    {
        decision.Then(new WorkSubmitted(contract.Id, decision.State.Tick + decision.State.Settings.Validation.VerdictTicks));
        PosterChecks.Start(decision, contract);
    }

    /// <summary>The validator finds each bad piece with its strictness; none found, and the price is paid.</summary>
    public static void Judge(Decision decision, Contract contract)
    {
        var state = decision.State;
        var id = contract.Id.Bounty;
        if (state.Bounties[id].Posted.Sub is { } terms)
        {
            PosterChecks.Judge(decision, contract, terms);
            return;
        }

        var strictness = Odds.Strictness(state.Settings.Validation, state.Bounties[id].Posted.Validator);
        List<PieceRef> found =
        [
            .. contract.AllPieces()
                .Where(entry => !entry.Piece.Good
                    && Luck.Of(state, Draw.ValidationLuck, contract.Id, entry.Part, entry.Index) < strictness)
                .Select(entry => new PieceRef(entry.Part, entry.Index)),
        ];
        if (found.Count > 0)
        {
            foreach (var bad in found) Insurance.Claim(decision, contract.Run(bad.Part, bad.Piece), Credits.Zero);
            Closing.Close(decision, contract, ContractOutcome.FailedValidation, Credits.Zero, 0m, found);
            return;
        }

        var payout = Payout(contract);
        decision.Pay(new Account(AccountKind.Clients), Account.Cash(contract.Id.Owner), payout, MoneyFor.Price, contract.Id);
        PayOnCompletion(decision, contract);
        Closing.Close(decision, contract, ContractOutcome.Paid, payout, 1m, []);
        Contests.Finish(decision, state.Bounties[id]);
    }

    /// <summary>Pays the hires that were to be paid out of the payment.</summary>
    public static void PayOnCompletion(Decision decision, Contract contract)
    {
        // What neither the payment nor the cash covers, after a late delivery, is the agencies' risk.
        Agencies.Selling.PayDue(decision, contract, Credits.Min(contract.Due, decision.State.Cash(contract.Id.Owner)));
    }

    /// <summary>The price, falling in a straight line from the deadline to nothing.</summary>
    public static Credits Payout(Contract contract)
    {
        var late = Math.Max(0, contract.SubmittedAt!.Value - contract.Deadline);
        var grace = contract.WorthlessAt - contract.Deadline;
        return late == 0 ? contract.Price : new Credits(contract.Price.Cents * Math.Max(0, grace - late) / grace);
    }
}
