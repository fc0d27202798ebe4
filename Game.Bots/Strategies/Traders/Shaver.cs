using Game.Domain.Markets;

namespace Game.Bots.Strategies.Traders;

/// <summary>Always a step better than the best of its side, as long as that loses nothing.</summary>
/// <remarks>D. Cliff, "BSE: a minimal simulation of a limit-order-book stock exchange" (2018), trader SHVR.</remarks>
internal sealed class Shaver(MarketSide side, int limit) : BookTrader(side, limit)
{
    public override int? Quote(in BookSight sight, Func<double> luck)
    {
        // Where nobody stands yet it begins at the far end.
        var price = Buys ? (sight.BestBuy ?? sight.Lowest - 1) + 1 : (sight.BestSell ?? sight.Highest + 1) - 1;
        return Gain(price) >= 0 ? price : null;
    }
}
