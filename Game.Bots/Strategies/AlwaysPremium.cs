using Game.Bots.Sdk;
using Game.Domain.Labour;

namespace Game.Bots.Strategies;

/// <summary>Premium agents for everything, and nobody checks: trusts the name and pays for it.</summary>
/// <remarks>Quality judged by price (Scitovsky 1945). The dearest agent fails too when the task is hard, and an unchecked failure costs the whole contract.</remarks>
public sealed class AlwaysPremium : IStrategy
{
    private const decimal Margin = 0.10m;
    private const int MostContracts = 8;

    private readonly Bidding _bidding = new();

    /// <inheritdoc />
    public string Name => "always-premium";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            var plan = Fitting.Fit(seen, lead, Bidding.Unchecked(lead, Tier.Premium));
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            var price = worth.BreakEven.Times(1 + Margin);
            _bidding.Offer(seen, act, lead, plan, worth, price);
        }
    }
}
