using Game.Bots.Sdk;
using Game.Domain.Work;

namespace Game.Bots.Tests.Samples;

/// <summary>Bids the app's advice, one contract at a time.</summary>
public sealed class Patient : IStrategy
{
    /// <inheritdoc/>
    public string Name => "patient";

    /// <inheritdoc/>
    public void Play(Observation seen, Actions act, Budget budget)
    {
        if (seen.OpenContracts > 0 || seen.Leads.Any(lead => lead.HasBid)) return;
        foreach (var lead in seen.Leads)
        {
            var plan = Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts);
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            var price = worth.BreakEven.Times(1.6m);
            if (worth.Chance < 600_000 || price > lead.Bounty.Ceiling) continue;
            act.Bid(lead.Id, price, plan, statedChance: Math.Clamp(worth.Chance / 10_000, 1, 99));
            return;
        }
    }
}
