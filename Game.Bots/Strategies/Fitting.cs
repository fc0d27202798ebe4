using Game.Bots.Sdk;
using Game.Domain.Labour;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>What a sensible orchestrator changes about a plan when something is scarce: tiers that are out, experts that a rule asks for, hours when energy is dear.</summary>
internal static class Fitting
{
    // A wait this long is no worse than what a hire may wait for an agent anyway.
    private const int ShortWait = 12;

    // Of the time there is, the part that may go by waiting for cheap energy.
    private const double Patience = 0.25;

    /// <summary>The plan, with the least change that lets it be carried out.</summary>
    public static Plan Fit(Observation seen, Lead lead, Plan plan) =>
        plan with { Parts = [.. plan.Parts.Select(part => Hireable(seen, lead, Allowed(lead, part)))] };

    /// <summary>The plan with a limit that keeps hires out of the dear half of the hours in which the job could well begin.</summary>
    public static Plan Thrifty(Observation seen, Lead lead, Plan plan)
    {
        if (seen.Outlook is not { Factor: not null } outlook) return plan;
        var hours = (int)(Patience * lead.Bounty.WorkTicks / Domain.Scarcity.MarketTime.HourTicks);
        if (hours < 2 || outlook.Forecast.Count < 2) return plan;
        var coming = outlook.Forecast.Take(hours).Order().ToList();
        var limit = coming[coming.Count / 2];
        return plan with { Parts = [.. plan.Parts.Select(part => part with { EnergyLimit = limit })] };
    }

    private static PartPlan Allowed(Lead lead, PartPlan part)
    {
        if (!lead.Bounty.ExpertCheck || part.Check == CheckKind.Expert && (part.Attempts > 1 || part.AfterFailure != AfterFailure.Accept)) return part;
        return part with { Check = CheckKind.Expert, Attempts = Math.Max(2, part.Attempts) };
    }

    private static PartPlan Hireable(Observation seen, Lead lead, PartPlan part)
    {
        if (seen.Outlook is not { } outlook || !IsOut(part.Agent)) return part;
        // The next dearer tier first, as the market itself would; then whatever is left.
        for (var agent = part.Agent; agent.Tier != Tier.Premium;)
        {
            agent = agent.NextTier();
            if (!IsOut(agent)) return part with { Agent = agent };
        }

        for (var tier = part.Agent.Tier; tier > Tier.Nano;)
        {
            var agent = AgentType.Of(part.Agent.Specialty, --tier);
            if (!IsOut(agent)) return part with { Agent = agent };
        }

        return part;

        bool IsOut(AgentType agent) => outlook.Ready(agent, lead.Bounty.ClosesAt) - lead.Bounty.ClosesAt > ShortWait;
    }
}
