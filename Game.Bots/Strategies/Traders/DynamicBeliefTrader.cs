using Game.Domain.Markets;

namespace Game.Bots.Strategies.Traders;

/// <summary>GDX: believes from the record how likely each price is taken, and weighs trading now against waiting.</summary>
/// <remarks>
/// G. Tesauro and J. L. Bredin, "Strategic sequential bidding in auctions using dynamic programming", AAMAS 2002; beliefs as in S. Gjerstad and J. Dickhaut, "Price
/// formation in double auctions", Games and Economic Behavior 22 (1998). Between the prices of the record the belief is a straight line; the original bends it.
/// </remarks>
internal sealed class DynamicBeliefTrader(MarketSide side, int limit) : BookTrader(side, limit)
{
    private const int Memory = 60;
    private const int Horizon = 20;
    private const double Discount = 0.9;

    private readonly Queue<Shout> _record = new();

    public override int? Quote(in BookSight sight, Func<double> luck)
    {
        var (low, high) = Buys ? (sight.Lowest, Math.Min(Limit, sight.Highest)) : (Math.Max(Limit, sight.Lowest), sight.Highest);
        if (high < low) return null;
        var belief = Beliefs(low, high, sight);
        var value = 0.0;
        var best = Buys ? low : high;
        var turns = Math.Max(1, (int)Math.Ceiling(Horizon * sight.TimeLeft));
        for (var turn = 0; turn < turns; turn++)
        {
            var waiting = Discount * value;
            value = double.NegativeInfinity;
            for (var price = low; price <= high; price++)
            {
                var expected = belief[price - low] * Gain(price) + (1 - belief[price - low]) * waiting;
                if (expected <= value) continue;
                (value, best) = (expected, price);
            }
        }

        return best;
    }

    public override void Heard(in Shout shout)
    {
        _record.Enqueue(shout);
        if (_record.Count > Memory) _record.Dequeue();
    }

    private double[] Beliefs(int low, int high, in BookSight sight)
    {
        var beliefs = new double[high - low + 1];
        for (var price = low; price <= high; price++) beliefs[price - low] = Belief(price, sight);
        // More to the other side can never be taken less often.
        for (var i = 1; i < beliefs.Length; i++)
        {
            if (Buys) beliefs[i] = Math.Max(beliefs[i], beliefs[i - 1]);
            else beliefs[^(i + 1)] = Math.Max(beliefs[^(i + 1)], beliefs[^i]);
        }

        return beliefs;
    }

    private double Belief(int price, in BookSight sight)
    {
        if (sight.Other(Side) is { } offered && (Buys ? price >= offered : price <= offered)) return 1;
        if (sight.Own(Side) is { } own && (Buys ? price <= own : price >= own)) return 0;
        double taken = 0, met = 0, refused = 0;
        foreach (var shout in _record)
        {
            var mine = shout.Side == Side;
            // How generous the called price is to the other side, compared with this one.
            var gap = Buys ? shout.Price - price : price - shout.Price;
            if (shout.Traded && gap <= 0) taken++;
            else if (!mine && !shout.Traded && gap <= 0) met++;
            else if (mine && !shout.Traded && gap >= 0) refused++;
        }

        // Nothing known: a straight line from nobody at the own end to everybody at the other.
        if (taken + met + refused == 0) return (double)(Buys ? price - sight.Lowest : sight.Highest - price) / (sight.Highest - sight.Lowest);
        return (taken + met) / (taken + met + refused);
    }
}
