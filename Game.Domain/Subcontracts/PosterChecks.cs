using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Domain.Subcontracts;

/// <summary>The poster's check of a delivery. It was chosen and paid when the parts were posted, and it decides by itself.</summary>
/// <remarks>
/// So neither side can cheat: a poster cannot turn down good work to keep it or its price, because nobody asks the poster and what is turned down
/// is thrown away; a winner cannot collect for bad work more often than the stated check misses it. A lost bond goes to the house, as
/// ever, or posting what cannot be done would be a business.
/// </remarks>
internal static class PosterChecks
{
    /// <summary>The delivery arrives: its check is paid out of the escrow.</summary>
    public static void Start(Decision decision, Contract contract)
    {
        var bounty = decision.State.BountyOf(contract.Id);
        if (bounty.Posted.Sub is not { Check: not CheckKind.None } terms) return;
        var checker = new Account(terms.Check == CheckKind.Expert ? AccountKind.Experts : AccountKind.Agencies);
        // In a contest every delivery is checked, but the poster has paid for one: the others are looked at for nothing.
        var fee = Credits.Min(terms.CheckFee, bounty.Reserve - bounty.Price);
        Subcontracting.Move(decision, bounty, Account.Held(terms.Parent.Owner), checker, fee, MoneyFor.DeliveryCheck, terms.Parent);
    }

    /// <summary>The verdict: a flagged part sinks the delivery; otherwise it is paid and goes into the poster's contract.</summary>
    public static void Judge(Decision decision, Contract contract, SubcontractTerms terms)
    {
        var state = decision.State;
        var bounty = state.BountyOf(contract.Id);
        List<PieceRef> found = [.. Enumerable.Range(0, contract.Parts.Count).Where(part => IsFlagged(state, contract, terms.Check, part)).Select(part => new PieceRef(part, 0))];
        if (found.Count > 0)
        {
            foreach (var (part, index, _) in contract.AllPieces().Where(entry => found.Exists(bad => bad.Part == entry.Part)).ToList())
            {
                Insurance.Claim(decision, contract.Run(part, index), Credits.Zero);
            }

            Closing.Close(decision, contract, ContractOutcome.FailedValidation, Credits.Zero, 0m, found);
            return;
        }

        var payout = Deliveries.Payout(contract);
        Subcontracting.Pay(decision, bounty, contract.Id, payout);
        Deliveries.PayOnCompletion(decision, contract);
        for (var part = 0; part < contract.Parts.Count; part++)
        {
            var bad = contract.Parts[part].Pieces.Find(piece => !piece.Good);
            decision.Then(new PartDelivered(terms.Parent, bounty.Id, terms.Parts[part], bad is null, bad?.Failure));
        }

        Closing.Close(decision, contract, ContractOutcome.Paid, payout, 1m, []);
        Contests.Finish(decision, bounty);
        Subcontracting.Return(decision, bounty, bounty.Reserve);
    }

    private static bool IsFlagged(GameState state, Contract contract, CheckKind check, int part)
    {
        if (check == CheckKind.None) return false;
        var (checks, id) = (state.Settings.Checks, contract.Id.Bounty);
        var good = contract.Parts[part].Pieces.TrueForAll(piece => piece.Good);
        var share = check == CheckKind.Expert
            ? (good ? checks.ExpertFalseFlag : checks.ExpertCatch)
            : (good ? checks.AiFalseFlag : checks.AiCatch);
        return state.Dice.Million(Draw.DeliveryCheck, id.Tick, id.Slot, part, contract.Id.Owner.Number) < (int)(share * 1_000_000);
    }
}
