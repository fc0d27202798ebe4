using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;

namespace Game.Bots.Strategies.Planner;

/// <summary>Where the first taker ends the window or every bid is seen, waiting for the close is too late: value early, act when the price is right.</summary>
internal static class Tactics
{
    private const int LookAgainAfter = 6;

    /// <summary>True for the formats whose moment is not the close of the window.</summary>
    public static bool OpenToAll(Lead lead) =>
        lead.Bounty.Format is AwardFormatKind.PostedPrice or AwardFormatKind.RisingClock or AwardFormatKind.DescendingClock;

    public static void Follow(Observation seen, Actions act, Lead lead, Prospect prospect, Workload load, RivalPrices rivals)
    {
        if (lead.Own.Stands == true || lead.Own.Left == true || act.Room == 0) return;
        if (IsNews(seen, lead, prospect) && Value(seen, act, lead, prospect, rivals)) return;
        if (prospect.Offer is not { } offer || offer.Value <= Credits.Zero) return;
        if (Asking.Now(seen, lead, offer.Bid, offer.Lowest, offer.Appraisal.Chance) is not { } amount) return;
        if (!load.Takes(seen, lead, offer with { Bid = amount }, prospect)) return;
        act.Bid(lead.Id, amount, Limits.On(seen, offer.Plan), Bidding.Stated(offer.Appraisal.Chance));
        (prospect.Bid, prospect.Cost, prospect.WinShare) = (amount, offer.Appraisal.Cost, offer.WinShare);
    }

    private static bool IsNews(Observation seen, Lead lead, Prospect prospect) =>
        prospect.Offer is null || prospect.DecidedWith != lead.Own.Readings.Count
        || (seen.Tick >= prospect.DecidedAt + LookAgainAfter && Planner.Moved(prospect.Prices, seen.Prices));

    // True if the answer to one more look is worth waiting for.
    private static bool Value(Observation seen, Actions act, Lead lead, Prospect prospect, RivalPrices rivals)
    {
        var valuation = new Valuation(seen, lead, rivals);
        var offer = valuation.Best(lead.Own.Readings);
        (prospect.Offer, prospect.Reference, prospect.Prices) = (offer, offer.Reference, seen.Prices);
        (prospect.DecidedWith, prospect.DecidedAt) = (lead.Own.Readings.Count, seen.Tick);
        // At a posted price somebody else will not wait.
        if (lead.Bounty.Format == AwardFormatKind.PostedPrice && offer.Value > Credits.Zero) return false;
        var look = new Scout(lead.Id);
        if (!valuation.WorthALook(offer) || act.Allows(look) != Rejection.None) return false;
        act.Send(look);
        return true;
    }
}
