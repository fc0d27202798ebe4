using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>The lowest sealed bid wins and is paid its bid (Vickrey 1961, reversed).</summary>
public sealed class FirstPriceSealedAward : IAwardFormat
{
    /// <inheritdoc />
    public IReadOnlyList<AwardOffer> Rank(IReadOnlyList<SealedBid> bids, Credits ceiling) =>
        [.. SealedOrder.Cheapest(bids).Select(bid => new AwardOffer(bid.Bidder, bid.Amount))];
}

/// <summary>The lowest sealed bid wins and is paid the second lowest, or the ceiling if it is alone: asking for one's true cost is dominant (Vickrey 1961, reversed).</summary>
/// <remarks>Whoever moves up because a winner defaults is paid the next bid after its own: the defaulted bid is treated as if it had not been made.</remarks>
public sealed class SecondPriceSealedAward : IAwardFormat
{
    /// <inheritdoc />
    public IReadOnlyList<AwardOffer> Rank(IReadOnlyList<SealedBid> bids, Credits ceiling)
    {
        var order = SealedOrder.Cheapest(bids);
        return [.. order.Select((bid, place) => new AwardOffer(bid.Bidder, place + 1 < order.Count ? order[place + 1].Amount : ceiling))];
    }
}

/// <summary>The best score wins and is paid its bid; score = ceiling x expected success - bid: quality counts (Che 1993, first-score auction).</summary>
public sealed class ScoredSealedAward : IAwardFormat
{
    /// <summary>Score of one bid: what the client expects to gain by it, in millionths of a cent.</summary>
    /// <param name="bid">The bid.</param>
    /// <param name="ceiling">What success is worth to the client, in credits.</param>
    public static long Score(SealedBid bid, Credits ceiling) => checked(ceiling.Cents * bid.Success - bid.Amount.Cents * 1_000_000);

    /// <inheritdoc />
    public IReadOnlyList<AwardOffer> Rank(IReadOnlyList<SealedBid> bids, Credits ceiling) =>
    [
        .. bids.OrderByDescending(bid => Score(bid, ceiling)).ThenBy(bid => bid.Lot).ThenBy(bid => bid.Bidder)
            .Select(bid => new AwardOffer(bid.Bidder, bid.Amount)),
    ];
}

internal static class SealedOrder
{
    /// <summary>The lowest amount first, ties by lot. Sorts in place: a tournament holds millions of auctions.</summary>
    public static IReadOnlyList<SealedBid> Cheapest(IReadOnlyList<SealedBid> bids)
    {
        SealedBid[] order = [.. bids];
        Array.Sort(order, static (a, b) =>
        {
            var amount = a.Amount.CompareTo(b.Amount);
            if (amount != 0) return amount;
            var lot = a.Lot.CompareTo(b.Lot);
            return lot != 0 ? lot : a.Bidder.CompareTo(b.Bidder);
        });
        return order;
    }
}
