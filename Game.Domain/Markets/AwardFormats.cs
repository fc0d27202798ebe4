using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>One sealed bid as an award format sees it.</summary>
/// <param name="Bidder">Any number that names the bidder.</param>
/// <param name="Amount">What the bidder asks, in credits.</param>
/// <param name="Lot">Keyed lottery number; the lowest wins a tie.</param>
public readonly record struct SealedBid(int Bidder, Credits Amount, ulong Lot);

/// <summary>One place in the order of winners.</summary>
/// <param name="Bidder">The bidder.</param>
/// <param name="Price">What the bidder is paid if the award stays here, in credits.</param>
public readonly record struct AwardOffer(int Bidder, Credits Price);

/// <summary>A way to find the winner of a bounty among sealed bids. Pure; knows nothing of tasks or agents.</summary>
public interface IAwardFormat
{
    /// <summary>True if only the ceiling itself may be bid.</summary>
    bool PriceIsPosted { get; }

    /// <summary>True if the first tick with a bid ends the window.</summary>
    bool FirstBidCloses { get; }

    /// <summary>All bidders in the order in which the award is offered to them: the next is asked when one cannot lock the bond.</summary>
    /// <param name="bids">The live bids, in any order.</param>
    /// <param name="ceiling">Most that is paid, in credits.</param>
    IReadOnlyList<AwardOffer> Rank(IReadOnlyList<SealedBid> bids, Credits ceiling);
}

/// <summary>All who accept the posted price in a tick draw lots; the winner is paid the ceiling.</summary>
public sealed class PostedPriceAward : IAwardFormat
{
    /// <inheritdoc />
    public bool PriceIsPosted => true;

    /// <inheritdoc />
    public bool FirstBidCloses => true;

    /// <inheritdoc />
    public IReadOnlyList<AwardOffer> Rank(IReadOnlyList<SealedBid> bids, Credits ceiling) =>
        [.. bids.OrderBy(bid => bid.Lot).ThenBy(bid => bid.Bidder).Select(bid => new AwardOffer(bid.Bidder, ceiling))];
}

/// <summary>The lowest sealed bid wins and is paid its bid (Vickrey 1961, reversed).</summary>
public sealed class FirstPriceSealedAward : IAwardFormat
{
    /// <inheritdoc />
    public bool PriceIsPosted => false;

    /// <inheritdoc />
    public bool FirstBidCloses => false;

    /// <inheritdoc />
    public IReadOnlyList<AwardOffer> Rank(IReadOnlyList<SealedBid> bids, Credits ceiling) =>
    [
        .. bids.OrderBy(bid => bid.Amount).ThenBy(bid => bid.Lot).ThenBy(bid => bid.Bidder)
            .Select(bid => new AwardOffer(bid.Bidder, bid.Amount)),
    ];
}
