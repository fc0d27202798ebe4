using Game.Bots.Sdk;
using Game.Domain.Board;
using Game.Domain.Primitives;

namespace Game.Bots.Strategies;

/// <summary>What to ask under each award format, for a bidder who knows the price it wants and the lowest it would take.</summary>
/// <remarks>
/// Sealed bids at the first price ask for the wanted price (Vickrey 1961); at the second price for the lowest, because the market sets what is paid;
/// a rising clock is taken when it shows the wanted price, the same as a first-price bid; a descending clock is followed down to the lowest.
/// </remarks>
internal static class Asking
{
    // Fewer rivals than this enter no contest worth the name.
    private const int LeastContestants = 3;

    /// <summary>The amount to bid in this tick, or nothing: not at this price, or not yet.</summary>
    /// <param name="seen">The observation.</param>
    /// <param name="lead">The bounty.</param>
    /// <param name="wanted">The price that the bidder would like, in credits.</param>
    /// <param name="lowest">The least it would work for, in credits.</param>
    /// <param name="chance">Its chance of success, in parts per million.</param>
    public static Credits? Now(Observation seen, Lead lead, Credits wanted, Credits lowest, int chance)
    {
        var ceiling = lead.Bounty.Ceiling;
        if (lead.Bounty.Newcomers == true && !seen.IsNewcomer) return null;
        switch (lead.Bounty.Format)
        {
            case AwardFormatKind.PostedPrice:
                return wanted <= ceiling && !lead.HasBid ? ceiling : null;
            case AwardFormatKind.Contest:
                return !lead.HasBid && ceiling.Times(ShareOfPrize(seen, lead, chance)) >= wanted ? ceiling : null;
            case AwardFormatKind.RisingClock:
                return wanted <= lead.Most ? lead.Most : null;
            case AwardFormatKind.DescendingClock:
                // Undercut by as little as the clock takes, and never the own bid.
                return lead.Own.Stands == true || lead.Own.Left == true || lead.Most <= Credits.Zero || lead.Most < lowest ? null : lead.Most;
            case AwardFormatKind.SecondPriceSealed:
                return lowest <= ceiling ? lowest : null;
            default:
                return wanted <= ceiling ? wanted : null;
        }
    }

    /// <summary>True if there is something to do about a bounty after the first look at it: a clock moves.</summary>
    public static bool NeedsTime(Lead lead) => lead.Bounty.Format is AwardFormatKind.RisingClock or AwardFormatKind.DescendingClock;

    /// <summary>What being right is worth in a contest, as a share of being right alone: with m alike, one of them is first.</summary>
    public static decimal ShareOfPrize(Observation seen, Lead lead, int chance)
    {
        var contestants = Math.Min(seen.Scenario.Board.Contestants, Math.Max(lead.Bounty.Bids + (lead.HasBid ? 0 : 1), LeastContestants));
        var alone = Math.Max(1, chance) / 1_000_000m;
        var nobody = 1m;
        for (var i = 0; i < contestants; i++) nobody *= 1 - alone;
        return (1 - nobody) / contestants / alone;
    }
}
