using Game.Domain.Markets;

namespace Game.Bots.Strategies.Traders;

/// <summary>Lets the others bargain: takes the other side's price when the gap is small, the price a bargain, or the time nearly over.</summary>
/// <remarks>
/// T. Kaplan's winner of the Santa Fe tournament: J. Rust, J. H. Miller and R. Palmer, "Characterizing effective trading strategies: insights from a
/// computerized double auction tournament", Journal of Economic Dynamics and Control 18 (1994).
/// </remarks>
internal sealed class Sniper(MarketSide side, int limit) : BookTrader(side, limit)
{
    private const double SmallGap = 0.1;
    private const double SmallProfit = 0.02;
    private const double Late = 0.1;

    private int? _highestTrade;
    private int? _lowestTrade;

    public override int? Quote(in BookSight sight, Func<double> luck)
    {
        if (sight.Other(Side) is not { } offered || Gain(offered) < 0) return sight.TimeLeft < Late ? Limit : null;
        var juicy = Buys ? offered <= (_lowestTrade ?? int.MinValue) : offered >= (_highestTrade ?? int.MaxValue);
        var close = sight.Own(Side) is { } own && Math.Abs(offered - own) <= SmallGap * offered && Gain(offered) >= SmallProfit * offered;
        return juicy || close || sight.TimeLeft < Late ? offered : null;
    }

    public override void Heard(in Shout shout)
    {
        // The lowest and the highest price of the period so far.
        if (!shout.Traded) return;
        _lowestTrade = Math.Min(_lowestTrade ?? int.MaxValue, shout.Price);
        _highestTrade = Math.Max(_highestTrade ?? int.MinValue, shout.Price);
    }
}
