using Game.Bots.Sdk;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Habits the simple strategies share: look at each bounty once, and bid only for what one can start.</summary>
internal sealed class Bidding
{
    private readonly HashSet<BountyId> _judged = [];

    /// <summary>Leads without a bid that were not judged yet, while there is room for one more contract.</summary>
    /// <param name="seen">The observation.</param>
    /// <param name="mostContracts">Contracts in hand, and bids that may become contracts, that the strategy is comfortable with.</param>
    public IEnumerable<Lead> Fresh(Observation seen, int mostContracts)
    {
        // A bid while suspended would cost the whole turn; the bounty stays unjudged for later.
        if (seen.Desk.SuspendedUntil is not null) yield break;
        var inHand = seen.OpenContracts + seen.Leads.Count(lead => lead.HasBid);
        foreach (var lead in seen.Leads)
        {
            if (inHand >= mostContracts) yield break;
            if (lead.HasBid || !_judged.Add(lead.Id)) continue;
            yield return lead;
            inHand++;
        }
    }

    /// <summary>One whole piece per part, no check.</summary>
    /// <param name="lead">The bounty.</param>
    /// <param name="tier">The tier of every agent.</param>
    public static Plan Unchecked(Lead lead, Tier tier) =>
        new([.. lead.Bounty.Parts.Select(part => new PartPlan(AgentType.Of(part.Specialty, tier)))]);

    /// <summary>A chance in parts per million as one may state it.</summary>
    /// <param name="chance">Parts per million.</param>
    public static int Stated(int chance) => Math.Clamp((chance + 5_000) / 10_000, 1, 99);

    /// <summary>True if the cash at hand covers the bond and the expected cost of a bounty.</summary>
    /// <param name="seen">The observation.</param>
    /// <param name="lead">The bounty.</param>
    /// <param name="cost">Expected spending, in credits.</param>
    public static bool CanAfford(Observation seen, Lead lead, Credits cost) => lead.Own.Bond + cost <= seen.Cash;
}
