using System.Collections.Concurrent;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Standing;

/// <summary>The arithmetic of reputation: whole numbers in, whole numbers out.</summary>
internal static class Scoring
{
    private const double Million = 1_000_000;
    private const int Halvings = 40;
    private const double Tail = 0.05;

    private static readonly ConcurrentDictionary<(int Passed, int Failed), (int Low, int High)> Known = new();

    /// <summary>What a sum of weights in millionths is worth after so many ticks.</summary>
    public static long Faded(long weight, int ticks, ReputationSettings settings) =>
        ticks <= 0 || weight == 0 ? weight : (long)Math.Round(weight * OwnMath.Exp(-Ln2 * ticks / settings.HalfLife), MidpointRounding.AwayFromZero);

    /// <summary>Weight of a price in millionths: price over median, within the bounds.</summary>
    public static long Weight(Credits price, Credits median, ReputationSettings settings) =>
        Millionths(Math.Clamp((decimal)price.Cents / median.Cents, settings.LeastWeight, settings.MostWeight));

    /// <summary>(prior x strength + passed) / (strength + passed + failed), in parts per million; all weights in millionths.</summary>
    public static int Reputation(int prior, long passed, long failed, ReputationSettings settings)
    {
        var strength = Millionths(settings.Strength);
        return (int)((decimal)(((Int128)prior * strength) + ((Int128)passed * (long)Million)) / (strength + passed + failed));
    }

    /// <summary>The middle 90 percent of Beta(1 + passed, 1 + failed), in parts per million: what so many outcomes tell of a rate of success (Bayes 1763; Jøsang and Ismail 2002).</summary>
    public static (int Low, int High) Interval(int passed, int failed) =>
        Known.GetOrAdd((passed, failed), record => (Quantile(record.Passed, record.Failed, Tail), Quantile(record.Passed, record.Failed, 1 - Tail)));

    /// <summary>A decimal in whole millionths.</summary>
    public static long Millionths(decimal value) => (long)decimal.Round(value * 1_000_000, MidpointRounding.AwayFromZero);

    private static double Ln2 => OwnMath.Log(2);

    private static int Quantile(int passed, int failed, double share)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (Below(middle, passed, failed) < share) low = middle;
            else high = middle;
        }

        return OwnMath.Millionths(low);
    }

    // The Beta distribution with whole parameters is a binomial tail: P(rate <= x) = P(at least passed + 1 of passed + failed + 1 at x).
    // Terms are taken relative to the largest one, outwards from it, so that none is too small to be counted.
    private static double Below(double x, int passed, int failed)
    {
        var n = passed + failed + 1;
        var mode = Math.Clamp((int)((n + 1) * x), 0, n);
        var (odds, all, tail) = (x / (1 - x), 0.0, 0.0);
        var term = 1.0;
        for (var k = mode; k <= n; k++)
        {
            all += term;
            if (k > passed) tail += term;
            term *= (n - k) / (k + 1.0) * odds;
        }

        term = 1.0;
        for (var k = mode - 1; k >= 0; k--)
        {
            term *= (k + 1.0) / (n - k) / odds;
            all += term;
            if (k > passed) tail += term;
        }

        return tail / all;
    }
}
