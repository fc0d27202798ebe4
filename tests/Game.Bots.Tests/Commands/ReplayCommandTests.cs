using System.Text.Json;
using Game.Bots.Commands;

namespace Game.Bots.Tests.Commands;

public sealed class ReplayCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("replay-command").FullName;

    private string File => Path.Combine(_folder, "match.oereplay");

    [Fact]
    public void What_play_records_replay_verifies_and_explains()
    {
        var played = Run("play", "--bots", "naive,cost-plus,always-cheapest", "--ticks", "250", "--replay", File, "--json");
        Assert.Equal(0, played.Code);
        var hash = JsonDocument.Parse(played.Output).RootElement.GetProperty("stateHash").GetString()!;

        var told = Run("replay", File);
        Assert.Equal(0, told.Code);
        Assert.Contains($"state {hash} verified", told.Output, StringComparison.Ordinal);
        Assert.Contains("failed validation in tick", told.Output, StringComparison.Ordinal);
        Assert.Contains("had a chance of", told.Output, StringComparison.Ordinal);
        Assert.Contains("against this kind:", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_story_of_one_contract_names_every_run()
    {
        Run("play", "--bots", "naive,cost-plus", "--ticks", "250", "--replay", File);
        var report = JsonDocument.Parse(Run("replay", File, "--json").Output).RootElement;
        Assert.True(report.GetProperty("verified").GetBoolean());
        var contract = report.GetProperty("contracts").EnumerateArray().First(line => line.GetProperty("why").GetArrayLength() > 0).GetProperty("contract").GetString()!;

        var story = Run("replay", File, "--contract", contract);
        Assert.Equal(0, story.Code);
        Assert.Contains("started by", story.Output, StringComparison.Ordinal);
        Assert.Contains("finished: bad", story.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_is_told_in_words_and_not_by_the_names_of_events()
    {
        Run("play", "--bots", "naive,planner", "--ticks", "200", "--replay", File);
        var contracts = JsonDocument.Parse(Run("replay", File, "--json").Output).RootElement.GetProperty("contracts").EnumerateArray().Select(line => line.GetProperty("contract").GetString()!).ToList();
        var told = contracts.Take(12).Select(contract => Run("replay", File, "--contract", contract).Output).ToList();

        Assert.Contains(told, story => story.Contains("waits to be checked by", StringComparison.Ordinal));
        Assert.All(told, story => Assert.DoesNotMatch("tick [0-9]+: [A-Z]", story));
    }

    [Fact]
    public void A_file_that_is_not_there_or_no_replay_is_refused_in_a_sentence()
    {
        Assert.Contains("There is no file", Run("replay", File).Error, StringComparison.Ordinal);
        System.IO.File.WriteAllText(File, "a shopping list");
        var (code, _, error) = Run("replay", File);
        Assert.Equal(1, code);
        Assert.Contains("not a replay file", error, StringComparison.Ordinal);
        Assert.Contains("120-3@4", Run("replay", File, "--contract", "mine").Error, StringComparison.Ordinal);
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
