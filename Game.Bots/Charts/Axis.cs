using System.Globalization;

namespace Game.Bots.Charts;

/// <summary>A straight axis with round numbers on it.</summary>
internal sealed class Axis
{
    private const int MostTicks = 6;

    private readonly double _from;
    private readonly double _to;

    public Axis(IEnumerable<double> values, double from, double to, bool withZero = false)
    {
        (_from, _to) = (from, to);
        var all = values.Where(double.IsFinite).ToList();
        if (withZero || all.Count == 0) all.Add(0);
        var (low, high) = (all.Min(), all.Max());
        if (high - low < 1e-9) (low, high) = (low - 1, high + 1);
        Step = RoundStep((high - low) / MostTicks);
        Low = Math.Floor(low / Step) * Step;
        High = Math.Ceiling(high / Step) * Step;
    }

    public double Low { get; }

    public double High { get; }

    public double Step { get; }

    public IEnumerable<double> Ticks => Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(i => Low + i * Step);

    public double Place(double value) => _from + (Math.Clamp(value, Low, High) - Low) / (High - Low) * (_to - _from);

    public string Label(double value) => Math.Round(value, 6).ToString(Step < 1 ? "0.##" : "#,0", CultureInfo.InvariantCulture);

    // 1, 2 or 5 times a power of ten, whichever is the next above.
    private static double RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
    }
}
