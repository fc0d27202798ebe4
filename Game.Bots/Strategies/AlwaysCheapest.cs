using Game.Bots.Sdk;
using Game.Domain.Labour;

namespace Game.Bots.Strategies;

/// <summary>Nano agents for everything, nobody checks, and a low bid: wins by price and delivers less than half.</summary>
/// <remarks>The price-only supplier of procurement theory (Manelli and Vincent 1995): where quality is hidden, awards by price attract it. A bond is the answer.</remarks>
public sealed class AlwaysCheapest : IStrategy
{
    private const decimal Margin = 0.10m;
    private const int MostContracts = 8;

    private readonly Bidding _bidding = new();

    /// <inheritdoc />
    public string Name => "always-cheapest";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            var plan = Fitting.Fit(seen, lead, Bidding.Unchecked(lead, Tier.Nano));
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            var price = worth.BreakEven.Times(1 + Margin);
            _bidding.Offer(seen, act, lead, plan, worth, price);
        }
    }
}
