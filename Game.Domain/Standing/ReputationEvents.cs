using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>A record is opened for a seat.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Prior">What is thought of it before it has done anything, in parts per million.</param>
public sealed record RecordOpened(SeatId Seat, int Prior) : StandingEvent;

/// <summary>An outcome enters a seat's record.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Bounty">The bounty it is about.</param>
/// <param name="Mark">What happened.</param>
/// <param name="Weight">Its weight, in millionths of a job at the median price.</param>
/// <param name="Passed">Faded weight of all that passed, this included, in millionths.</param>
/// <param name="Failed">Faded weight of all that failed, this included, in millionths.</param>
public sealed record RecordChanged(SeatId Seat, BountyId Bounty, RecordMark Mark, long Weight, long Passed, long Failed) : StandingEvent;

/// <summary>What enters a record.</summary>
public enum RecordMark
{
    /// <summary>A contract was paid.</summary>
    Delivered,

    /// <summary>A contract failed, came too late or was given up.</summary>
    Failed,

    /// <summary>An award was lost for want of cash for the bond.</summary>
    Defaulted,
}
