using Game.Domain.Labour;

namespace Game.Domain.News;

/// <summary>What may happen to the whole market at once.</summary>
public enum ShockKind
{
    /// <summary>Agents of a tier or a specialty cannot be hired; those at work finish.</summary>
    TierOutage,

    /// <summary>List prices of a tier or a specialty fall at once to a share of what they were.</summary>
    PriceCollapse,

    /// <summary>A better generation: the horizon of a tier, or of all, grows for the rest of the match.</summary>
    ModelGeneration,

    /// <summary>The rest of the world wants more agents.</summary>
    DemandSurge,

    /// <summary>The human experts take on no check; those at one finish it.</summary>
    ReviewerStrike,

    /// <summary>Energy costs more than the day says.</summary>
    EnergySpike,

    /// <summary>Every part of a bounty in one domain that arrives meanwhile must be looked at by an expert.</summary>
    AuditRule,
}

/// <summary>One shock.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Duration">How long, 1 to 100,000 ticks; absent: to the end of the match. A model generation never ends.</param>
/// <param name="Tier">Outage, collapse, generation and surge: the tier it is about; absent: all.</param>
/// <param name="Specialty">Outage, collapse and surge: the specialty it is about; absent: all.</param>
/// <param name="Size">
/// Collapse: the share of the price that is left, 0.05 to 0.95 (default 0.4). Generation: the factor on the horizon, 1.1 to 10 (2).
/// Surge: extra demand as a share of supply, 0.05 to 5 (0.5). Spike: what is added to the energy factor, 0.1 to 10 (1). Absent for the others.
/// </param>
/// <param name="Domain">Audit rule: the domain, as on the bounty's card; absent for other shocks.</param>
public sealed record Shock(
    ShockKind Kind, int? Duration = null, Tier? Tier = null, Specialty? Specialty = null, decimal? Size = null, string? Domain = null)
{
    /// <summary>The size, or its default; 0 for kinds without one.</summary>
    public decimal SizeOrDefault() => Size ?? Kind switch
    {
        ShockKind.PriceCollapse => 0.4m,
        ShockKind.ModelGeneration => 2,
        ShockKind.DemandSurge => 0.5m,
        ShockKind.EnergySpike => 1,
        _ => 0,
    };

    /// <summary>True if it is about a line of the labour market.</summary>
    /// <param name="type">The line.</param>
    public bool Concerns(AgentType type) => Kind switch
    {
        ShockKind.ReviewerStrike => type.IsExpert,
        ShockKind.TierOutage or ShockKind.PriceCollapse or ShockKind.DemandSurge or ShockKind.ModelGeneration =>
            !type.IsExpert && (Tier is null || type.Tier == Tier) && (Specialty is null || type.Specialty == Specialty),
        _ => false,
    };
}

/// <summary>A shock that a scenario has in store. Nobody is told before its notice.</summary>
/// <param name="At">Tick from which it is in force, 0 to 100,000.</param>
/// <param name="Shock">What happens.</param>
/// <param name="Spread">The tick is drawn by key from so many ticks before <paramref name="At"/> to as many after it, 0 to 10,000.</param>
/// <param name="Notice">Ticks before its start at which it is announced, 0 to 10,000; 0 announces it as it begins.</param>
public sealed record ScheduledShock(int At, Shock Shock, int Spread = 0, int Notice = 0);
