using Game.Bots.Sdk;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Cost-plus that asks what it means to have won: that every rival thought the task harder.</summary>
/// <remarks>
/// The same margin and the same plan as <see cref="CostPlus"/>; only the belief differs, updated on beating the expected number of rivals (Wilson 1969;
/// Capen, Clapp and Campbell 1971). Whatever it earns more is what the correction is worth.
/// </remarks>
public sealed class CurseCorrected : IStrategy
{
    private const decimal Margin = 0.20m;
    private const int LeastChance = 600_000;
    private const int MostContracts = 3;

    private readonly Bidding _bidding = new();
    private readonly RivalCount _rivals = new();

    /// <inheritdoc />
    public string Name => "curse-corrected";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        _rivals.Learn(seen);
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            var plan = Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts);
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead, _rivals.Rivals));
            if (worth.Chance >= LeastChance) _bidding.Offer(seen, act, lead, plan, worth, worth.BreakEven.Times(1 + Margin));
        }
    }
}
