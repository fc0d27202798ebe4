using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Board;

/// <summary>A bounty with everything hidden about it.</summary>
internal sealed class Bounty
{
    public required BountyPosted Posted { get; init; }

    /// <summary>Tick in which it arrived.</summary>
    public required int PostedAt { get; init; }

    /// <summary>Free estimates of the invited seats, in millionths of a doubling.</summary>
    public SortedDictionary<SeatId, int> Estimates { get; init; } = [];

    /// <summary>What scouting showed each seat.</summary>
    public SortedDictionary<SeatId, List<int>> Readings { get; init; } = [];

    /// <summary>Live bids; after the close, the bids that stood.</summary>
    public SortedDictionary<SeatId, Bid> Bids { get; init; } = [];

    /// <summary>Seats whose owners took a bid back: their standing policies leave the bounty alone.</summary>
    public SortedSet<SeatId> Withdrawn { get; init; } = [];

    public BountyStage Stage { get; set; }

    public SeatId? Winner { get; set; }

    public Credits Price { get; set; }

    public IReadOnlyList<Credits>? Amounts { get; set; }

    /// <summary>Tick in which it left the working columns.</summary>
    public int? ClosedAt { get; set; }

    /// <summary>How often it changed; views are rebuilt only when it did.</summary>
    public int Version { get; set; }

    /// <summary>What the index knows of it.</summary>
    public BountyPlace Place { get; } = new();

    public BountyId Id => Posted.Id;

    public bool Open => Stage == BountyStage.Open;

    public IReadOnlyList<int> ReadingsOf(SeatId seat) => Readings.TryGetValue(seat, out var readings) ? readings : [];
}

/// <summary>One live bid.</summary>
internal sealed record Bid(Credits Amount, int? StatedChance, Plan? Plan);

/// <summary>Where a bounty stands; what became of an awarded one is its contract's business.</summary>
internal enum BountyStage
{
    Open,
    Awarded,
    Unsold,
    Cancelled,
}
