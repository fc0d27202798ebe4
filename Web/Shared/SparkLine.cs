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

    /// <summary>The line as markup; the page's script moves its last point.</summary>
    /// <param name="history">Earlier prices.</param>
    /// <param name="now">The newest.</param>
    /// <param name="live">Path of the line's figures in the live message.</param>
    public static string Markup(IReadOnlyList<Credits> history, Credits now, string? live) =>
        $"<svg class=\"spark\" viewBox=\"0 0 100 24\" preserveAspectRatio=\"none\" aria-hidden=\"true\" data-live-spark=\"{live}\" data-points=\"{Values(history, now)}\">" +
        $"<polyline points=\"{Points(history, now)}\" vector-effect=\"non-scaling-stroke\"></polyline></svg>";
}
