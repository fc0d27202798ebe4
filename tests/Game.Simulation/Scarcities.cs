using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Scenarios;

namespace Game.Simulation;

/// <summary>Energy, hours, drift and shocks of a random game, and what its host fires.</summary>
internal static class Scarcities
{
    // As often as there is work in them: a rule for a field in which nothing arrives would bind nobody.
    private static readonly string[] Domains = [.. TaskPack.Names.SelectMany(name => TaskPack.Named(name).Jobs).Select(job => job.Domain)];

    public static Scenario With(Scenario scenario, Random chance)
    {
        // Half of the games are plain, so that much gets done in them.
        if (chance.Next(2) == 0) return scenario;
        var (opens, closes) = chance.Next(4) switch { 0 => (8, 18), 1 => (20, 4), _ => (0, 24) };
        var scarce = scenario with
        {
            Energy = scenario.Energy with { Season = (Season)chance.Next(4), Share = chance.Next(3) / 2m, ForecastHours = chance.Next(2) * 24 },
            Experts = new ExpertHours { Opens = opens, Closes = closes },
            Drift = new DriftSettings { Swing = chance.Next(3) * 0.4m, Period = chance.Next(2) == 0 ? 24 : 288 },
            Prices = scenario.Prices with { BackgroundDayWave = chance.Next(2) * 0.3m },
        };
        return scarce with
        {
            Shocks =
            [
                .. Enumerable.Range(0, chance.Next(2) * chance.Next(4)).Select(_ => Sound(scarce, chance))
                    .Select(shock => new ScheduledShock(chance.Next(400), shock, Spread: chance.Next(2) * 50, Notice: chance.Next(2) * 24)),
            ],
        };
    }

    /// <summary>What a host asks for: mostly sound, sometimes not.</summary>
    public static HostOrder Order(Scenario scenario, int announced, Random chance) => chance.Next(4) switch
    {
        0 => new LiftShock(chance.Next(announced + 3)),
        1 => new FireShock(Any(chance), chance.Next(2) * 30),
        _ => new FireShock(Sound(scenario, chance), chance.Next(2) * 30),
    };

    private static Shock Sound(Scenario scenario, Random chance)
    {
        while (true)
        {
            var shock = Any(chance);
            if ((scenario with { Shocks = [new ScheduledShock(0, shock)] }).Problems().Count == 0) return shock;
        }
    }

    private static Shock Any(Random chance) => new(
        (ShockKind)chance.Next(7),
        chance.Next(8) == 0 ? null : chance.Next(1, 90),
        chance.Next(2) == 0 ? null : (Tier)chance.Next(4),
        chance.Next(2) == 0 ? null : (Specialty)chance.Next(6),
        chance.Next(2) == 0 ? null : chance.Next(1, 30) / 10m,
        chance.Next(2) == 0 ? null : Domains[chance.Next(Domains.Length)]);
}
