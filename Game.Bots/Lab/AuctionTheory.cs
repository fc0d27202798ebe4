namespace Game.Bots.Lab;

/// <summary>Auctions for work with independent private costs, uniform on 0 to 1, under a cap (Vickrey 1961; Riley and Samuelson 1981; Myerson 1981).</summary>
/// <param name="Bidders">Number of bidders n.</param>
/// <param name="Cap">Most that is paid, r.</param>
internal sealed record AuctionTheory(int Bidders, double Cap)
{
    /// <summary>Chance that somebody can do it for the cap.</summary>
    public double AwardProbability => 1 - Math.Pow(1 - Cap, Bidders);

    /// <summary>Equilibrium of the first price, with utility x^risk (Krishna 2010): c + integral from c to r of ((1-x)/(1-c))^((n-1)/risk).</summary>
    public double FirstPriceBid(double cost, double risk)
    {
        if (cost >= Cap) return cost;
        var power = (Bidders - 1) / risk + 1;
        return cost + (1 - cost) * (1 - Math.Pow((1 - Cap) / (1 - cost), power)) / power;
    }

    /// <summary>The chance density of the lowest cost.</summary>
    private double Lowest(double cost) => Bidders * Math.Pow(1 - cost, Bidders - 1);

    /// <summary>Mean of something about the lowest cost, over auctions that are awarded.</summary>
    public double OverAwards(Func<double, double> value) => Integral.Of(cost => Lowest(cost) * value(cost), 0, Cap) / AwardProbability;

    /// <summary>Mean of the first or second power of min(second lowest cost, cap), given the lowest.</summary>
    /// <remarks>By parts, with the chance ((1-y)/(1-c))^(n-1) that all others are above y.</remarks>
    public double SecondLowest(double lowest, int power)
    {
        var (n, rest) = (Bidders, 1 - lowest);
        var beyond = (1 - Cap) / rest;
        var first = rest * (1 - Math.Pow(beyond, n)) / n;
        return power == 1 ? lowest + first : lowest * lowest + 2 * first - 2 * rest * rest * (1 - Math.Pow(beyond, n + 1)) / (n + 1);
    }

    /// <summary>What one bidder earns on average that asks its equilibrium bid and so much more, while the others do not.</summary>
    /// <param name="bid">The bid of a cost; it rises with the cost.</param>
    /// <param name="deviation">What it adds.</param>
    public double FirstPriceDeviator(Func<double, double> bid, double deviation) => Integral.Of(
        cost =>
        {
            var asks = Math.Max(0, bid(cost) + deviation);
            return asks > Cap ? 0 : (asks - cost) * Math.Pow(1 - Inverse(bid, asks), Bidders - 1);
        },
        0, Cap);

    /// <summary>The same where the second lowest bid is paid and the others tell the truth.</summary>
    public double SecondPriceDeviator(double deviation) => Integral.Of(
        cost =>
        {
            var asks = Math.Max(0, cost + deviation);
            return asks > Cap ? 0 : (asks - cost) * Math.Pow(1 - asks, Bidders - 1) + (Math.Pow(1 - asks, Bidders) - Math.Pow(1 - Cap, Bidders)) / Bidders;
        },
        0, Cap);

    /// <summary>What a buyer earns with a value and this cap; the same in every format that gives it to the lowest cost (Myerson 1981).</summary>
    public double BuyerProfit(double value) => Integral.Of(cost => Lowest(cost) * (value - 2 * cost), 0, Cap);

    // The largest cost whose bid is below an amount.
    private double Inverse(Func<double, double> bid, double asks)
    {
        double low = 0, high = Cap;
        if (asks <= bid(0)) return 0;
        for (var i = 0; i < 50; i++)
        {
            var middle = (low + high) / 2;
            if (bid(middle) < asks) low = middle;
            else high = middle;
        }

        return low;
    }
}

/// <summary>Areas under a curve by the midpoint rule: it never asks for the ends, where bids of theory divide by zero.</summary>
internal static class Integral
{
    private const int Slices = 2000;

    public static double Of(Func<double, double> curve, double low, double high)
    {
        var (sum, width) = (0.0, (high - low) / Slices);
        for (var i = 0; i < Slices; i++) sum += curve(low + (i + 0.5) * width);
        return sum * width;
    }
}
