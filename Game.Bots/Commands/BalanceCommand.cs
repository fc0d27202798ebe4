using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Game.Bots.Balance;
using Game.Domain.Scenarios;
using Spectre.Console;

namespace Game.Bots.Commands;

/// <summary><c>balance</c>: one of each strategy over many seeds, judged by what a sound market must show.</summary>
internal static class BalanceCommand
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create(TextWriter output, TextWriter error, ProgressBar progress)
    {
        var scenario = CommonOptions.Scenario();
        var seeds = CommonOptions.Seeds("1..200");
        var write = new Option<string?>("--write") { Description = "Write the tables to this Markdown file." };
        var json = CommonOptions.Json();
        var command = new Command("balance", "Plays one of each strategy over many seeds and judges the market; fails if a requirement does.") { scenario, seeds, write, json };
        command.SetAction(parsed =>
        {
            var played = parsed.GetValue(seeds)!.Seeds;
            var table = progress.Show($"{played.Count} games", played.Count, done => new BalanceTable(BalanceRun.Play(parsed.GetValue(scenario)!.Scenario, played, BalanceRun.Room, done)));
            var verdicts = BalanceRequirements.Judge(table);
            if (parsed.GetValue(write) is { } file)
            {
                var asked = parsed.GetResult(seeds)?.Tokens is [var token, ..] ? token.Value : "1..200";
                File.WriteAllText(file, BalanceMarkdown.Write(table, verdicts, parsed.GetValue(scenario)!.Scenario.Name, asked));
            }

            if (parsed.GetValue(json))
            {
                output.WriteLine(JsonSerializer.Serialize(new { table.Games, table.Lines, table.AwardedShare, table.PaidShare, table.BidsPerBounty, table.Prices, verdicts }, Options));
            }
            else
            {
                Print(table, verdicts, parsed.GetValue(scenario)!.Scenario, output);
            }

            var failed = verdicts.Count(verdict => !verdict.Holds);
            if (failed > 0) error.WriteLine($"{failed} of {verdicts.Count} requirements do not hold.");
            return failed == 0 ? 0 : 1;
        });
        return command;
    }

    private static void Print(BalanceTable table, IReadOnlyList<Verdict> verdicts, Scenario scenario, TextWriter output)
    {
        var console = Tables.On(output);
        var strategies = new Table().Border(TableBorder.Simple);
        strategies.AddColumns("Strategy", "Profit", "(SE)", "Above 0", "Wins", "Paid", "Failed", "Bankrupt");
        foreach (var column in strategies.Columns.Skip(1)) column.RightAligned();
        foreach (var line in table.Lines)
        {
            strategies.AddRow(
                line.Strategy, Text($"{line.Profit.Value:0}"), Text($"{line.Profit.Error:0}"), Text($"{line.Positive:0.00}"),
                Text($"{line.Wins:0.0}"), Text($"{line.Paid:0.0}"), Text($"{line.FailedOrDropped:0.0}"), Text($"{line.Bankrupt:0.00}"));
        }

        console.Write(strategies);
        output.WriteLine(Text($"{scenario.Name}, {table.Games} games: awarded {table.AwardedShare.Value:0.0%}, paid {table.PaidShare:0.0%} of closed, {table.BidsPerBounty:0.00} bids a bounty, {table.TicksPerSecond:0} ticks/s and thread, {table.TurnsLost} turns lost"));
        foreach (var price in table.Prices)
        {
            output.WriteLine(Text($"  {price.Type,-20} moves {price.Ratio:0.00} (least {price.LeastRatio:0.00}), pinned {price.Pinned:0.0%} (worst {price.WorstPinned:0.0%})"));
        }

        foreach (var verdict in verdicts) output.WriteLine($"{(verdict.Holds ? "holds" : "FAILS")}  {verdict.What}: {verdict.Measured}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
