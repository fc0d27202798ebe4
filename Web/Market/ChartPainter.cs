using System.Globalization;
using System.Text;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.History;
using Web.Shared;

namespace Web.Market;

/// <summary>Draws charts from a chronicle. Pure: the same chronicle and wish give the same drawing.</summary>
internal static class ChartPainter
{
    public const int Width = 1000;
    public const int Height = 300;
    public const int Foot = 60;

    private const int MostSteps = 72;

    /// <summary>Draws; nothing while no tick has closed.</summary>
    public static ChartDrawing? Draw(Chronicle past, ChartSpec wish)
    {
        var types = AgentType.All.Where(type => (wish.Types & (1 << type.Index)) != 0).ToList();
        if (past.Ticks.Count == 0 || types.Count == 0) return null;
        var end = Math.Clamp(past.Ticks.Count - wish.Back, 1, past.Ticks.Count);
        var begin = wish.Span <= 0 ? 0 : Math.Clamp(end - wish.Span, 0, end - 1);
        var steps = Steps(past, types, begin, end);
        var (from, to) = (past.Ticks[begin], past.Ticks[end - 1]);
        double At(int tick) => to == from ? 1 : (tick - from) / (double)(to - from);

        var candles = wish.Style == ChartStyle.Candles && types.Count == 1;
        var values = types.Select(type => Enumerable.Range(begin, end - begin).Select(i => Value(past, type, i, begin, types.Count > 1)).ToArray()).ToList();
        var (low, high) = Range(values);
        double Y(double value) => Height * (1 - (value - low) / (high - low));
        return new ChartDrawing(
            from, to,
            [.. types.Select((type, i) => (type, Line(past, values[i], begin, At, Y)))],
            candles ? Candles(steps, up: true, Y) : "",
            candles ? Candles(steps, up: false, Y) : "",
            Bars(steps),
            Use(steps),
            [.. RoundLevels.Between(low, high, least: 1).Select(level => ((long)level, 1 - (level - low) / (high - low)))],
            [.. Hours(from, to).Select(tick => (tick, At(tick)))],
            [.. past.Marks.Where(mark => mark.Tick >= from && mark.Tick <= to && Shown(mark, types)).Select(mark => (mark, At(mark.Tick)))],
            steps.Max(step => step.Hired),
            steps);
    }

    private static bool Shown(Mark mark, List<AgentType> types) => mark.News.Kind switch
    {
        NewsKind.ShockAnnounced or NewsKind.ShockBegan or NewsKind.ShockEnded or NewsKind.LastBounties => true,
        NewsKind.PriceMoved => mark.News.Type is { } type && types.Contains(type),
        _ => false,
    };

    // A price in cents; beside others the change since the left edge, in basis points.
    private static double Value(Chronicle past, AgentType type, int place, int begin, bool relative)
    {
        var cents = past.Price(place, type).Cents;
        return relative ? (cents / (double)Math.Max(1, past.Price(begin, type).Cents) - 1) * 10_000 : cents;
    }

    private static List<ChartStep> Steps(Chronicle past, List<AgentType> types, int begin, int end)
    {
        var size = Math.Max(1, (end - begin + MostSteps - 1) / MostSteps);
        var steps = new List<ChartStep>();
        for (var at = begin; at < end; at += size)
        {
            var stop = Math.Min(end, at + size);
            var first = Enumerable.Range(at, stop - at).Select(i => past.Price(i, types[0])).ToList();
            var open = at > 0 ? past.Price(at - 1, types[0]).Cents : first[0].Cents;
            var all = Enumerable.Range(at, stop - at).SelectMany(i => types.Select(type => past.Price(i, type))).ToList();
            steps.Add(new ChartStep(
                past.Ticks[stop - 1], new Credits(open), new Credits(first[^1].Cents),
                new Credits(Math.Max(open, first.Max(one => one.Cents))), new Credits(Math.Min(open, first.Min(one => one.Cents))),
                all.Sum(one => one.Hired), all.Sum(one => one.Busy) / (double)(stop - at), all.Sum(one => one.Supply) / (double)(stop - at)));
        }

        return steps;
    }

    private static (double Low, double High) Range(List<double[]> values)
    {
        var (low, high) = (values.Min(line => line.Min()), values.Max(line => line.Max()));
        var air = Math.Max(1, (high - low) * 0.06);
        return (low - air, high + air);
    }

    private static string Line(Chronicle past, double[] values, int begin, Func<int, double> at, Func<double, double> y)
    {
        var path = new StringBuilder(values.Length * 10);
        for (var i = 0; i < values.Length; i++)
        {
            // A price that stands still needs no point of its own.
            if (i > 0 && i < values.Length - 1 && values[i] == values[i - 1] && values[i] == values[i + 1]) continue;
            path.Append(i == 0 ? 'M' : 'L').Append(Text(at(past.Ticks[begin + i]) * Width)).Append(' ').Append(Text(y(values[i])));
        }

        if (values.Length == 1) path.Append("h0.1");
        return path.ToString();
    }

    private static string Candles(List<ChartStep> steps, bool up, Func<double, double> y)
    {
        var path = new StringBuilder();
        var slot = Width / (double)steps.Count;
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (step.Close >= step.Open != up) continue;
            var (middle, half) = ((i + 0.5) * slot, slot * 0.32);
            var (top, bottom) = (y(Math.Max(step.Open.Cents, step.Close.Cents)), y(Math.Min(step.Open.Cents, step.Close.Cents)));
            path.Append('M').Append(Text(middle)).Append(' ').Append(Text(y(step.High.Cents))).Append('V').Append(Text(top))
                .Append('M').Append(Text(middle)).Append(' ').Append(Text(bottom)).Append('V').Append(Text(y(step.Low.Cents)))
                .Append('M').Append(Text(middle - half)).Append(' ').Append(Text(top)).Append('H').Append(Text(middle + half))
                .Append('V').Append(Text(Math.Max(bottom, top + 1))).Append('H').Append(Text(middle - half)).Append('Z');
        }

        return path.ToString();
    }

    private static string Bars(List<ChartStep> steps)
    {
        var path = new StringBuilder();
        var (slot, most) = (Width / (double)steps.Count, Math.Max(1, steps.Max(step => step.Hired)));
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Hired == 0) continue;
            path.Append('M').Append(Text((i + 0.15) * slot)).Append(' ').Append(Foot).Append('V').Append(Text(Foot - steps[i].Hired * Foot / (double)most))
                .Append('h').Append(Text(slot * 0.7)).Append('V').Append(Foot).Append('Z');
        }

        return path.ToString();
    }

    private static string Use(List<ChartStep> steps)
    {
        var slot = Width / (double)steps.Count;
        var line = string.Join(' ', steps.Select((step, i) =>
            $"L{Text((i + 0.5) * slot)} {Text(Foot * (1 - (step.Supply > 0 ? Math.Min(1, step.Busy / step.Supply) : 1)))}"));
        return $"M0 {Foot} {line} L{Width} {Foot}Z";
    }

    // Full market hours, at most seven of them.
    private static IEnumerable<int> Hours(int from, int to)
    {
        const int Hour = 12;
        var step = Hour;
        while ((to - from) / step > 6) step *= 2;
        for (var tick = (from + step - 1) / step * step; tick <= to; tick += step) yield return tick;
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
