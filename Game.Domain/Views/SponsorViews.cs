using Game.Domain.Primitives;

namespace Game.Domain.Views;

/// <summary>A sponsorship that the own seat gives or receives. Only the two of them see it.</summary>
/// <param name="With">The other party.</param>
/// <param name="Giving">True if the own seat is the sponsor.</param>
/// <param name="Amount">What is held of the sponsor, in credits: the offer, and once it serves the part of the bond.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Until">The close of this tick ends it, unless it serves a contract by then; absent once it does.</param>
/// <param name="Bounty">The bounty whose contract it serves, once it does.</param>
public sealed record SponsorshipView(SeatId With, bool Giving, Credits Amount, SponsorshipStatus Status, int? Until, BountyId? Bounty);

/// <summary>Where a sponsorship stands.</summary>
public enum SponsorshipStatus
{
    /// <summary>Offered; the sponsor may still take it back.</summary>
    Offered,

    /// <summary>Accepted; it waits for the sponsored seat's next award.</summary>
    Accepted,

    /// <summary>It serves a contract.</summary>
    Serving,
}
