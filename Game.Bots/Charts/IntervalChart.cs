using System.Xml.Linq;

namespace Game.Bots.Charts;

/// <summary>A row per name: a mark at its value, a whisker over its interval.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">Where the mark stands.</param>
/// <param name="Low">Lower end of the whisker.</param>
/// <param name="High">Upper end of the whisker.</param>
internal sealed record Interval(string Name, double Value, double Low, double High);

/// <summary>Compares values with their uncertainty.</summary>
internal static class IntervalChart
{
    private const int Width = 720;
    private const int Left = 150;
    private const int Row = 26;
    private const int Bottom = 34;

    public static XElement Draw(string title, IReadOnlyList<Interval> rows, bool withZero)
    {
        var height = rows.Count * Row + Bottom + 8;
        var axis = new Axis(rows.SelectMany(row => new[] { row.Low, row.High, row.Value }), Left, Width - 20, withZero);
        return Svg.Picture(Width, height, title, Content(rows, axis, height));
    }

    private static IEnumerable<XElement> Content(IReadOnlyList<Interval> rows, Axis axis, int height)
    {
        foreach (var tick in axis.Ticks)
        {
            var zero = Math.Abs(tick) < axis.Step / 1000;
            yield return Svg.Line(axis.Place(tick), 4, axis.Place(tick), height - Bottom, zero ? "zero" : "grid");
            yield return Svg.Text(axis.Place(tick), height - Bottom + 18, axis.Label(tick), "label", "middle");
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var (row, y) = (rows[i], 4 + Row * i + Row / 2.0);
            yield return Svg.Text(Left - 10, y + 4, row.Name, "name", "end");
            yield return Svg.Line(axis.Place(row.Low), y, axis.Place(row.High), y, "whisker");
            yield return Svg.Mark(0, axis.Place(row.Value), y, $"{row.Name}: {axis.Label(row.Value)} ({axis.Label(row.Low)} to {axis.Label(row.High)})");
        }
    }
}
