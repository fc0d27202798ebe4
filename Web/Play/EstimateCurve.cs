using System.Globalization;
using Game.Domain.Work;

namespace Web.Play;

/// <summary>A belief about difficulty as a hill over "as hard as a job of so many minutes", 200 wide and 60 high.</summary>
public static class EstimateCurve
{
    /// <summary>Doublings shown on each side of the label.</summary>
    public const double Reach = 4;

    /// <summary>The outline of a normal belief; the tallest of several stays below the top.</summary>
    public static string Path(double mean, double spread, double tallest)
    {
        var points = Enumerable.Range(0, 101).Select(i =>
        {
            var x = -Reach + i * 2 * Reach / 100;
            return string.Create(CultureInfo.InvariantCulture, $"L{i * 2},{58 - 54 * Density(x, mean, spread) / tallest:0.0}");
        });
        return "M0,58" + string.Concat(points) + "L200,58Z";
    }

    /// <summary>Height of the top of a belief.</summary>
    public static double Top(double spread) => Density(0, 0, spread);

    /// <summary>Where a difficulty lies, 0 to 200.</summary>
    public static double Place(double doublings) => Math.Clamp((doublings + Reach) * 100 / Reach, 0, 200);

    /// <summary>Minutes of a typical job as hard as this one: the middle two thirds of the belief.</summary>
    public static (int From, int To) Likely(int labelMinutes, Belief belief) =>
        (Round(labelMinutes * Math.Pow(2, belief.Mean - belief.Spread)), Round(labelMinutes * Math.Pow(2, belief.Mean + belief.Spread)));

    private static double Density(double x, double mean, double spread)
    {
        var z = (x - mean) / Math.Max(0.05, spread);
        return Math.Exp(-z * z / 2) / Math.Max(0.05, spread);
    }

    // Two digits are all that the belief knows.
    private static int Round(double minutes) => minutes switch
    {
        < 1 => 1,
        < 20 => (int)Math.Round(minutes),
        < 100 => (int)Math.Round(minutes / 5) * 5,
        < 1000 => (int)Math.Round(minutes / 10) * 10,
        _ => (int)Math.Round(minutes / 100) * 100,
    };
}
