using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace Game.Bots.Tournament.Report;

/// <summary>A tournament as data: JSON for programs, CSV for a spreadsheet.</summary>
internal static class ReportFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes <c>report.html</c>, <c>report.json</c>, <c>seats.csv</c> and <c>contracts.csv</c>.</summary>
    public static void WriteAll(TournamentReport report, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "report.html"), ReportHtml.Write(report));
        File.WriteAllText(Path.Combine(folder, "report.json"), Json(report));
        Write(
            Path.Combine(folder, "seats.csv"),
            ["game", "seed", "seat", "strategy", "profit", .. FiguresRow.All.Select(figure => figure.Name), "rank", "bids", "wins", "paid", "failed", "dropped", "defaults", "bankrupt", "brier", "overruns", "turnsLost", "refused", "stateHash"],
            report.Rows.SelectMany(row => row.Seats.Select((seat, place) => (object?[])
            [
                row.Game, row.Seed, place + 1, seat.Strategy, seat.Profit, .. FiguresRow.All.Select(figure => (object)figure.Of(seat.Figures)), Ratings.Ranks(row)[place], seat.Bids, seat.Wins, seat.Paid, seat.Failed, seat.Dropped, seat.Defaults,
                seat.Bankrupt, seat.Brier, seat.Overruns, seat.TurnsLost, seat.Refusals.Values.Sum(), row.StateHash,
            ])));
        Write(
            Path.Combine(folder, "contracts.csv"),
            ["game", "seed", "contract", "seat", "strategy", "bidders", "estimateError", "price", "ceiling", "bond", "outcome", "profit", "cost", "depth"],
            report.Rows.SelectMany(row => row.Contracts.Select(contract => new object?[]
            {
                row.Game, row.Seed, contract.Id, contract.Seat + 1, row.Seats[contract.Seat].Strategy, contract.Bidders, contract.EstimateError, contract.Price, contract.Ceiling,
                contract.Bond, contract.Outcome, contract.Profit, contract.Cost, contract.Depth,
            })));
    }

    public static string Json(TournamentReport report) => JsonSerializer.Serialize(
        new
        {
            Scenario = report.Plan.Scenario.Name,
            Form = report.Plan.Form.ToString(),
            Seats = report.Plan.SeatsOfRoom,
            report.Plan.Seeds,
            report.Labels.Files,
            report.Standing,
            Pairs = report.Pairs.Select(pair => new { pair.First, pair.Second, pair.Paired.Pairs, pair.Paired.Difference, pair.Paired.FirstBetter, pair.Paired.PairsNeeded, pair.Verdict }),
            PayoffByCount = report.ByCount,
            report.Market,
            report.Behaviour,
            Origins = Origins.Of(report.Rows),
            report.Health,
            Games = report.Rows.Select(row => new { row.Game, row.Seed, row.Ticks, row.StateHash, Command = report.CommandOf(row) }),
        },
        Options);

    private static void Write(string file, string[] head, IEnumerable<object?[]> rows)
    {
        // Strategies of strangers have names of their own: no cell may start a formula. A minus starts a number here.
        using var csv = CsvWriter.ToFile(file, CsvWriterOptions.Default with { Injection = CsvInjection.Escape, InjectionCharacters = "=@+\t\r" }, FileOptions.None);
        csv.WriteRecord(head);
        foreach (var row in rows) csv.WriteRecord([.. row.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? string.Empty)]);
    }
}
