using Game.Bots.Sdk;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Insures every hire, at whatever premium: certainty is worth its price to it.</summary>
/// <remarks>
/// At a loading above 1 full cover is never the choice of somebody who looks at the mean alone (Mossin 1968); and an insured owner has less reason to check
/// (moral hazard: Arrow 1963), which this one gives in to.
/// </remarks>
public sealed class FullyInsured : IStrategy
{
    private const decimal Margin = 0.30m;
    private const int LeastChance = 500_000;
    private const int MostContracts = 4;

    private readonly Bidding _bidding = new();

    /// <inheritdoc />
    public string Name => "fully-insured";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            var preset = Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts);
            var plan = seen.Scenario.Insurance.Offered ? preset with { Parts = [.. preset.Parts.Select(part => part with { Insured = true })] } : preset;
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            if (worth.Chance >= LeastChance) _bidding.Offer(seen, act, lead, plan, worth, worth.BreakEven.Times(1 + Margin));
        }
    }
}
