using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Game.Bots.Lab;

/// <summary>A bidder as the lab makes one.</summary>
/// <param name="Cost">What the work costs, in units.</param>
/// <param name="Bid">What a sealed bid asks, and where a clock is accepted or left, in units.</param>
/// <param name="Lot">Lottery number.</param>
internal readonly record struct LabBidder(double Cost, double Bid, ulong Lot);

/// <summary>Who won and what is paid, in units.</summary>
internal readonly record struct LabAward(int Winner, double Price);

/// <summary>Plays one auction on a unit of the game: whoever may bid has a bid of at most the cap.</summary>
internal abstract class AuctionFormat
{
    /// <summary>The award; nothing if nobody bids.</summary>
    /// <param name="bidders">All bidders.</param>
    /// <param name="cap">Most that is paid, in units.</param>
    public abstract LabAward? Play(LabBidder[] bidders, double cap);

    private protected static List<SealedBid> Seal(LabBidder[] bidders, Credits ceiling)
    {
        var bids = new List<SealedBid>(bidders.Length);
        for (var i = 0; i < bidders.Length; i++)
        {
            var amount = Credits.Max(new Credits(1), LabScale.Credits(bidders[i].Bid));
            if (amount <= ceiling) bids.Add(new SealedBid(i, amount, bidders[i].Lot));
        }

        return bids;
    }

    private protected static LabAward? First(IReadOnlyList<AwardOffer> offers) =>
        offers.Count == 0 ? null : new LabAward(offers[0].Bidder, LabScale.Units(offers[0].Price));
}

/// <summary>A format that opens all bids together.</summary>
internal sealed class SealedAuction(IAwardFormat format) : AuctionFormat
{
    public override LabAward? Play(LabBidder[] bidders, double cap)
    {
        var ceiling = LabScale.Credits(cap);
        return First(format.Rank(Seal(bidders, ceiling), ceiling));
    }
}

/// <summary>The clock that rises until somebody accepts: everybody does as soon as it shows their bid.</summary>
internal sealed class RisingClockAuction(double step) : AuctionFormat
{
    public override LabAward? Play(LabBidder[] bidders, double cap)
    {
        var ceiling = LabScale.Credits(cap);
        var waiting = Seal(bidders, ceiling);
        if (waiting.Count == 0) return null;
        var lowest = waiting.Min(bid => bid.Amount);
        var clock = RisingClock.Start(ceiling, 0, (decimal)(step / cap));
        while (!clock.Takes(lowest)) clock = clock.Tick();
        return First(clock.Accept([.. waiting.Where(bid => clock.Takes(bid.Amount))]));
    }
}

/// <summary>The open auction downwards: everybody who does not stand undercuts by a step until that would be below their bid.</summary>
internal sealed class FallingClockAuction(double step) : AuctionFormat
{
    public override LabAward? Play(LabBidder[] bidders, double cap)
    {
        var ceiling = LabScale.Credits(cap);
        var present = Seal(bidders, ceiling);
        var clock = FallingClock.Start(ceiling, (decimal)(step / cap), closesAt: 0, extension: 1);
        for (var tick = 0; ; tick++)
        {
            var (limit, standing) = (clock.Limit, clock.Standing?.Bidder);
            // Who has left does not come back: the price only falls.
            present.RemoveAll(bid => bid.Amount > limit && bid.Bidder != standing);
            var bids = new List<SealedBid>(present.Count);
            foreach (var bid in present)
            {
                if (bid.Bidder != standing && clock.Takes(limit)) bids.Add(bid with { Amount = limit });
            }

            clock = clock.Undercut(bids, tick);
            if (clock.Over(tick)) break;
        }

        return clock.Standing is { } winner ? new LabAward(winner.Bidder, LabScale.Units(winner.Amount)) : null;
    }
}
