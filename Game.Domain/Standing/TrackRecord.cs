using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>What is kept of a seat.</summary>
internal sealed class TrackRecord
{
    /// <summary>What was thought of it before it did anything, in parts per million.</summary>
    public int Prior { get; set; }

    /// <summary>Faded weight of what passed as of <see cref="At"/>, in millionths.</summary>
    public long Passed { get; set; }

    /// <summary>Faded weight of what failed as of <see cref="At"/>, in millionths.</summary>
    public long Failed { get; set; }

    public int At { get; set; }

    /// <summary>Contracts paid.</summary>
    public int Delivered { get; set; }

    /// <summary>Contracts failed and awards defaulted.</summary>
    public int Missed { get; set; }
}

/// <summary>An outcome that the reputation phase has still to enter.</summary>
internal sealed record Outcome(SeatId Seat, BountyId Bounty, RecordMark Mark, Credits Price);
