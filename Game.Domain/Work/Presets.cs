using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Scarcity;

namespace Game.Domain.Work;

/// <summary>The three built-in plans.</summary>
public enum Preset
{
    /// <summary>Least spending.</summary>
    Thrifty,

    /// <summary>The default.</summary>
    Balanced,

    /// <summary>Most care.</summary>
    Safe,
}

/// <summary>The built-in plans, part by part.</summary>
internal static class Presets
{
    // Beyond this a small agent's chance falls faster than a standard one's price rises.
    private const int LongMinutes = 120;

    // A thrifty plan splits what a small agent cannot hold in one go instead of paying for a dearer one.
    private const int SplitMinutes = 120;

    /// <summary>A preset for the parts of a bounty.</summary>
    /// <param name="preset">Which one.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="expertCheck">True if an audit rule binds the bounty: experts check instead.</param>
    public static Plan Fill(Preset preset, IReadOnlyList<PartSpec> parts, bool expertCheck = false) =>
        new([.. parts.Select(part => expertCheck ? AuditRule.Met(Fill(preset, part)) : Fill(preset, part))]);

    private static PartPlan Fill(Preset preset, PartSpec part) => preset switch
    {
        Preset.Thrifty => new PartPlan(
            AgentType.Of(part.Specialty, Tier.Small), part.Minutes > SplitMinutes ? 2 : 1, CheckKind.Ai, 2, AfterFailure.Accept),
        Preset.Balanced => new PartPlan(Tiered(part), 1, CheckKind.Ai, 3, AfterFailure.Accept),
        Preset.Safe => new PartPlan(Tiered(part), 1, CheckKind.Expert, 3, AfterFailure.NextTier),
        _ => throw new System.Diagnostics.UnreachableException($"{preset} has no plan."),
    };

    private static AgentType Tiered(PartSpec part) => AgentType.Of(part.Specialty, part.Minutes > LongMinutes ? Tier.Standard : Tier.Small);
}
