using System.Xml.Linq;

namespace Game.Bots.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Points">Its points from left to right.</param>
internal sealed record Series(string Name, IReadOnlyList<(double X, double Y)> Points);

/// <summary>Shows how something depends on something else; marks differ in shape as well as in colour.</summary>
internal static class LineChart
{
    private const int Width = 720;
    private const int Plot = 260;
    private const int Left = 70;
    private const int LegendColumns = 3;

    public static XElement Draw(string title, string across, string up, IReadOnlyList<Series> lines, bool withZero = true)
    {
        var height = Plot + 60 + 20 * ((lines.Count + LegendColumns - 1) / LegendColumns);
        var points = lines.SelectMany(line => line.Points).ToList();
        var x = new Axis(points.Select(point => point.X), Left, Width - 20);
        var y = new Axis(points.Select(point => point.Y), Plot, 28, withZero);
        return Svg.Picture(Width, height, title, [.. Grid(x, y, across, up), .. lines.SelectMany((line, i) => Line(line, i, x, y)), .. lines.SelectMany((line, i) => Legend(line, i))]);
    }

    private static IEnumerable<XElement> Grid(Axis x, Axis y, string across, string up)
    {
        foreach (var tick in y.Ticks)
        {
            var zero = Math.Abs(tick) < y.Step / 1000;
            yield return Svg.Line(Left, y.Place(tick), Width - 20, y.Place(tick), zero ? "zero" : "grid");
            yield return Svg.Text(Left - 8, y.Place(tick) + 4, y.Label(tick), "label", "end");
        }

        foreach (var tick in x.Ticks) yield return Svg.Text(x.Place(tick), Plot + 18, x.Label(tick), "label", "middle");
        yield return Svg.Text(Width - 20, Plot + 36, across, "label", "end");
        yield return Svg.Text(4, 11, up, "label");
    }

    private static IEnumerable<XElement> Line(Series line, int place, Axis x, Axis y)
    {
        yield return Svg.Polyline(line.Points.Select(point => (x.Place(point.X), y.Place(point.Y))), $"line s{place % Svg.Series}");
        foreach (var (across, up) in line.Points) yield return Svg.Mark(place, x.Place(across), y.Place(up), $"{line.Name}: {x.Label(across)}, {y.Label(up)}");
    }

    private static IEnumerable<XElement> Legend(Series line, int place)
    {
        var (left, top) = (Left + place % LegendColumns * 210, Plot + 56 + place / LegendColumns * 20);
        yield return Svg.Mark(place, left, top - 4, line.Name);
        yield return Svg.Text(left + 12, top, line.Name, "name");
    }
}
