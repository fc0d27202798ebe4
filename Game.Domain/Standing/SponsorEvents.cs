using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>A sponsor made an offer; its money is held. Known to both parties alone.</summary>
/// <param name="Sponsor">Who offers.</param>
/// <param name="Seat">To whom.</param>
/// <param name="Most">Most that is co-signed, in credits.</param>
/// <param name="Until">The close of this tick ends an offer that nobody accepted.</param>
public sealed record SponsorshipOffered(SeatId Sponsor, SeatId Seat, Credits Most, int Until) : StandingEvent;

/// <summary>An offer was accepted.</summary>
/// <param name="Sponsor">Who offered.</param>
/// <param name="Seat">Who accepted.</param>
/// <param name="Until">The close of this tick ends it if no award came.</param>
public sealed record SponsorshipAccepted(SeatId Sponsor, SeatId Seat, int Until) : StandingEvent;

/// <summary>An award used a sponsorship: the sponsor's part of the bond is locked, what it does not need goes back.</summary>
/// <param name="Sponsor">The sponsor.</param>
/// <param name="Contract">The contract it serves.</param>
/// <param name="Part">The sponsor's part of the bond, in credits.</param>
public sealed record SponsorshipUsed(SeatId Sponsor, ContractId Contract, Credits Part) : StandingEvent;

/// <summary>A sponsorship ended without having served: all of it went back.</summary>
/// <param name="Sponsor">The sponsor.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Cause">Why.</param>
public sealed record SponsorshipEnded(SeatId Sponsor, SeatId Seat, SponsorshipEnd Cause) : StandingEvent;

/// <summary>The contract of a sponsorship ended.</summary>
/// <param name="Sponsor">The sponsor.</param>
/// <param name="Contract">The contract it served.</param>
/// <param name="Returned">What came back of the sponsor's part of the bond, in credits.</param>
/// <param name="Lost">What was lost of it, in credits.</param>
/// <param name="Share">The sponsor's share of the margin, in credits.</param>
public sealed record SponsorshipSettled(SeatId Sponsor, ContractId Contract, Credits Returned, Credits Lost, Credits Share) : StandingEvent;

/// <summary>Why a sponsorship ended without having served.</summary>
public enum SponsorshipEnd
{
    /// <summary>The sponsor took the offer back.</summary>
    Withdrawn,

    /// <summary>The seat declined it or gave it back.</summary>
    Declined,

    /// <summary>Its time was over, or one of the two retired.</summary>
    Lapsed,

    /// <summary>The match ended.</summary>
    MatchEnded,
}
