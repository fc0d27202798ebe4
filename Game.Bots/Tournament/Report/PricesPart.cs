using System.Globalization;
using System.Xml.Linq;
using Game.Bots.Charts;

namespace Game.Bots.Tournament.Report;

/// <summary>The part of the page about prices and what holds people to their word: markups, bonds, payment terms.</summary>
internal static class PricesPart
{
    private const int FewestContracts = 5;

    public static IEnumerable<XElement> Body(TournamentReport report)
    {
        foreach (var part in Markups(report)) yield return part;
        foreach (var part in Bonds(report)) yield return part;
        foreach (var part in Terms(report)) yield return part;
    }

    private static IEnumerable<XElement> Markups(TournamentReport report)
    {
        yield return HtmlPage.Heading("Markup by depth");
        yield return HtmlPage.Paragraph(Text(
            $"Price over cost of the contracts that were paid. Depth 0 is a client's bounty, 1 are parts that its winner passed on, and so forth: every link adds its own margin (Spengler 1950). Points stand for at least {FewestContracts} contracts."));
        var lines = Lines(report, line => line.Depths.Where(point => point.Contracts >= FewestContracts).Select(point => ((double)point.Depth, point.Markup)));
        if (report.Behaviour.Any(line => line.Depths.Any(point => point.Depth > 0)) && lines.Count > 0)
            yield return LineChart.Draw("Markup by how often the work was passed on", "depth", "price over cost, less 1", lines);
        yield return HtmlPage.Table(
            ["Strategy", "Price over ceiling", "Depth", "Contracts paid", "Markup"],
            report.Behaviour.SelectMany(line => line.Depths.Select(point => new object[]
            {
                line.Strategy, line.PriceShare is { } share ? Text($"{share:0 %}") : "–", point.Depth, point.Contracts, Text($"{point.Markup:+0 %;-0 %;0 %}"),
            })));
    }

    private static IEnumerable<XElement> Bonds(TournamentReport report)
    {
        yield return HtmlPage.Heading("Default by bond");
        yield return HtmlPage.Paragraph("Contracts that were not delivered, by the bond over the price: who has more to lose promises less lightly, or loses more.");
        var lines = Lines(report, line => line.Bonds.Where(point => point.Contracts >= FewestContracts).Select(point => (point.UpTo, point.Undelivered)));
        if (lines.Count > 0) yield return LineChart.Draw("Share of contracts not delivered, by the bond over the price", "bond over price, up to", "share not delivered", lines);
        yield return HtmlPage.Table(
            ["Strategy", "Bond over price up to", "Contracts", "Not delivered"],
            report.Behaviour.SelectMany(line => line.Bonds.Select(bond => new object[] { line.Strategy, Text($"{bond.UpTo:0 %}"), bond.Contracts, Text($"{bond.Undelivered:0 %}") })));
    }

    private static IEnumerable<XElement> Terms(TournamentReport report)
    {
        var lines = report.Behaviour.SelectMany(line => line.Terms.Select(point => (Name: $"{line.Strategy}, {Words(point.Terms)}", line.Strategy, Point: point))).ToList();
        if (lines.Count == 0) yield break;
        yield return HtmlPage.Heading("Success by payment terms");
        yield return HtmlPage.Paragraph("Share of finished runs with a good result, noticed or not, and its 95 % interval (Wilson 1927). Terms go to work that suits them, so a difference is not yet their doing.");
        yield return IntervalChart.Draw("Share of good results by strategy and payment terms", [.. lines.Select(line => new Interval(line.Name, line.Point.Success, line.Point.Low, line.Point.High))], withZero: true);
        yield return HtmlPage.Table(
            ["Strategy", "Terms", "Runs", "Good", "95 % interval"],
            lines.Select(line => new object[] { line.Strategy, Words(line.Point.Terms), line.Point.Runs, Text($"{line.Point.Success:0 %}"), Text($"{line.Point.Low:0 %} to {line.Point.High:0 %}") }));
    }

    private static List<Series> Lines(TournamentReport report, Func<BehaviourLine, IEnumerable<(double, double)>> points) =>
        [.. report.Behaviour.Select(line => new Series(line.Strategy, [.. points(line)])).Where(line => line.Points.Count > 0)];

    private static string Words(string terms) => terms switch
    {
        "OnCompletion" => "on completion",
        "Upfront" => "upfront",
        _ => "escrow",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
