using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Game.Bots.Commands;
using Game.Bots.Lab;

namespace Game.Bots.Tests.Lab;

/// <summary>The page of theory says what there is.</summary>
public sealed partial class TheoryPageTests
{
    private static readonly string[] Rows =
    [
        "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T14", "T15", "T17", "T20", "T21", "T22", "T23", "T25", "T26", "T27", "T29", "T30", "T31", "T32", "T33",
    ];

    private static readonly string Page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/rulebook/theory.md"));

    private static IEnumerable<string[]> Lines => Page.Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray());

    public static TheoryData<string> Commands => [.. Lines.Where(cells => cells.Length == 6 && cells[1].StartsWith('`')).Select(cells => cells[1].Trim('`')).Distinct()];

    [Fact]
    public void Every_row_has_a_theory_a_measurement_and_a_test_that_names_it()
    {
        var tests = Assembly.GetExecutingAssembly().GetTypes().ToDictionary(type => type.FullName!);
        var held = Lines.Where(cells => cells.Length == 3 && Rows.Contains(cells[0])).ToDictionary(cells => cells[0], cells => cells[2].Trim('`'));
        var measured = Lines.Where(cells => cells.Length == 6).Select(cells => cells[0]).Where(row => row.Length > 0).ToHashSet();

        foreach (var row in Rows)
        {
            Assert.Contains(row, measured);
            Assert.Contains(tests[$"Game.Bots.Tests.Lab.{held[row]}"].GetMethods(), method => method.Name.StartsWith($"{row}_", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_of_the_page_runs(string command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        // Few runs: here it matters that the command is one.
        var short_ = $"lab {Runs().Replace(command, string.Empty)} --runs {(command.StartsWith("conservation", StringComparison.Ordinal) ? "1 --ticks 20" : "20")} --json";

        Assert.Equal(0, CommandLine.Run(short_.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error, ProgressBar.None));
        Assert.Empty(error.ToString());
        Assert.StartsWith("{", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_experiment_and_every_trader_stands_on_the_page()
    {
        Assert.All(Laboratory.Experiments, experiment => Assert.Contains($"`{experiment.Name} ", Page, StringComparison.Ordinal));
        Assert.All(Game.Bots.Strategies.Traders.TraderCatalogue.Names, name => Assert.Contains($"| `{name}` |", Page, StringComparison.Ordinal));
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex("--runs [0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Runs();
}
