using Game.Bots.Sdk;
using Game.Domain.Work;

namespace Game.Bots.Tests.Samples;

/// <summary>The starter with the improvement that the first page of the bot documents suggests.</summary>
public sealed class Improved : IStrategy
{
    // Difficulty comes in millionths of a doubling.
    private const int OneDoubling = 1_000_000;

    public string Name => "improved";

    public void Play(Observation seen, Actions act, Budget budget)
    {
        var busy = seen.OpenContracts + seen.Leads.Count(lead => lead.HasBid);
        foreach (var lead in seen.Leads)
        {
            if (busy >= 2 || lead.HasBid || lead.Own.Estimate > OneDoubling) continue;
            var plan = Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts);
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            var price = worth.BreakEven.Times(1.3m);
            if (worth.Chance < 600_000 || price > lead.Bounty.Ceiling) continue;
            var bid = new Game.Domain.PlaceBid(lead.Id, price, Plan: plan);
            if (act.Allows(bid) != Game.Domain.Rejection.None) continue;
            act.Note($"{lead.Id} looks easy enough: {price}");
            act.Send(bid);
            busy++;
        }
    }
}
