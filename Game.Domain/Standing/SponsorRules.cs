using System.Diagnostics;
using Game.Domain.Ledger;
using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>Orders between sponsors and those they sponsor: what is refused, and what an accepted one causes.</summary>
internal static class SponsorRules
{
    public static Rejection Check(GameState state, SeatId seat, SponsorOrder order)
    {
        if (order is OfferSponsorship { Most.Cents: <= 0 }) return Rejection.NotPositive;
        if (order is OfferSponsorship { Most: var most } && state.Cash(seat) < most) return Rejection.NotEnoughCash;
        if (!state.Settings.Sponsors.Enabled) return Rejection.SponsorsOff;
        var other = Other(order);
        if (other == seat || !state.Knows(other) || state.SeatOf(other).Retired) return Rejection.NoSuchPartner;
        return order switch
        {
            OfferSponsorship => Find(state, seat, other) is null ? Rejection.None : Rejection.AlreadySponsoring,
            AcceptSponsorship => CheckAccept(state, other, seat),
            EndSponsorship => CheckEnd(state, seat, other),
            _ => throw new UnreachableException($"{order.GetType().Name} has no rule."),
        };
    }

    public static void Decide(Decision decision, SeatId seat, SponsorOrder order)
    {
        var (state, settings) = (decision.State, decision.State.Settings.Sponsors);
        switch (order)
        {
            case OfferSponsorship offer:
                decision.Pay(Account.Cash(seat), Account.Held(seat), offer.Most, MoneyFor.Sponsorship);
                decision.Then(new SponsorshipOffered(seat, offer.To, offer.Most, state.Tick + settings.OfferTicks));
                return;
            case AcceptSponsorship accept:
                decision.Then(new SponsorshipAccepted(accept.From, seat, state.Tick + settings.WaitTicks));
                return;
            case EndSponsorship end when Endable(state, seat, end.With) is { } own:
                Sponsorships.Release(decision, own, own.Sponsor == seat ? SponsorshipEnd.Withdrawn : SponsorshipEnd.Declined);
                return;
            default:
                throw new UnreachableException($"{order.GetType().Name} has no rule.");
        }
    }

    private static SeatId Other(SponsorOrder order) => order switch
    {
        OfferSponsorship offer => offer.To,
        AcceptSponsorship accept => accept.From,
        EndSponsorship end => end.With,
        _ => throw new UnreachableException($"{order.GetType().Name} has no rule."),
    };

    private static Sponsorship? Find(GameState state, SeatId sponsor, SeatId seat) =>
        state.Sponsorships.Find(one => one.Sponsor == sponsor && one.Seat == seat);

    private static Rejection CheckAccept(GameState state, SeatId sponsor, SeatId seat) =>
        Find(state, sponsor, seat) is not { Accepted: false } ? Rejection.NoSponsorship
        : Sponsorships.Backing(state, seat) is null ? Rejection.None : Rejection.AlreadyBacked;

    private static Rejection CheckEnd(GameState state, SeatId seat, SeatId other) =>
        Find(state, seat, other) is null && Find(state, other, seat) is null ? Rejection.NoSponsorship
        : Endable(state, seat, other) is null ? Rejection.SponsorshipStands : Rejection.None;

    // A sponsor may not pull away what a bidder counts on; the bidder may always do without. Two seats can sponsor each other: the sender's own offer goes first.
    private static Sponsorship? Endable(GameState state, SeatId seat, SeatId other) =>
        Find(state, seat, other) is { Accepted: false } offered ? offered
        : Find(state, other, seat) is { Contract: null } received ? received : null;
}
