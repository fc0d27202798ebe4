using System.Text.Json;
using Game.Bots.Commands;

namespace Game.Bots.Tests.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("compare-").FullName;

    [Fact]
    public void Two_strategies_are_compared_in_the_same_seat_with_the_same_luck()
    {
        var (code, output, error) = Run("compare", "naive", "sleeper", "--seeds", "1..4", "--ticks", "200", "--bots", "cost-plus,casual", "--json");
        Assert.True(code == 0, error);
        var report = JsonDocument.Parse(output).RootElement;
        var profit = report.GetProperty("figures")[0];
        Assert.Equal(0, profit.GetProperty("second").GetDouble());
        Assert.Equal(-profit.GetProperty("first").GetDouble(), profit.GetProperty("paired").GetProperty("difference").GetProperty("value").GetDouble(), 6);
        Assert.Equal(4, report.GetProperty("hashes").GetArrayLength());
        // Why: six figures that add up to the profit on either side.
        var origins = report.GetProperty("figures").EnumerateArray().Where(figure => figure.GetProperty("name").GetString()!.StartsWith("from ", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, origins.Count);
        Assert.Equal(profit.GetProperty("first").GetDouble(), origins.Sum(figure => figure.GetProperty("first").GetDouble()), 6);
        Assert.NotEqual(0, profit.GetProperty("first").GetDouble());
    }

    [Fact]
    public void A_strategy_compared_with_itself_shows_no_difference_at_all()
    {
        var (_, output, _) = Run("compare", "naive", "naive", "--seeds", "1..3", "--ticks", "120", "--bots", "cost-plus");
        Assert.Contains("no difference", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_scenarios_are_compared_with_the_same_room()
    {
        var (code, output, _) = Run("compare", "open-market", "first-contract", "--seeds", "1..2", "--ticks", "100", "--bots", "cost-plus,casual");
        Assert.Equal(0, code);
        Assert.Contains("first-contract", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_champion_is_compared_by_its_file()
    {
        var (bred, _, mistake) = Run("evolve", "--scenario", "open-market", "--generations", "2", "--population", "4", "--seats", "4", "--ticks", "60", "--out", _folder);
        Assert.True(bred == 0, mistake);
        var champion = Path.Combine(_folder, "champion.json");
        var (code, output, error) = Run("compare", "cost-plus", champion, "--seeds", "1..2", "--ticks", "100", "--bots", "casual", "--json");
        Assert.True(code == 0, error);
        Assert.Equal(champion, JsonDocument.Parse(output).RootElement.GetProperty("b").GetString());
        Assert.DoesNotContain(_folder, JsonDocument.Parse(output).RootElement.GetProperty("verdict").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_neither_is_refused_with_what_there_is()
    {
        var (code, output, error) = Run("compare", "naive", "open-market");
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("planner", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(args, output, error, ProgressBar.None);
        return (code, output.ToString(), error.ToString());
    }
}
