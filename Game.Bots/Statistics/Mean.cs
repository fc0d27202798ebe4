using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Game.Bots.Statistics;

/// <summary>A mean with its standard error and its 95 percent interval (Student's t; paired when the values are differences).</summary>
/// <param name="Value">The mean.</param>
/// <param name="Error">Standard error of the mean; nothing for a single value.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
internal sealed record Mean(double Value, double? Error, double? Low, double? High)
{
    private const double Confidence = 0.95;

    public static Mean Of(IReadOnlyCollection<double> values)
    {
        var mean = values.Mean();
        if (values.Count < 2) return new Mean(mean, null, null, null);
        var error = values.StandardDeviation() / Math.Sqrt(values.Count);
        var reach = error == 0 ? 0 : error * StudentT.InvCDF(0, 1, values.Count - 1, 1 - (1 - Confidence) / 2);
        return new Mean(mean, error, mean - reach, mean + reach);
    }
}
