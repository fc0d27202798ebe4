using System.Globalization;
using Game.Domain.Primitives;

namespace Web.Shared;

/// <summary>The points of a small line, 100 wide and 24 high. <c>wwwroot/js/live.js</c> draws on with the same arithmetic.</summary>
public static class SparkLine
{
    /// <summary>As the page's script wants them: cents, separated by spaces.</summary>
    public static string Values(IReadOnlyList<Credits> history, Credits now) =>
        string.Join(' ', history.Append(now).Select(static price => price.Cents.ToString(CultureInfo.InvariantCulture)));

    /// <summary>As a polyline wants them.</summary>
    public static string Points(IReadOnlyList<Credits> history, Credits now)
    {
        var prices = history.Append(now).Select(static price => (double)price.Cents).ToArray();
        var (low, high) = (prices.Min(), prices.Max());
        var across = prices.Length > 1 ? 100.0 / (prices.Length - 1) : 0;
        return string.Join(' ', prices.Select((price, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"{i * across:0.0},{(high > low ? 22 - (price - low) / (high - low) * 20 : 12):0.0}")));
    }
}
