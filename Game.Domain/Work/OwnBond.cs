using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>What a seat has at stake besides its costs. The default is the scenario's bond, locked without a sponsor.</summary>
/// <param name="Share">Share of the bond base that the seat's awards lock, 0 to 1; nothing for the scenario's: a good record lowers it.</param>
/// <param name="Sponsored">Most of the bond that a sponsor stands for, in credits; it then takes its share of a margin. 0 for no sponsor.</param>
/// <param name="Locked">The seat's own part of a bond that is locked already, in credits; nothing for a bounty that is not won yet.</param>
public readonly record struct OwnBond(decimal? Share = null, Credits Sponsored = default, Credits? Locked = null)
{
    /// <summary>The seat's own part and the sponsor's, in credits.</summary>
    /// <param name="settings">The scenario's bond.</param>
    /// <param name="price">What passing pays, in credits.</param>
    /// <param name="ceiling">The bounty's ceiling, in credits.</param>
    public (Credits Own, Credits Sponsor) Of(BondSettings settings, Credits price, Credits ceiling)
    {
        if (Locked is { } locked) return (locked, Sponsored);
        var whole = Odds.Bond(settings.CeilingShare, Share ?? settings.Share, price, ceiling);
        var sponsor = Credits.Min(whole, Sponsored);
        return (whole - sponsor, sponsor);
    }
}
