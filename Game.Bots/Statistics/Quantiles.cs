using MathNet.Numerics.Statistics;

namespace Game.Bots.Statistics;

/// <summary>Middles and bands of samples.</summary>
internal static class Quantiles
{
    /// <summary>The median; 0 of nothing.</summary>
    public static double Median(IReadOnlyCollection<double> values) => values.Count == 0 ? 0 : values.Median();
}
