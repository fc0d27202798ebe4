using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Domain.Tests.Scarcity;

/// <summary>The still worlds with one scarce thing in them.</summary>
internal static class Scarce
{
    public static readonly AgentType Coder = AgentType.Of(Specialty.Coder, Tier.Small);

    public static Scenario With(this Scenario scenario, Season season) => scenario with { Energy = new EnergySettings { Season = season } };

    public static Scenario Hours(this Scenario scenario, int opens, int closes) => scenario with { Experts = new ExpertHours { Opens = opens, Closes = closes } };

    public static Scenario With(this Scenario scenario, params ScheduledShock[] shocks) => scenario with { Shocks = shocks };

    /// <summary>Nobody bids, nothing arrives, only time goes by.</summary>
    public static Scenario Empty(this Scenario scenario, int ticks) => scenario with
    {
        Ticks = ticks, Arrivals = scenario.Arrivals with { Opening = 0, RatePerSeat = 0 },
    };

    /// <summary>A part plan that an audit rule accepts.</summary>
    public static PartPlan Examined { get; } = Worlds.Small with { Check = CheckKind.Expert, Attempts = 2 };
}
