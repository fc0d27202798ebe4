using Game.Domain.Markets;

namespace Game.Bots.Strategies.Traders;

/// <summary>Calls its own limit and leaves the whole gain to whoever takes it.</summary>
/// <remarks>D. Cliff, "BSE: a minimal simulation of a limit-order-book stock exchange" (2018), trader GVWY.</remarks>
internal sealed class Giveaway(MarketSide side, int limit) : BookTrader(side, limit)
{
    public override int? Quote(in BookSight sight, Func<double> luck) => Limit;
}
