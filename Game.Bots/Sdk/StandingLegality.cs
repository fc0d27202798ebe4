using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;

namespace Game.Bots.Sdk;

/// <summary>The rules of orders about one's own standing, as far as one seat's view shows them.</summary>
internal static class StandingLegality
{
    private const int MostDomains = 40;
    private const int LongestDomain = 80;
    private const int HighestMargin = 400;
    private const int MostContracts = 50;

    public static Rejection Of(Observation seen, StandingOrder order) => order switch
    {
        SetPolicy set => !InRange(set.Policy) ? Rejection.OutOfRange : seen.Scenario.Policy.Enabled ? Rejection.None : Rejection.PoliciesOff,
        EndRegent => seen.Desk.Policy.RegentSince is null ? Rejection.NoRegent : Rejection.None,
        _ => throw new System.Diagnostics.UnreachableException($"{order.GetType().Name} has no rule."),
    };

    public static Rejection Of(Observation seen, SponsorOrder order, Credits promised)
    {
        var known = seen.Desk.Sponsorships;
        if (order is OfferSponsorship { Most: var most })
        {
            if (most <= Credits.Zero) return Rejection.NotPositive;
            if (most + promised > seen.Cash) return Rejection.NotEnoughCash;
        }

        if (!seen.Scenario.Sponsors.Enabled) return Rejection.SponsorsOff;
        var other = order switch
        {
            OfferSponsorship offer => offer.To,
            AcceptSponsorship accept => accept.From,
            EndSponsorship end => end.With,
            _ => throw new System.Diagnostics.UnreachableException($"{order.GetType().Name} has no rule."),
        };
        if (other == seen.Desk.Seat || !seen.Room.Standings.Any(line => line.Seat == other && !line.Retired)) return Rejection.NoSuchPartner;
        var given = known.FirstOrDefault(one => one.With == other && one.Giving);
        var received = known.FirstOrDefault(one => one.With == other && !one.Giving);
        return order switch
        {
            OfferSponsorship => given is null ? Rejection.None : Rejection.AlreadySponsoring,
            AcceptSponsorship when received is not { Status: SponsorshipStatus.Offered } => Rejection.NoSponsorship,
            AcceptSponsorship => known.Any(one => one is { Giving: false, Status: SponsorshipStatus.Accepted }) ? Rejection.AlreadyBacked : Rejection.None,
            _ when given is null && received is null => Rejection.NoSponsorship,
            _ => given is { Status: SponsorshipStatus.Offered } || received is { Status: not SponsorshipStatus.Serving } ? Rejection.None : Rejection.SponsorshipStands,
        };
    }

    private static bool InRange(StandingPolicy? policy) =>
        policy is { LowestMargin: >= 0 and <= HighestMargin, MostContracts: >= 0 and <= MostContracts }
        && (policy.LargestBid is not { } largest || largest > Credits.Zero)
        && Enum.IsDefined(policy.Preset)
        && Enum.IsDefined(policy.Answer)
        && (policy.Domains is null
            || (policy.Domains.Count is >= 1 and <= MostDomains && policy.Domains.All(domain => domain is { Length: >= 1 and <= LongestDomain })));
}
