using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Agencies;

/// <summary>A trade becomes a run or a check: money moves, the agent starts, its agency pays it.</summary>
internal static class Selling
{
    /// <param name="decision">The decision being made.</param>
    /// <param name="bid">The hire that is filled.</param>
    /// <param name="agency">The agency that sends the agent.</param>
    /// <param name="price">What the buyer pays for a 30-minute piece, in credits.</param>
    /// <param name="earned">What the agency gets for it, in credits.</param>
    public static void Fill(Decision decision, HireBid bid, Agency agency, Credits price, Credits earned)
    {
        var state = decision.State;
        var contract = state.Contracts[bid.Run.Contract];
        var piece = contract.Piece(bid.Run);
        decision.Then(new AgentSold(bid.Run, bid.Check, bid.Type, agency.Number, price, earned));
        // What buyers pay above what sellers get, under McAfee's rule, is the market's own.
        var margin = Whole(state, bid, piece, price) - Whole(state, bid, piece, earned);
        decision.Pay(Account.Cash(contract.Id.Owner), new Account(AccountKind.Platform), margin, MoneyFor.CallMargin, contract.Id);
        if (bid.Check) Hiring.EngageChecker(decision, bid.Run, piece, bid.Type, earned, state.Agencies.Payee(agency.Number));
        else Hiring.Engage(decision, contract, bid.Run, piece, earned);
        if (agency.Seat is not { } seat) return;
        var cost = Whole(state, bid, piece, AgencyCosts.Of(state, agency.Number, bid.Type), withFee: false);
        decision.Pay(Account.Cash(seat), new Account(AccountKind.Agencies), Credits.Min(cost, state.Cash(seat)), MoneyFor.AgencyCost);
    }

    /// <summary>Pays what is owed on completion, first to the agencies of seats in the order of their numbers, the rest to the house.</summary>
    public static void PayDue(Decision decision, Contract contract, Credits amount)
    {
        var owner = Account.Cash(contract.Id.Owner);
        foreach (var (agency, due) in contract.DueTo)
        {
            if (decision.State.Agencies.Named(agency).Seat is null) continue;
            var share = Credits.Min(due, amount);
            decision.Pay(owner, decision.State.Agencies.Payee(agency), share, MoneyFor.OnCompletion, contract.Id);
            amount -= share;
        }

        decision.Pay(owner, new Account(AccountKind.Agencies), amount, MoneyFor.OnCompletion, contract.Id);
    }

    private static Credits Whole(GameState state, HireBid bid, Piece piece, Credits unit, bool withFee = true)
    {
        if (!bid.Check) return Odds.PiecePrice(state.Settings.Labour, unit, piece.Minutes);
        var price = Odds.CheckPrice(state.Settings, CheckKind.Ai, unit, piece.Minutes);
        return withFee ? price : price - state.Settings.Checks.AiFee;
    }
}
