using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>One sealed bid as an award format sees it.</summary>
/// <param name="Bidder">Any number that names the bidder.</param>
/// <param name="Amount">What the bidder asks, in credits.</param>
/// <param name="Lot">Keyed lottery number; the lowest wins a tie.</param>
/// <param name="Success">What the bidder's record says of its success, in parts per million; only formats that ask for quality read it.</param>
public readonly record struct SealedBid(int Bidder, Credits Amount, ulong Lot, int Success = 500_000);

/// <summary>One place in the order of winners.</summary>
/// <param name="Bidder">The bidder.</param>
/// <param name="Price">What the bidder is paid if the award stays here, in credits.</param>
public readonly record struct AwardOffer(int Bidder, Credits Price);

/// <summary>A way to find the winner among bids that are opened together. Pure; knows nothing of tasks or agents.</summary>
/// <remarks>
/// Who has the right to bid how much and when is the business of the windows (<see cref="RisingClock"/>, <see cref="FallingClock"/>, a plain deadline);
/// a format only ranks what stood. Every price lies between zero and the ceiling, and the order of the bids in the list never matters.
/// </remarks>
public interface IAwardFormat
{
    /// <summary>All bidders in the order in which the award is offered to them: the next is asked when one cannot lock the bond.</summary>
    /// <param name="bids">The live bids, one per bidder, above zero and at most the ceiling, in any order.</param>
    /// <param name="ceiling">Most that is paid, in credits.</param>
    IReadOnlyList<AwardOffer> Rank(IReadOnlyList<SealedBid> bids, Credits ceiling);
}
