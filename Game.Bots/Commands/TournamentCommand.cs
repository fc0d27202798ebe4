using System.CommandLine;
using System.Globalization;
using Game.Bots.Strategies;
using Game.Bots.Tournament;
using Game.Bots.Tournament.Report;
using Spectre.Console;

namespace Game.Bots.Commands;

/// <summary><c>tournament</c>: strategies against each other over paired seeds, with a report.</summary>
internal static class TournamentCommand
{
    private const int MostSeats = 500;

    public static Command Create(TextWriter output, TextWriter error, ProgressBar progress, string launcher)
    {
        var scenario = CommonOptions.Scenario();
        var seeds = CommonOptions.Seeds("1..200");
        var bots = CommonOptions.Bots("The strategies, with commas between them; by default one of each.", _ => []);
        var form = new Option<RoomForm>("--form") { Description = "mixed: one of each in a room; pairs: every pair half and half; counts: every pair in every proportion.", DefaultValueFactory = _ => RoomForm.Mixed };
        var seats = new Option<int>("--seats") { Description = "Seats of a room; by default one per strategy, or 8 for pairs." };
        seats.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<int>() is < 2 or > MostSeats) result.AddError($"--seats takes 2 to {MostSeats}.");
        });
        var ticks = CommonOptions.Ticks();
        var folder = new Option<string?>("--out") { Description = "Write games, report.html, report.json and CSV to this folder; the same command later goes on where it was stopped." };
        var json = CommonOptions.Json();
        var command = new Command("tournament", "Plays strategies against each other over paired seeds and reports who is better, and how sure that is.") { scenario, seeds, bots, form, seats, ticks, folder, json };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(bots)!;
            var names = (named.Count > 0 ? named : [.. Catalogue.Names]).Distinct(StringComparer.Ordinal).ToList();
            var plan = new TournamentPlan(
                parsed.GetValue(scenario)!.Scenario, parsed.GetValue(seeds)!.Seeds, names, parsed.GetValue(form), parsed.GetValue(seats), parsed.GetValue(ticks), CommonOptions.FileOf(parsed, scenario)) { Launcher = launcher };
            if (plan.Form != RoomForm.Mixed && names.Count < 2)
            {
                error.WriteLine("Pairs take at least two strategies.");
                return 1;
            }

            try
            {
                var report = Run(plan, parsed.GetValue(folder), progress);
                if (parsed.GetValue(json)) output.WriteLine(ReportFiles.Json(report));
                else Print(report, parsed.GetValue(folder), output);
                return 0;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidOperationException)
            {
                error.WriteLine(problem.Message);
                return 1;
            }
        });
        return command;
    }

    private static TournamentReport Run(TournamentPlan plan, string? folder, ProgressBar progress)
    {
        if (folder is not null) Directory.CreateDirectory(folder);
        using var book = folder is null ? null : GameBook.Open(Path.Combine(folder, "games.jsonl"), plan);
        var rows = progress.Show("tournament", plan.Games().Count, done => TournamentRun.Play(plan, book, done));
        var report = new TournamentReport(plan, rows);
        if (folder is not null) ReportFiles.WriteAll(report, folder);
        return report;
    }

    private static void Print(TournamentReport report, string? folder, TextWriter output)
    {
        var console = Tables.On(output);
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Strategy", "Games", "Profit", "95 %", "Median", "Above 0", "Rating", "Won", "Paid", "Lost");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        foreach (var line in report.Standing)
        {
            table.AddRow(
                Markup.Escape(line.Strategy), Text($"{line.Games}"), Text($"{line.Profit.Value:0}"), line.Profit.Low is { } low ? Text($"{low:0} to {line.Profit.High:0}") : "-", Text($"{line.Median:0}"),
                Text($"{line.Positive:0.00}"), Text($"{line.Rating.Mean:0.0} ± {2 * line.Rating.Sigma:0.0}"), Text($"{line.Wins:0.0}"), Text($"{line.Paid:0.0}"), Text($"{line.Lost:0.0}"));
        }

        console.Write(table);
        foreach (var note in report.Labels.Notes) output.WriteLine(note);
        foreach (var pair in report.Pairs.Where(pair => !pair.Paired.Decided)) output.WriteLine($"{pair.First} and {pair.Second}: {pair.Verdict}.");
        output.WriteLine(folder is null ? "Add --out FOLDER for the whole report." : $"The report is {Path.Combine(folder, "report.html")}.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
