using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>A seat declared its standing policy. Secret to the seat.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Policy">The whole policy.</param>
public sealed record PolicySet(SeatId Seat, StandingPolicy Policy) : StandingEvent;

/// <summary>The standing policy acts: what it does is the event that follows. Secret to the seat.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Act">What it does.</param>
/// <param name="Bounty">The bounty or contract it is about.</param>
/// <param name="Amount">The bid, in credits, if it bids.</param>
public sealed record PolicyActed(SeatId Seat, PolicyAct Act, BountyId Bounty, Credits? Amount = null) : StandingEvent;

/// <summary>A regent keeps the seat from now on: a stand-in that everybody sees, following the seat's own policy.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Cause">Who called it.</param>
public sealed record RegentStarted(SeatId Seat, RegentCause Cause) : StandingEvent;

/// <summary>The seat is back in its owner's hands.</summary>
/// <param name="Seat">The seat.</param>
public sealed record RegentEnded(SeatId Seat) : StandingEvent;

/// <summary>What a standing policy does.</summary>
public enum PolicyAct
{
    /// <summary>It bids.</summary>
    Bid,

    /// <summary>It hands finished work in that waits for the owner's hand.</summary>
    Submit,

    /// <summary>It answers a run that stopped to ask.</summary>
    Answer,
}

/// <summary>Who called a regent.</summary>
public enum RegentCause
{
    /// <summary>The host of the room.</summary>
    Host,

    /// <summary>The room, as the owner was gone for the stated time.</summary>
    Absence,
}
