using Game.Domain.Markets;

namespace Game.Bots.Strategies.Traders;

/// <summary>AA: guesses the equilibrium from the trades and learns how aggressively to bargain around it.</summary>
/// <remarks>
/// P. Vytelingum, D. Cliff and N. R. Jennings, "Strategic bidding in continuous double auctions", Artificial Intelligence 172 (2008). Parameters as published.
/// </remarks>
internal sealed class AdaptiveAggressive(MarketSide side, int limit) : BookTrader(side, limit)
{
    private const int Memory = 30;
    private const double Fade = 0.9;
    private const double Patience = 3;
    private const double Learning = 0.5;
    private const double Relative = 0.05;
    private const double Absolute = 0.01;
    private const double LeastShape = -8;
    private const double MostShape = 2;

    private readonly List<double> _trades = [];
    private double _aggression;
    private double _shape = -4;
    private double _leastAlpha = double.PositiveInfinity;
    private double _mostAlpha = double.NegativeInfinity;
    private int _highest = 200;

    public override int? Quote(in BookSight sight, Func<double> luck)
    {
        _highest = sight.Highest;
        var buy = (double)(sight.BestBuy ?? sight.Lowest);
        var sell = (double)(sight.BestSell ?? sight.Highest);
        if (Buys ? Limit <= (sight.BestBuy ?? 0) : Limit >= (sight.BestSell ?? int.MaxValue)) return null;
        if (_trades.Count == 0)
        {
            // Nothing has traded: a third of the way to what the other side might take.
            var open = Buys
                ? buy + (Math.Min(Limit, (1 + Relative) * sell + Absolute) - buy) / Patience
                : sell - (sell - Math.Max(Limit, (1 - Relative) * buy - Absolute)) / Patience;
            return Within(open);
        }

        var target = Target(_aggression);
        if (sight.Other(Side) is { } offered && (Buys ? offered <= target : offered >= target)) return offered;
        // Towards the target, but by a whole step at least, or it would never arrive.
        return Within(Buys ? Math.Min(target, buy + Math.Max(1, (target - buy) / Patience)) : Math.Max(target, sell - Math.Max(1, (sell - target) / Patience)));
    }

    public override void Heard(in Shout shout)
    {
        if (shout.Traded) Remember(shout.Price);
        if (_trades.Count == 0) return;
        var target = Within(Target(_aggression));
        var mine = shout.Side == Side;
        // A trade that this trader would have bettered says it is too keen; one that it would have missed, or a rival's better call, too shy.
        var keener = Buys ? target < shout.Price : target > shout.Price;
        if (shout.Traded) Learn(shout.Price, keener ? 1 : -1);
        else if (mine && (Buys ? target <= shout.Price : target >= shout.Price)) Learn(shout.Price, 1);
    }

    private double Equilibrium()
    {
        double sum = 0, weights = 0, weight = 1;
        for (var i = _trades.Count - 1; i >= 0; i--, weight *= Fade)
        {
            sum += weight * _trades[i];
            weights += weight;
        }

        return sum / weights;
    }

    private void Remember(double price)
    {
        _trades.Add(price);
        if (_trades.Count > Memory) _trades.RemoveAt(0);
        var middle = Equilibrium();
        var alpha = Math.Sqrt(_trades.Average(trade => (trade - middle) * (trade - middle))) / middle;
        (_leastAlpha, _mostAlpha) = (Math.Min(_leastAlpha, alpha), Math.Max(_mostAlpha, alpha));
        var range = _mostAlpha - _leastAlpha;
        if (range <= 0) return;
        var share = (alpha - _leastAlpha) / range;
        var wanted = (MostShape - LeastShape) * (1 - share) * Math.Exp(2 * (share - 1)) + LeastShape;
        _shape += Learning * (wanted - _shape);
    }

    private void Learn(double price, int direction)
    {
        var here = AggressionFor(price);
        var wanted = Math.Clamp(here + direction * (Relative * Math.Abs(here) + Absolute), -1, 1);
        _aggression += Learning * (wanted - _aggression);
    }

    // From -1, hoping for the most, over 0, the equilibrium, to 1, the limit.
    private double Target(double aggression)
    {
        var (middle, share) = (Anchor(), Bend(Math.Abs(aggression)));
        if (aggression >= 0) return middle + (Limit - middle) * share;
        return Buys ? middle * (1 - share) : middle + (_highest - middle) * share;
    }

    private double AggressionFor(double price)
    {
        var middle = Anchor();
        var beyond = Buys ? price >= middle : price <= middle;
        var reach = beyond ? Math.Abs(Limit - middle) : Buys ? middle : _highest - middle;
        if (reach < 1e-9) return 0;
        var share = Math.Clamp(Math.Abs(price - middle) / reach, 0, 1);
        var bent = Math.Abs(_shape) < 1e-6 ? share : Math.Log(1 + share * (Math.Exp(_shape) - 1)) / _shape;
        return beyond ? bent : -bent;
    }

    // Who could not trade at the equilibrium bargains around its limit instead.
    private double Anchor() => Buys ? Math.Min(Equilibrium(), Limit) : Math.Max(Equilibrium(), Limit);

    private double Bend(double aggression) =>
        Math.Abs(_shape) < 1e-6 ? aggression : (Math.Exp(aggression * _shape) - 1) / (Math.Exp(_shape) - 1);
}
