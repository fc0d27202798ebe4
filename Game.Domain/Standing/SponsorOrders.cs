using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>An order between a sponsor and a seat that is sponsored. Both see it, nobody else does.</summary>
public abstract record SponsorOrder : Order
{
    private protected SponsorOrder()
    {
    }
}

/// <summary>Offer to co-sign another seat's next bond for a share of the margin. The amount is held until the offer ends.</summary>
/// <param name="To">The seat to be sponsored.</param>
/// <param name="Most">Most that is co-signed, in credits, above 0 and within the sender's cash.</param>
public sealed record OfferSponsorship(SeatId To, Credits Most) : SponsorOrder;

/// <summary>Accept a sponsor's offer: it serves the sender's next award.</summary>
/// <param name="From">The sponsor.</param>
public sealed record AcceptSponsorship(SeatId From) : SponsorOrder;

/// <summary>End a sponsorship that serves no contract yet: the sponsor until it is accepted, the sponsored seat at any time.</summary>
/// <param name="With">The other party.</param>
public sealed record EndSponsorship(SeatId With) : SponsorOrder;
