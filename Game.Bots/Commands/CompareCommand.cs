using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Game.Bots.Strategies;
using Game.Bots.Tournament;
using Game.Domain.Scenarios;
using Spectre.Console;

namespace Game.Bots.Commands;

/// <summary><c>compare</c>: is B better than A, and why; for two strategies or two scenarios.</summary>
internal static class CompareCommand
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create(TextWriter output, TextWriter error, ProgressBar progress)
    {
        var first = new Argument<string>("a") { Description = "A strategy (a name, or a champion's file), or a scenario (a name, or a file)." };
        var second = new Argument<string>("b") { Description = "Another of the same kind." };
        var scenario = CommonOptions.Scenario();
        var seeds = CommonOptions.Seeds("1..100");
        var others = CommonOptions.Bots("Who else sits in the room; by default whom the scenario suggests.", _ => []);
        var ticks = CommonOptions.Ticks();
        var json = CommonOptions.Json();
        var command = new Command("compare", "Plays A and B in the same seat, room and luck, and says which is better, how sure that is, and what differs.") { first, second, scenario, seeds, others, ticks, json };
        command.SetAction(parsed =>
        {
            var (a, b) = (parsed.GetValue(first)!, parsed.GetValue(second)!);
            var labels = new Labels([a, b]);
            if (Arms(a, b, labels, parsed.GetValue(scenario)!.Scenario, parsed.GetValue(others)!) is not { } arms)
            {
                error.WriteLine($"'{a}' and '{b}' are not two strategies or two scenarios. Strategies: {string.Join(", ", Catalogue.Names)}, or champions' files. Scenarios: {string.Join(", ", ScenarioCatalogue.Names)}, or files.");
                return 1;
            }

            var played = parsed.GetValue(seeds)!.Seeds;
            var result = progress.Show($"{labels[a]} or {labels[b]}", played.Count * 2, done => Comparison.Play(arms.First, arms.Second, played, parsed.GetValue(ticks), done));
            if (parsed.GetValue(json))
            {
                output.WriteLine(JsonSerializer.Serialize(
                    new
                    {
                        A = a,
                        B = b,
                        Seeds = played,
                        result.Verdict,
                        result.Figures,
                        Hashes = result.FirstRows.Zip(result.SecondRows, (x, y) => new { x.Seed, A = x.StateHash, B = y.StateHash }),
                    },
                    Options));
            }
            else
            {
                Print(result, labels, played.Count, output);
            }

            return 0;
        });
        return command;
    }

    private static (Arm First, Arm Second)? Arms(string a, string b, Labels labels, Scenario scenario, IReadOnlyList<string> others)
    {
        if (Catalogue.Knows(a, out _) && Catalogue.Knows(b, out _))
        {
            // One of the suggested seats is the one that changes hands; the others stay.
            IReadOnlyList<string> room = others.Count > 0 ? others : [.. scenario.SuggestedBots.Skip(1)];
            return (new Arm(labels[a], scenario, [a, .. room], 0), new Arm(labels[b], scenario, [b, .. room], 0));
        }

        if (CommonOptions.FindScenario(a).Scenario is not { } x || CommonOptions.FindScenario(b).Scenario is not { } y) return null;
        var bots = others.Count > 0 ? others : x.SuggestedBots;
        return (new Arm(labels[a], x, bots, null), new Arm(labels[b], y, bots, null));
    }

    private static void Print(Comparison result, Labels labels, int seeds, TextWriter output)
    {
        output.WriteLine(Text($"Over {seeds} seeds, with the same luck on both sides: {result.Verdict}."));
        var console = Tables.On(output);
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Mean per game", Markup.Escape(result.First.Name), Markup.Escape(result.Second.Name), "Difference", "95 %", "Pairs", "Needed");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        foreach (var line in result.Figures)
        {
            var difference = line.Paired.Difference;
            table.AddRow(
                line.Name, Text($"{line.First:0.##}"), Text($"{line.Second:0.##}"), Text($"{difference.Value:+0.##;-0.##;0}{(line.Paired.Decided ? " *" : "")}"),
                difference.Low is { } low ? Text($"{low:0.##} to {difference.High:0.##}") : "-", Text($"{line.Paired.Pairs}"), line.Paired.PairsNeeded is { } needed ? Text($"{needed}") : "-");
        }

        console.Write(table);
        foreach (var note in labels.Notes) output.WriteLine(note);
        var (profit, better) = (result.Figures[0], result.Figures[0].Paired.FirstBetter);
        output.WriteLine(Text($"Median profit: {profit.FirstMedian:0} and {profit.SecondMedian:0}; {result.Second.Name} earned more in {better:0 %} of the pairs."));
        output.WriteLine("A star marks a difference whose 95 % interval excludes zero. Needed: pairs for 80 % power, were the true difference the one measured.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
