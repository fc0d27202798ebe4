using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>Orders about one's own standing, legal and illegal ones, and the dials that they need.</summary>
internal static class StandingOrders
{
    public static PolicySettings Settings(Random chance) => new() { Enabled = chance.NextDouble() < 0.8, ReviewTicks = chance.Next(1, 9) };

    public static ReputationSettings Records(Random chance) => new()
    {
        Enabled = chance.NextDouble() < 0.7, HalfLife = chance.Next(3) == 0 ? 40 : 1728, NewcomerGap = chance.Next(3) / 10m, DefaultWeight = chance.Next(3), Carried = chance.Next(2) == 0,
    };

    public static SponsorSettings Sponsors(Random chance) => new()
    {
        Enabled = chance.NextDouble() < 0.7, MarginShare = chance.Next(5) / 4m, OfferTicks = chance.Next(1, 120), WaitTicks = chance.Next(1, 200),
    };

    /// <summary>Mostly answers to what stands between the seat and others, and else an offer to anybody.</summary>
    public static Order Sponsor(Random chance, MatchView view, IReadOnlyList<SeatId> seats)
    {
        var known = view.Desk!.Sponsorships;
        if (known.FirstOrDefault(one => one is { Giving: false, Status: SponsorshipStatus.Offered }) is { } offered && chance.NextDouble() < 0.6)
        {
            return new AcceptSponsorship(offered.With);
        }

        var other = known.Count > 0 && chance.NextDouble() < 0.6 ? known[chance.Next(known.Count)].With : seats[chance.Next(seats.Count)];
        return chance.Next(12) switch
        {
            0 => new EndSponsorship(other),
            1 => new AcceptSponsorship(other),
            2 => new OfferSponsorship(new SeatId(chance.Next(0, 12)), new Credits(chance.Next(-10, 300_000))),
            _ => new OfferSponsorship(other, new Credits(1 + chance.NextInt64(1 + view.Desk.Cash.Cents / 3))),
        };
    }

    public static CarriedSeat? Carried(Random chance) => chance.Next(2) == 0 ? null : new CarriedSeat(
        chance.Next(500_001), chance.NextInt64(5_000_000), chance.NextInt64(5_000_000), chance.Next(9), chance.Next(9), new Credits(chance.Next(3) * 10_000), chance.Next(2) == 0);

    public static Order Any(Random chance, MatchView view)
    {
        // Only who has a regent can send it away, and most never have one.
        if (chance.NextDouble() < (view.Desk!.Policy.RegentSince is null ? 0.1 : 0.7)) return new EndRegent();
        IReadOnlyList<string>? domains = chance.Next(4) switch
        {
            0 => [.. view.Room.Bounties.Select(bounty => bounty.Domain).Distinct().Take(3)],
            1 => ["gardening"],
            _ => null,
        };
        Credits? largest = chance.Next(3) == 0 ? new Credits(chance.Next(-100, 40_000)) : null;
        return new SetPolicy(new StandingPolicy(
            domains, chance.Next(-5, 120), (Preset)chance.Next(4), largest, chance.Next(0, 8), (QuestionAnswer)chance.Next(3), chance.Next(2) == 0));
    }
}
