using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Game.Bots.Statistics;

/// <summary>Two things measured under the same seeds: how much better the first is, and how sure one may be.</summary>
/// <param name="Pairs">Number of pairs.</param>
/// <param name="Difference">Mean of first minus second with its 95 percent interval (Student 1908).</param>
/// <param name="PairsNeeded">Pairs that would show a true difference of the size measured, at 5 percent error and 80 percent power; nothing if no finite number would.</param>
/// <param name="FirstBetter">Share of the pairs in which the first was better, ties counted half.</param>
internal sealed record PairedDifference(int Pairs, Mean Difference, int? PairsNeeded, double FirstBetter)
{
    private const double Power = 0.8;
    private const double Error = 0.05;

    /// <summary>True if the 95 percent interval excludes zero.</summary>
    public bool Decided => Difference.Low > 0 || Difference.High < 0;

    public static PairedDifference Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var differences = first.Zip(second, (a, b) => a - b).ToList();
        var better = differences.Count == 0 ? 0.5 : differences.Average(value => value > 0 ? 1 : value < 0 ? 0 : 0.5);
        return new PairedDifference(differences.Count, Mean.Of(differences), Needed(differences), better);
    }

    /// <summary>"B is better", "A is better" or how much longer one has to look.</summary>
    public string Verdict(string first, string second) => this switch
    {
        { Difference.Low: > 0 } => $"{first} is better than {second}",
        { Difference.High: < 0 } => $"{second} is better than {first}",
        { PairsNeeded: { } pairs } => FormattableString.Invariant($"not decided: a difference of this size takes about {pairs} pairs"),
        _ => "no difference",
    };

    // Normal approximation of the paired t test (Cohen 1988): n = ((z of error + z of power) sd / mean)^2, at least 2.
    private static int? Needed(List<double> differences)
    {
        if (differences.Count < 2) return null;
        var (mean, deviation) = (differences.Mean(), differences.StandardDeviation());
        if (mean == 0) return null;
        var z = Normal.InvCDF(0, 1, 1 - Error / 2) + Normal.InvCDF(0, 1, Power);
        var pairs = Math.Ceiling(Math.Pow(z * deviation / mean, 2));
        return pairs > int.MaxValue ? null : Math.Max(2, (int)pairs);
    }
}
