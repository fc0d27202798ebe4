using Game.Domain.Markets;

namespace Game.Bots.Strategies.Traders;

/// <summary>ZI-C: any price that loses nothing, with equal chance. The budget alone makes such a market nearly efficient.</summary>
/// <remarks>
/// D. K. Gode and S. Sunder, "Allocative efficiency of markets with zero-intelligence traders: market as a partial substitute for individual rationality",
/// Journal of Political Economy 101 (1993).
/// </remarks>
internal sealed class ZeroIntelligence(MarketSide side, int limit) : BookTrader(side, limit)
{
    public override int? Quote(in BookSight sight, Func<double> luck)
    {
        var (low, high) = Buys ? (sight.Lowest, Limit) : (Limit, sight.Highest);
        return high < low ? null : low + (int)(luck() * (high - low + 1));
    }
}
