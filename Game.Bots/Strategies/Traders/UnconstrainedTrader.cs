using Game.Domain.Markets;

namespace Game.Bots.Strategies.Traders;

/// <summary>ZI-U: any price at all, at a loss too. Shows what the budget of <see cref="ZeroIntelligence"/> is worth.</summary>
/// <remarks>D. K. Gode and S. Sunder, Journal of Political Economy 101 (1993).</remarks>
internal sealed class UnconstrainedTrader(MarketSide side, int limit) : BookTrader(side, limit)
{
    public override int? Quote(in BookSight sight, Func<double> luck) => sight.Lowest + (int)(luck() * (sight.Highest - sight.Lowest + 1));
}
