using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>
/// An open auction in which everybody sees the standing lowest bid, a new one must undercut it by a step, and a late one extends the window
/// (English auction, reversed): up to a step, the same outcome as the second-price sealed format.
/// </summary>
/// <param name="Ceiling">Most that may be asked, in credits.</param>
/// <param name="Step">Least undercut, in credits, above zero.</param>
/// <param name="ClosesAt">The close of this tick ends the auction.</param>
/// <param name="Extension">After a bid at least so many further ticks are open, 0 or more.</param>
/// <param name="Standing">The standing lowest bid, if any.</param>
public sealed record FallingClock(Credits Ceiling, Credits Step, int ClosesAt, int Extension, SealedBid? Standing = null)
{
    /// <summary>Most that a new bid may ask now, in credits; zero or less when nothing is left to undercut.</summary>
    public Credits Limit => Standing is { } standing ? standing.Amount - Step : Ceiling;

    /// <summary>An auction without bids.</summary>
    /// <param name="ceiling">Most that may be asked, in credits.</param>
    /// <param name="step">Least undercut as a share of the ceiling, above 0 to 1; never below a cent.</param>
    /// <param name="closesAt">The close of this tick ends the auction if nobody bids late.</param>
    /// <param name="extension">Ticks that are open after a late bid, 0 or more.</param>
    public static FallingClock Start(Credits ceiling, decimal step, int closesAt, int extension) =>
        new(ceiling, Credits.Max(new Credits(1), ceiling.Times(step)), closesAt, extension);

    /// <summary>True if a bid may be made now.</summary>
    /// <param name="amount">What it asks, in credits.</param>
    public bool Takes(Credits amount) => amount > Credits.Zero && amount <= Limit;

    /// <summary>The auction after the bids of one tick. All are measured against the bid that stood when the tick opened; the lowest of them stands from now on, ties by lot.</summary>
    /// <param name="bids">The bids of this tick, each taken by <see cref="Takes"/>, in any order.</param>
    /// <param name="tick">The tick.</param>
    public FallingClock Undercut(IReadOnlyList<SealedBid> bids, int tick)
    {
        var allowed = bids.Where(bid => Takes(bid.Amount)).ToList();
        if (Standing is { } standing) allowed.Add(standing);
        return Settle(allowed, tick);
    }

    /// <summary>The auction after one tick in which bids were made or taken back: the lowest that is left stands, ties by lot; a late change extends the window.</summary>
    /// <param name="live">All bids that are on the table now, in any order.</param>
    /// <param name="tick">The tick.</param>
    public FallingClock Settle(IReadOnlyList<SealedBid> live, int tick)
    {
        SealedBid? lowest = live.Count == 0 ? null : SealedOrder.Cheapest(live)[0];
        return lowest == Standing ? this : this with { Standing = lowest, ClosesAt = Math.Max(ClosesAt, tick + Extension) };
    }

    /// <summary>True when the close of a tick ends the auction.</summary>
    /// <param name="tick">The tick.</param>
    public bool Over(int tick) => tick >= ClosesAt;
}
