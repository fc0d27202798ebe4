#:project ../../../Game.Bots/Game.Bots.csproj
#:property PublishAot=false

using Game.Bots.Sdk;
using Game.Domain.Work;

return BotProgram.Run(args, () => new Starter());

/// <summary>Bids six tenths of the ceiling on whatever looks less than twice as hard as its label, two contracts at a time.</summary>
public sealed class Starter : IStrategy
{
    // Difficulty comes in millionths of a doubling.
    private const int OneDoubling = 1_000_000;

    public string Name => "starter";

    public void Play(Observation seen, Actions act, Budget budget)
    {
        var busy = seen.OpenContracts + seen.Leads.Count(lead => lead.HasBid);
        foreach (var lead in seen.Leads)
        {
            if (busy >= 2 || lead.HasBid || lead.Own.Estimate > OneDoubling) continue;
            var price = lead.Bounty.Ceiling.Times(0.6m);
            var plan = Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts);

            // First improvement: ask seen.Appraiser what this plan costs and how likely it passes, and bid accordingly.
            var bid = new Game.Domain.PlaceBid(lead.Id, price, Plan: plan);
            if (act.Allows(bid) != Game.Domain.Rejection.None) continue;
            act.Note($"{lead.Id} looks easy enough: {price}");
            act.Send(bid);
            busy++;
        }
    }
}
