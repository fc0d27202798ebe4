using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Views;

/// <summary>Private knowledge and the own bid on one open bounty.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Estimate">The free private estimate of the task's difficulty, in millionths of a doubling: true value plus noise.</param>
/// <param name="Readings">What scouting showed, in millionths of a doubling, in order.</param>
/// <param name="ScoutPrice">Price of one more scouting, in credits.</param>
/// <param name="Bid">The live bid, if any.</param>
/// <param name="Bond">The bond that the live bid would lock, in credits; without a bid, and at the second price, that of a bid at the ceiling.</param>
public sealed record LeadView(BountyId Bounty, int Estimate, IReadOnlyList<int> Readings, Credits ScoutPrice, BidView? Bid, Credits Bond)
{
    /// <summary>On a descending clock: true while the own bid is the lowest. Nothing for other formats.</summary>
    public bool? Stands { get; init; }

    /// <summary>Where the record counts (scored bids, weighted lotteries): the own expected success, in parts per million. Nothing elsewhere.</summary>
    public int? Success { get; init; }

    /// <summary>True once the seat took back a bid on a descending clock and so has left it; nothing otherwise.</summary>
    public bool? Left { get; init; }

    /// <summary>What the own domains and mastery do to everybody hired for it, in millionths of a doubling; absent for nothing.</summary>
    public int? Skill { get; init; }
}

/// <summary>What the seat itself had bid on a bounty when its window closed. Whose the other amounts are stays unknown.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Amount">Asked price, in credits.</param>
public sealed record OwnBidView(BountyId Bounty, Credits Amount)
{
    /// <summary>Where the record counted (scored bids, weighted lotteries): the own expected success that was reckoned with, in parts per million. Absent elsewhere.</summary>
    public int? Success { get; init; }
}

/// <summary>The own live bid.</summary>
/// <param name="Amount">Asked price, in credits.</param>
/// <param name="StatedChance">Stated chance in percent, if given.</param>
/// <param name="Plan">The plan it will start with, if one was sent along.</param>
public sealed record BidView(Credits Amount, int? StatedChance, Plan? Plan);
