using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Web.Groups;

/// <summary>
/// Whether two arms differ: Welch's t test for unequal variances (Welch 1947) of the mean profit of people, with the 95 percent
/// interval of the difference. People of a room trade with each other, so one pair of rooms says less than the figure suggests.
/// </summary>
/// <param name="Difference">Second mean less the first, in credits.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
/// <param name="P">Chance of a difference at least so large if there were none.</param>
public sealed record ArmTest(double Difference, double Low, double High, double P)
{
    private const double Confidence = 0.95;

    /// <summary>Nothing where an arm has fewer than two people, or nobody differs from anybody.</summary>
    public static ArmTest? Of(IReadOnlyCollection<double> first, IReadOnlyCollection<double> second)
    {
        if (first.Count < 2 || second.Count < 2)
            return null;

        var (a, b) = (first.Variance() / first.Count, second.Variance() / second.Count);
        if (a + b <= 0)
            return null;

        var difference = second.Mean() - first.Mean();
        var error = Math.Sqrt(a + b);
        var freedom = (a + b) * (a + b) / (a * a / (first.Count - 1) + b * b / (second.Count - 1));
        var reach = error * StudentT.InvCDF(0, 1, freedom, 1 - (1 - Confidence) / 2);
        var p = 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(difference / error));
        return new ArmTest(difference, difference - reach, difference + reach, p);
    }
}
