using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Domain.Tests;

/// <summary>Scenarios in which one thing happens at a time: one 60-minute job, still prices, no hidden difficulty.</summary>
internal static class Worlds
{
    /// <summary>Whoever works is right: every horizon is endless.</summary>
    public static Scenario Sure { get; } = Quiet(horizon: 1_000_000);

    /// <summary>Whoever works is wrong, guided or not.</summary>
    public static Scenario Hopeless { get; } = Quiet(horizon: 1) with
    {
        Odds = new OddsSettings { ContextMinutes = 1, LongContext = -10, GuidedRetry = 0 },
    };

    public static Scenario Quiet(int horizon) => ScenarioCatalogue.Find("open-market")! with
    {
        Name = "test",
        Ticks = 1000,
        PlannedSeats = 2,
        Arrivals = new ArrivalSettings
        {
            RatePerSeat = 0, Opening = 1, Packs = [new PackShare("expense-app", 1)], MinMinutes = 60, MaxMinutes = 60, MaxParts = 1,
            CeilingBase = 500, CeilingExponent = 0, CeilingSpread = 0,
        },
        Difficulty = new DifficultySettings { TaskSpread = 0, PartSpread = 0, EstimateNoise = 0 },
        Board = new BoardSettings { Window = 2 },
        Prices = new PriceSettings { Gain = 0, Pull = 0 },
        Checks = new CheckSettings { AiCatch = 1, AiFalseFlag = 0, ExpertCatch = 1, ExpertFalseFlag = 0 },
        Validation = new ValidationSettings { ClientStrictness = 1 },
        Labour = new LabourSettings
        {
            Tiers = [.. new LabourSettings().Tiers.Select(tier => tier with { Horizon = horizon })],
        },
    };

    /// <summary>The same world with the job's bounty at its posted price.</summary>
    public static Scenario Posted(this Scenario scenario) => scenario with { Board = scenario.Board with { Format = AwardFormatKind.PostedPrice } };

    /// <summary>The same world with another award format.</summary>
    public static Scenario Awards(this Scenario scenario, AwardFormatKind format, int window = 2) =>
        scenario with { Board = scenario.Board with { Format = format, Window = window } };

    public static Scenario NoBond(this Scenario scenario) => scenario with { Bond = scenario.Bond with { Share = 0 } };

    public static Scenario Cash(this Scenario scenario, decimal credits) => scenario with { StartingCash = Credits.From(credits) };

    public static Scenario Opening(this Scenario scenario, int bounties) => scenario with { Arrivals = scenario.Arrivals with { Opening = bounties } };

    /// <summary>A job of 90 minutes in two parts instead.</summary>
    public static Scenario TwoParts(this Scenario scenario) =>
        scenario with { Arrivals = scenario.Arrivals with { MinMinutes = 90, MaxMinutes = 90, MaxParts = 6 } };

    /// <summary>One small coder, no check.</summary>
    public static PartPlan Small { get; } = new(AgentType.Of(Specialty.Coder, Tier.Small));
}
