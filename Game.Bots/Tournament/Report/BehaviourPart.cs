using System.Globalization;
using System.Xml.Linq;
using Game.Bots.Charts;

namespace Game.Bots.Tournament.Report;

/// <summary>The part of the page that says how strategies play: origins of profit, curse, prices.</summary>
internal static class BehaviourPart
{
    private const int FewestWins = 5;

    public static IEnumerable<XElement> Body(TournamentReport report)
    {
        yield return HtmlPage.Heading("Where profits came from");
        yield return HtmlPage.Paragraph(
            "Means per seat and game in credits; the six figures of a line add up to its profit. Each is one change from the balanced preset at its own break-even to what the strategy did; luck is the rest.");
        yield return HtmlPage.Table(
            ["Strategy", .. FiguresRow.All.Select(figure => Text($"{char.ToUpperInvariant(figure.Name[0])}{figure.Name[1..]}")), "Profit"],
            Origins.Of(report.Rows).Select(line => (object[])
            [
                line.Strategy, .. FiguresRow.All.Select(figure => Text($"{figure.Of(line.Figures):+0;-0;0}")), Text($"{line.Profit:+0;-0;0}"),
            ]));
        yield return HtmlPage.Heading("The winner's curse");
        yield return HtmlPage.Paragraph(
            "The more bids a bounty has, the more hopeful is whoever wins it (Wilson 1977). Left as it is, an estimate below the truth costs money; a careful bidder corrects for it. "
            + Text($"Points stand for at least {FewestWins} contracts."));
        yield return LineChart.Draw("Estimate less truth of the winner, by the number of bids", "bids that stood", "doublings", Curve(report, point => point.EstimateError));
        yield return LineChart.Draw("Result per contract, by the number of bids", "bids that stood", "credits", Curve(report, point => point.Profit));
        yield return HtmlPage.Table(
            ["Strategy", "Bids", "Contracts", "Estimate less truth", "Result per contract"],
            report.Behaviour.SelectMany(line => line.Curse.Select(point => new object[]
            {
                line.Strategy, point.Bidders, point.Wins, point.EstimateError is { } error ? Text($"{error:+0.00;-0.00}") : "–", point.Profit is { } profit ? Text($"{profit:+0;-0;0}") : "–",
            })));
        foreach (var part in PricesPart.Body(report)) yield return part;
    }

    private static List<Series> Curve(TournamentReport report, Func<CursePoint, double?> figure) =>
    [
        .. report.Behaviour
            .Select(line => new Series(line.Strategy, [.. line.Curse.Where(point => point.Wins >= FewestWins && figure(point) is not null).Select(point => ((double)point.Bidders, figure(point)!.Value))]))
            .Where(line => line.Points.Count > 0),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
