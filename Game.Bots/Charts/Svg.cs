using System.Globalization;
using System.Xml.Linq;

namespace Game.Bots.Charts;

/// <summary>Shapes as elements. Text goes through the XML writer, so nothing that a person named can break out of it.</summary>
internal static class Svg
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    /// <summary>Shapes of marks in their order, so that no series is told by its colour alone.</summary>
    public const int Series = 8;

    public static XElement Picture(int width, int height, string title, IEnumerable<XElement> content) => new(
        Space + "svg",
        new XAttribute("viewBox", FormattableString.Invariant($"0 0 {width} {height}")),
        new XAttribute("role", "img"),
        new XAttribute("class", "chart"),
        new XElement(Space + "title", title),
        content);

    public static XElement Line(double x1, double y1, double x2, double y2, string style) =>
        Shape("line", style, ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));

    public static XElement Text(double x, double y, string text, string style, string anchor = "start")
    {
        var element = Shape("text", style, ("x", x), ("y", y));
        element.Add(new XAttribute("text-anchor", anchor), text);
        return element;
    }

    public static XElement Polyline(IEnumerable<(double X, double Y)> points, string style)
    {
        var element = Shape("polyline", style);
        element.Add(new XAttribute("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))));
        return element;
    }

    /// <summary>A mark of a series with a text that appears over it.</summary>
    public static XElement Mark(int series, double x, double y, string tip)
    {
        var place = series % Series;
        var path = place switch
        {
            0 => "M-4,0A4,4 0 1,0 4,0A4,4 0 1,0 -4,0Z",
            1 => "M-4,-4H4V4H-4Z",
            2 => "M0,-5L5,4H-5Z",
            3 => "M0,-5L5,0L0,5L-5,0Z",
            4 => "M-5,-4H5L0,5Z",
            5 => "M-1.5,-5H1.5V-1.5H5V1.5H1.5V5H-1.5V1.5H-5V-1.5H-1.5Z",
            6 => "M-5,-2.5L-2.5,-5L0,-2.5L2.5,-5L5,-2.5L2.5,0L5,2.5L2.5,5L0,2.5L-2.5,5L-5,2.5L-2.5,0Z",
            _ => "M-5,-1.5H5V1.5H-5Z",
        };
        var element = new XElement(
            Space + "path",
            new XAttribute("class", FormattableString.Invariant($"mark s{place}")),
            new XAttribute("d", path),
            new XAttribute("transform", $"translate({Number(x)} {Number(y)})"));
        element.Add(new XElement(Space + "title", tip));
        return element;
    }

    private static XElement Shape(string name, string style, params (string Name, double Value)[] numbers) => new(
        Space + name,
        new XAttribute("class", style),
        numbers.Select(number => new XAttribute(number.Name, Number(number.Value))));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
