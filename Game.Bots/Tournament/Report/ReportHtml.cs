using System.Globalization;
using System.Xml.Linq;
using Game.Bots.Charts;
using Game.Bots.Sdk;
using Game.Bots.Statistics;

namespace Game.Bots.Tournament.Report;

/// <summary>A tournament as a page: what to believe, how sure one may be, and how to see it again.</summary>
internal static class ReportHtml
{
    public static string Write(TournamentReport report)
    {
        using var style = typeof(ReportHtml).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(style);
        return HtmlPage.Write($"Tournament: {report.Plan.Scenario.Name}", reader.ReadToEnd(), Body(report));
    }

    private static IEnumerable<object> Body(TournamentReport report)
    {
        var plan = report.Plan;
        yield return new XElement("h1", $"Tournament in {plan.Scenario.Name}");
        yield return new XElement(
            "p",
            new XAttribute("class", "soft"),
            Text($"{report.Rows.Count} games over {plan.Seeds.Count} seeds, rooms of {plan.SeatsOfRoom}, {Words(plan.Form)}. All strategies of a game meet the same bounties, the same hidden difficulties and the same luck for the same decision."));
        foreach (var part in Standing(report)) yield return part;
        foreach (var part in Pairs(report)) yield return part;
        foreach (var part in Counts(report)) yield return part;
        foreach (var part in Market(report)) yield return part;
        foreach (var part in BehaviourPart.Body(report)) yield return part;
        foreach (var part in Health(report)) yield return part;
        foreach (var part in Games(report)) yield return part;
    }

    private static IEnumerable<XElement> Standing(TournamentReport report)
    {
        yield return HtmlPage.Heading("Standing");
        yield return HtmlPage.Paragraph("Mean profit per seat and game in credits; the bar is its 95 % interval (Student's t over games).");
        yield return IntervalChart.Draw("Mean profit of each strategy with its interval", [.. report.Standing.Select(line => Interval(line.Strategy, line.Profit))], withZero: true);
        yield return HtmlPage.Table(
            ["Strategy", "Games", "Profit", "95 % interval", "Median", "Above 0", "Rating", "± 2σ", "Mean rank", "Won", "Paid", "Lost", "Bankrupt", "Brier"],
            report.Standing.Select(line => new object[]
            {
                line.Strategy, line.Games, Text($"{line.Profit.Value:0}"), Range(line.Profit), Text($"{line.Median:0}"), Text($"{line.Positive:0 %}"),
                Text($"{line.Rating.Mean:0.0}"), Text($"{2 * line.Rating.Sigma:0.0}"), Text($"{line.MeanRank:0.0}"), Text($"{line.Wins:0.0}"), Text($"{line.Paid:0.0}"),
                Text($"{line.Lost:0.0}"), Text($"{line.Bankrupt:0 %}"), line.Brier is { } brier ? Text($"{brier:0.000}") : "–",
            }));
        yield return HtmlPage.Paragraph("Rating: Bradley-Terry with full pairing (Weng and Lin 2011) over the ranks of all games, from 25 ± 16.7; ties count half.");
        foreach (var note in report.Labels.Notes) yield return HtmlPage.Paragraph(note);
    }

    private static IEnumerable<XElement> Pairs(TournamentReport report)
    {
        if (report.Pairs.Count == 0) yield break;
        yield return HtmlPage.Heading("Head to head");
        yield return HtmlPage.Paragraph("Row minus column: mean difference of profit in the same games. A star marks differences whose 95 % interval excludes zero.");
        var names = report.Standing.Select(line => line.Strategy).ToList();
        yield return HtmlPage.Table(["", .. names], names.Select(row => new object[] { row }.Concat(names.Select(column => Difference(report, row, column)))));
        yield return HtmlPage.Table(
            ["Pair", "Games", "Difference", "95 % interval", "First better", "Verdict"],
            report.Pairs.Select(pair => new object[]
            {
                $"{pair.First} − {pair.Second}", pair.Paired.Pairs, HtmlPage.Signed(pair.Paired.Difference.Value, pair.Paired.Decided), Range(pair.Paired.Difference),
                Text($"{pair.Paired.FirstBetter:0 %}"), new XElement("td", new XAttribute("class", "text"), pair.Verdict),
            }));
    }

    private static IEnumerable<XElement> Counts(TournamentReport report)
    {
        var lines = report.ByCount.Where(point => point.Against is not null).GroupBy(point => $"{point.Strategy} among {point.Against}", StringComparer.Ordinal)
            .Select(group => new Series(group.Key, [.. group.Select(point => ((double)point.Count, point.Profit.Value))])).Where(line => line.Points.Count > 1).ToList();
        if (lines.Count == 0) yield break;
        yield return HtmlPage.Heading("Payoff by count");
        yield return HtmlPage.Paragraph("What a seat earns when so many seats of the room play its strategy: a falling line feeds on the others and starves among its own.");
        yield return LineChart.Draw("Profit per seat by the number of seats that play the strategy", "seats that play it", "credits per seat", lines);
        yield return HtmlPage.Table(
            ["Strategy", "Among", "Seats", "Games", "Profit", "95 % interval"],
            report.ByCount.Where(point => point.Against is not null).Select(point => new object[] { point.Strategy, point.Against!, point.Count, point.Games, Text($"{point.Profit.Value:0}"), Range(point.Profit) }));
    }

    private static IEnumerable<XElement> Market(TournamentReport report)
    {
        var market = report.Market;
        yield return HtmlPage.Heading("Market");
        yield return HtmlPage.Paragraph("Efficiency: realised surplus over that of the best plans for all bounties, an upper bound. Concentration: the sum of the squared shares in all awards, 1 if one seat won all (Herfindahl 1950).");
        yield return HtmlPage.Table(
            ["Measure", "Mean", "95 % interval"],
            new (string Name, Mean? Value, string Format)[]
            {
                ("bounties awarded", market.AwardedShare, "0.0 %"), ("closed contracts paid", market.DeliveredShare, "0.0 %"), ("bids per bounty", market.BidsPerBounty, "0.00"),
                ("price over ceiling", market.PriceShare, "0.0 %"), ("highest over lowest agent price", market.PriceRange, "0.00"),
                ("efficiency", market.Efficiency, "0.0 %"), ("concentration of awards", market.Concentration, "0.000"), ("profit of the whole room", market.Profit, "0"),
            }.Select(line => new object[]
            {
                line.Name, line.Value is { } mean ? Text(mean.Value, line.Format) : "–",
                line.Value is { Low: { } low, High: { } high } ? $"{Text(low, line.Format)} to {Text(high, line.Format)}" : "–",
            }));
    }

    private static IEnumerable<XElement> Health(TournamentReport report)
    {
        yield return HtmlPage.Heading("Health");
        yield return HtmlPage.Paragraph(Text($"Slow turns took more than {Budget.Limit.TotalMilliseconds:0} ms. They depend on the machine and cost nothing here; in a room with a clock the rest comes out of the seat's bank of {Budget.WholeBank.TotalSeconds:0} s, and with the bank empty each is an empty turn. Three of those in a row make the seat a sleeper until it answers in time: turns asleep."));
        yield return HtmlPage.Table(
            ["Strategy", "Seats", "Slow turns", "Turns asleep", "Turns lost", "Refused orders"],
            report.Health.Select(line => new object[]
            {
                line.Strategy, line.Seats, line.Overruns, line.TurnsAsleep, line.TurnsLost,
                new XElement("td", new XAttribute("class", "text"), line.Refusals.Count == 0 ? "none" : string.Join(", ", line.Refusals)),
            }));
    }

    private static IEnumerable<XElement> Games(TournamentReport report)
    {
        yield return HtmlPage.Heading("Every game");
        yield return HtmlPage.Paragraph("The same command plays the same match, bit for bit: its state has the same hash on every machine.");
        yield return HtmlPage.Folded(
            Text($"{report.Rows.Count} games with seed, hash and command"),
            HtmlPage.Table(
                ["Game", "Seed", "Ticks", "Best seat", "State", "Command"],
                report.Rows.Select(row => new object[]
                {
                    row.Game, row.Seed, row.Ticks, row.Seats.MaxBy(seat => seat.Profit)?.Strategy ?? "–", new XElement("code", row.StateHash[..16]), new XElement("code", report.CommandOf(row)),
                })));
    }

    private static object Difference(TournamentReport report, string row, string column)
    {
        if (report.Pairs.FirstOrDefault(pair => pair.First == row && pair.Second == column) is { } same) return HtmlPage.Signed(same.Paired.Difference.Value, same.Paired.Decided);
        if (report.Pairs.FirstOrDefault(pair => pair.First == column && pair.Second == row) is { } turned) return HtmlPage.Signed(-turned.Paired.Difference.Value, turned.Paired.Decided);
        return "–";
    }

    private static Interval Interval(string name, Mean mean) => new(name, mean.Value, mean.Low ?? mean.Value, mean.High ?? mean.Value);

    private static string Range(Mean mean) => mean.Low is { } low ? Text($"{low:0} to {mean.High:0}") : "–";

    private static string Words(RoomForm form) => form switch
    {
        RoomForm.Mixed => "one of each strategy in a room",
        RoomForm.Pairs => "every pair half and half",
        _ => "every pair in every proportion",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
