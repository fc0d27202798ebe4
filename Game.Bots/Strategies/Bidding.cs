using Game.Bots.Sdk;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Habits the simple strategies share: look at each bounty once, bid only for what one can start, and stay with a clock that moves.</summary>
internal sealed class Bidding
{
    private readonly HashSet<(BountyId Bounty, int Rung)> _judged = [];
    private readonly SortedDictionary<BountyId, Intention> _followed = [];

    /// <summary>Leads without a bid that were not judged yet, while there is room for one more contract.</summary>
    /// <param name="seen">The observation.</param>
    /// <param name="mostContracts">Contracts in hand, and bids that may become contracts, that the strategy is comfortable with.</param>
    public IEnumerable<Lead> Fresh(Observation seen, int mostContracts)
    {
        // A bid while suspended would cost the whole turn; the bounty stays unjudged for later.
        if (seen.Desk.SuspendedUntil is not null) yield break;
        Remembered.Prune(_judged, seen.Leads.Count, seen.Leads.Select(lead => (lead.Id, lead.Bounty.Rung ?? 0)));
        var inHand = seen.OpenContracts;
        foreach (var lead in seen.Leads)
        {
            if (lead.HasBid || _followed.ContainsKey(lead.Id)) inHand++;
        }

        foreach (var lead in seen.Leads)
        {
            if (inHand >= mostContracts) yield break;
            if (lead.HasBid || !_judged.Add((lead.Id, lead.Bounty.Rung ?? 0))) continue;
            yield return lead;
            inHand++;
        }
    }

    /// <summary>Bids what the award format wants of a bidder with a price in mind; on a clock, now or when its time has come.</summary>
    /// <param name="seen">The observation.</param>
    /// <param name="act">The orders.</param>
    /// <param name="lead">The bounty.</param>
    /// <param name="plan">The plan to start with.</param>
    /// <param name="worth">Its appraisal.</param>
    /// <param name="price">The price that the strategy wants, in credits.</param>
    public void Offer(Observation seen, Actions act, Lead lead, Plan plan, Appraisal worth, Credits price)
    {
        if (price > lead.Bounty.Ceiling || !CanAfford(seen, lead, worth.Cost)) return;
        var intention = new Intention(plan, worth, price);
        if (Asking.NeedsTime(lead)) _followed[lead.Id] = intention;
        Bid(seen, act, lead, intention);
    }

    /// <summary>Looks at the clocks on which the strategy means to bid.</summary>
    /// <param name="seen">The observation.</param>
    /// <param name="act">The orders.</param>
    public void Follow(Observation seen, Actions act)
    {
        if (_followed.Count == 0) return;
        foreach (var gone in _followed.Keys.Where(id => !seen.Leads.Any(lead => lead.Id == id)).ToList()) _followed.Remove(gone);
        if (seen.Desk.SuspendedUntil is not null) return;
        foreach (var lead in seen.Leads)
        {
            if (act.Room > 0 && _followed.TryGetValue(lead.Id, out var intention) && CanAfford(seen, lead, intention.Worth.Cost)) Bid(seen, act, lead, intention);
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

    /// <summary>The least that a simple strategy works for: where rivals set the price, half of its margin is enough caution.</summary>
    /// <param name="worth">The plan's appraisal.</param>
    /// <param name="price">The price that the strategy wants, in credits.</param>
    public static Credits Lowest(Appraisal worth, Credits price) => worth.BreakEven + (price - worth.BreakEven).Times(0.5m);

    private static void Bid(Observation seen, Actions act, Lead lead, Intention intention)
    {
        var (plan, worth, price) = intention;
        if (Asking.Now(seen, lead, price, Lowest(worth, price), worth.Chance) is { } amount) act.Bid(lead.Id, amount, plan, Stated(worth.Chance));
    }

    private sealed record Intention(Plan Plan, Appraisal Worth, Credits Price);
}
