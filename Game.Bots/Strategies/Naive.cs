using Game.Bots.Sdk;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Believes the label: to it every task is exactly as hard as it looks, so it asks for what that would take and a little more.</summary>
/// <remarks>The bidder without a correction for what it does not know (Capen, Clapp and Campbell 1971); it wins the tasks that are harder than they look.</remarks>
public sealed class Naive : IStrategy
{
    private const decimal Margin = 0.10m;
    private const int MostContracts = 8;
    private const int Certainty = 200;

    private static readonly int[] NothingHidden = new int[Certainty];

    private readonly Bidding _bidding = new();

    /// <inheritdoc />
    public string Name => "naive";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            // Two hundred scoutings that all show zero: that is what taking a label at its word means.
            var certain = seen.Appraiser.Believe(0, NothingHidden);
            var plan = Fitting.Fit(seen, lead, Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts));
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, certain);
            var price = worth.BreakEven.Times(1 + Margin);
            _bidding.Offer(seen, act, lead, plan, worth, price);
        }
    }
}
