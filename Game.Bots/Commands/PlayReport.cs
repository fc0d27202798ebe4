using System.Globalization;
using System.Text.Json;
using Game.Bots.Headless;
using Game.Bots.Sdk;
using Game.Bots.Tournament;
using Spectre.Console;

namespace Game.Bots.Commands;

/// <summary>A match as <c>play</c> prints it. The members of the JSON object are a contract: credits are decimal numbers, shares 0 to 1.</summary>
internal sealed record PlayReport(
    string Scenario,
    ulong Seed,
    int Ticks,
    int Orders,
    int Events,
    double Seconds,
    string StateHash,
    decimal LedgerSum,
    IReadOnlyList<PlayReport.Line> Standings,
    IReadOnlyList<PlayReport.Price> Prices,
    double? AwardedShare,
    double? DeliveredShare,
    double? Efficiency)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Json(MatchResult result) => JsonSerializer.Serialize(Of(result), Options);

    public static PlayReport Of(MatchResult result) => new(
        result.Scenario.Name,
        result.Seed,
        result.Ticks,
        result.Orders,
        result.Tally.Events,
        Math.Round(result.Elapsed.TotalSeconds, 3),
        result.StateHash,
        result.LedgerSum.Amount,
        [
            .. result.Seats.OrderBy(seat => seat.Standing.Rank).ThenBy(seat => seat.Seat).Select(seat => new Line(
                seat.Seat.Number,
                seat.Strategy,
                seat.Profit.Amount,
                seat.Standing.Margin / 10_000.0,
                seat.Standing.BidsWon,
                seat.Standing.Delivered,
                seat.Standing.Failed,
                seat.Standing.Brier / 1_000_000.0)),
        ],
        [.. result.Prices.Select(price => new Price(price.Type.ToString(), price.Min.Amount, price.Max.Amount, price.Last.Amount))],
        Round(result.Tally.AwardedShare),
        Round(result.Tally.DeliveredShare),
        Round(result.Efficiency));

    public static void Print(MatchResult result, TextWriter output)
    {
        var report = Of(result);
        var labels = new Labels(result.Seats.Select(seat => seat.Strategy));
        var console = Tables.On(output);
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Strategy", "Seat", "Profit", "Margin", "Won", "Delivered", "Failed", "Brier");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        foreach (var line in report.Standings)
        {
            table.AddRow(
                Markup.Escape(labels[line.Strategy]), Text($"{line.Seat}"), Text($"{line.Profit:0.00}"), line.Margin is { } margin ? Text($"{margin:0.0%}") : "-",
                Text($"{line.BidsWon}"), Text($"{line.Delivered}"), Text($"{line.Failed}"), line.Brier is { } brier ? Text($"{brier:0.000}") : "-");
        }

        console.Write(table);
        foreach (var note in labels.Notes) output.WriteLine(note);
        output.WriteLine(Text($"{report.Scenario}, seed {report.Seed}: {report.Ticks} ticks, {report.Orders} orders, {report.Events} events in {report.Seconds:0.0} s ({report.Ticks / Math.Max(report.Seconds, 0.001):0} ticks/s)"));
        output.WriteLine(Text($"awarded {report.AwardedShare ?? 0:0.0%} of bounties, delivered {report.DeliveredShare ?? 0:0.0%} of closed contracts, ledger sum {report.LedgerSum:0.00}"));
        if (report.Efficiency is { } efficiency) output.WriteLine(Text($"efficiency {efficiency:0.0%} of the best plans for all bounties, an upper bound"));
        output.WriteLine(Text($"state {report.StateHash}"));
        foreach (var seat in result.Seats.Where(seat => seat.TurnsLost > 0))
        {
            output.WriteLine(Text($"{labels[seat.Strategy]} on seat {seat.Seat} lost {seat.TurnsLost} turns; the last in tick {seat.LastFault?.Tick}: {seat.LastFault?.Detail}"));
        }

        foreach (var seat in result.Seats.Where(seat => seat.TurnsAsleep > 0))
        {
            output.WriteLine(Text($"{labels[seat.Strategy]} on seat {seat.Seat} would have slept through {seat.TurnsAsleep} turns in a room with a clock: three in a row before took more than its limit and its bank"));
        }

        var overruns = result.Seats.Sum(seat => seat.Overruns);
        if (overruns > 0) output.WriteLine(Text($"{overruns} {(overruns == 1 ? "turn" : "turns")} took more than {Budget.Limit.TotalMilliseconds:0} ms; in a room with a clock the rest would have come out of the bank of {Budget.WholeBank.TotalSeconds:0} s"));
    }

    private static double? Round(double? share) => share is { } value ? Math.Round(value, 6) : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    internal sealed record Line(int Seat, string Strategy, decimal Profit, double? Margin, int BidsWon, int Delivered, int Failed, double? Brier);

    internal sealed record Price(string Type, decimal Min, decimal Max, decimal Last);
}
