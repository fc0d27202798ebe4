using System.Text.Json.Serialization;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Board;

/// <summary>A bounty with everything hidden about it.</summary>
internal sealed class Bounty
{
    public required BountyPosted Posted { get; init; }

    /// <summary>Tick in which it arrived.</summary>
    public required int PostedAt { get; init; }

    /// <summary>Tick in which the present window opened.</summary>
    public required int OpenedAt { get; set; }

    /// <summary>Most that is paid now, in credits.</summary>
    public required Credits Ceiling { get; set; }

    /// <summary>The close of this tick decides the award.</summary>
    public required int ClosesAt { get; set; }

    /// <summary>How long the present window is open, in percent of the usual time; nothing for the usual.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Stretch { get; set; }

    /// <summary>In a lengthened window: the tick of the first of the live bids.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? FirstBidAt { get; set; }

    /// <summary>Free estimates of the invited seats, in millionths of a doubling.</summary>
    public SortedDictionary<SeatId, int> Estimates { get; init; } = [];

    /// <summary>What scouting showed each seat.</summary>
    public SortedDictionary<SeatId, List<int>> Readings { get; init; } = [];

    /// <summary>Live bids; after the close, the bids that stood.</summary>
    public SortedDictionary<SeatId, Bid> Bids { get; init; } = [];

    /// <summary>The lowest open bid as the last close left it, on a descending clock.</summary>
    public StandingBid? Standing { get; set; }

    /// <summary>Seats whose owners took a bid back: their standing policies leave the bounty alone, and a descending clock takes no more of them.</summary>
    public SortedSet<SeatId> Withdrawn { get; init; } = [];

    /// <summary>True if an audit rule binds it: each part must be looked at by an expert.</summary>
    public bool ExpertCheck { get; set; }

    /// <summary>Of a sub-bounty: what its poster has in escrow for it, in credits.</summary>
    public Credits Reserve { get; set; }

    /// <summary>How many times each part was the first of a sub-bounty.</summary>
    public SortedDictionary<int, int> Posts { get; init; } = [];

    public BountyStage Stage { get; set; }

    /// <summary>Who was awarded it; in a contest, who was paid.</summary>
    public SeatId? Winner { get; set; }

    /// <summary>In a contest that has begun: who works on it.</summary>
    public IReadOnlyList<SeatId> Contestants { get; set; } = [];

    /// <summary>How often it climbed the ladder.</summary>
    public int Rung { get; set; }

    /// <summary>While it rests on the ladder: the tick in which it climbs.</summary>
    public int? ClimbsAt { get; set; }

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

    public bool Resting => Stage == BountyStage.Resting;

    public bool Contest => Posted.Format == AwardFormatKind.Contest;

    /// <summary>Everybody who has or had a contract for it.</summary>
    public IEnumerable<SeatId> Workers => Contestants.Count > 0 ? Contestants : Winner is { } winner ? [winner] : [];

    public IReadOnlyList<int> ReadingsOf(SeatId seat) => Readings.TryGetValue(seat, out var readings) ? readings : [];
}

/// <summary>One live bid.</summary>
internal sealed record Bid(Credits Amount, int? StatedChance, Plan? Plan);

/// <summary>The standing bid of a descending clock.</summary>
/// <param name="Seat">Whose it is.</param>
/// <param name="Amount">What it asks, in credits.</param>
/// <param name="Lot">Its lot, by which ties were settled.</param>
internal sealed record StandingBid(SeatId Seat, Credits Amount, ulong Lot);

/// <summary>Where a bounty stands; what became of an awarded one is its contract's business.</summary>
internal enum BountyStage
{
    Open,
    Resting,
    Awarded,
    Unsold,
    Cancelled,
}
