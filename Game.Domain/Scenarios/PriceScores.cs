using Game.Domain.Primitives;

namespace Game.Domain.Scenarios;

/// <summary>How dear each job is among its fellows: ln(price / median) in standard deviations.</summary>
internal static class PriceScores
{
    /// <summary>Scores in millionths, cut at two standard deviations; an outlier must not make a ceiling that nobody believes.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<decimal> prices)
    {
        var logs = prices.Select(price => OwnMath.Log((double)price)).ToArray();
        var sorted = logs.Order().ToArray();
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

        var mean = 0.0;
        foreach (var log in logs) mean += log / logs.Length;
        var variance = 0.0;
        foreach (var log in logs) variance += (log - mean) * (log - mean) / logs.Length;
        var spread = Math.Sqrt(variance);

        return [.. logs.Select(log => OwnMath.Millionths(Math.Clamp((log - median) / spread, -2, 2)))];
    }
}
