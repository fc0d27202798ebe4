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
        Enabled = chance.NextDouble() < 0.7, HalfLife = chance.Next(3) == 0 ? 40 : 1728, NewcomerGap = chance.Next(3) / 10m, DefaultWeight = chance.Next(3),
    };

    public static Order Any(Random chance, MatchView view)
    {
        if (chance.NextDouble() < 0.1) return new EndRegent();
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
