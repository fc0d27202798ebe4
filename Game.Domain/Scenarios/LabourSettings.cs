using System.Text.Json.Serialization;
using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Scenarios;

/// <summary>Agents: tiers, supply, time and hiring.</summary>
public sealed record LabourSettings
{
    /// <summary>The four tiers from nano to premium.</summary>
    public IReadOnlyList<TierSettings> Tiers { get; init; } =
    [
        new(23, Credits.Of(2), 16, 1.0m),
        new(75, Credits.Of(8), 22, 1.3m),
        new(140, Credits.Of(25), 32, 1.3m),
        new(290, Credits.Of(70), 44, 1.0m),
    ];

    /// <summary>Agents per type and planned seat before the tier's weight, 0 to 100.</summary>
    public decimal SupplyPerSeat { get; init; } = 0.5m;

    /// <summary>Fewest agents of a type, 1 to 10,000.</summary>
    public int MinSupply { get; init; } = 4;

    /// <summary>Extra supply of small reviewers, who also do the AI checks, 0 to 100.</summary>
    public decimal CheckerSupply { get; init; } = 1.5m;

    /// <summary>A specialty that is scarcer than the others; absent (the default): none is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScarceSpecialty? Scarce { get; init; }

    /// <summary>Price grows with minutes to this power, 0 to 2.</summary>
    public decimal PriceExponent { get; init; } = 0.7m;

    /// <summary>Time grows with minutes to this power, 0 to 2.</summary>
    public decimal TimeExponent { get; init; } = 0.7m;

    /// <summary>Each further piece of a part adds this share to every piece's minutes (hand-over), 0 to 2.</summary>
    public decimal HandOver { get; init; } = 0.05m;

    /// <summary>A hire that found no agent for this many ticks lapses and the part is re-planned. Range 1 to 100,000.</summary>
    public int LapseTicks { get; init; } = 24;

    /// <summary>Most of a type's supply that one orchestrator may hold, waiting hires included; at least one agent. Range 0 to 1.</summary>
    public decimal HoldShare { get; init; } = 0.5m;

    /// <summary>Experts per planned seat; at least two. Range 0 to 100.</summary>
    public decimal ExpertsPerSeat { get; init; } = 0.35m;

    /// <summary>Base price of an expert's minute, in credits, 0.01 to 1,000.</summary>
    public Credits ExpertMinute { get; init; } = new(120);
}

/// <summary>One tier of agents.</summary>
/// <param name="Horizon">Human minutes at which a typical task succeeds half the time.</param>
/// <param name="BasePrice">Base price of a 30-minute piece, in credits.</param>
/// <param name="HourTicks">Ticks for a 60-minute piece.</param>
/// <param name="SupplyWeight">Relative supply.</param>
public sealed record TierSettings(int Horizon, Credits BasePrice, int HourTicks, decimal SupplyWeight);

/// <summary>A specialty of which there is only a share of the usual agents; at least one of each tier stays.</summary>
/// <param name="Specialty">Which.</param>
/// <param name="Share">What is left of the supply, 0.05 to 1.</param>
public sealed record ScarceSpecialty(Specialty Specialty, decimal Share);
