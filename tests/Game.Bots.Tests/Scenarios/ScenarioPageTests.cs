using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Scenarios;

/// <summary>Every built-in scenario has its page in the rulebook, and the page tells the truth about the settings.</summary>
public sealed class ScenarioPageTests
{
    private static readonly string Rulebook = Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/rulebook");

    // What the head of the page says in words.
    private static readonly string[] Head = ["name", "title", "summary", "millisecondsPerTick", "suggestedBots"];

    public static TheoryData<string> Names => [.. ScenarioCatalogue.Names];

    [Theory, MemberData(nameof(Names))]
    public void Its_page_says_what_it_teaches_what_to_watch_and_what_usually_happens(string name)
    {
        var (page, scenario) = (Page(name), ScenarioCatalogue.Find(name)!);

        Assert.StartsWith($"# {scenario.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains(scenario.Summary, page, StringComparison.Ordinal);
        Assert.All(["## What it teaches", "## What to watch", "## Switches", "## What usually happens"], heading => Assert.Contains(heading, page, StringComparison.Ordinal));
        Assert.Contains($"survey --scenario {name} --seeds 1..", page, StringComparison.Ordinal);
        Assert.All(scenario.SuggestedBots.Distinct(), bot => Assert.Contains($"| {bot} | ", page, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_page_names_every_setting_that_differs_from_the_open_market(string name)
    {
        var (page, market) = (Page(name), Settings("open-market"));
        var differing = Settings(name).Where(setting => !market.TryGetValue(setting.Key, out var usual) || usual != setting.Value);

        foreach (var (path, value) in differing.Where(setting => !Head.Contains(setting.Key)))
        {
            // Lists are told in words.
            var row = value.StartsWith('[') ? $"| `{path}` | " : $"| `{path}` | {value} |";
            Assert.Contains(row, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_index_leads_to_every_page_in_the_order_of_the_catalogue()
    {
        var index = File.ReadAllText(Path.Combine(Rulebook, "scenarios.md"));
        var places = ScenarioCatalogue.Names.Select(name => index.IndexOf($"(scenarios/{name}.md)", StringComparison.Ordinal)).ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    private static string Page(string name) => File.ReadAllText(Path.Combine(Rulebook, "scenarios", $"{name}.md"));

    private static Dictionary<string, string> Settings(string name)
    {
        using var json = JsonDocument.Parse(ScenarioCatalogue.Write(ScenarioCatalogue.Find(name)!));
        return Leaves(json.RootElement, string.Empty).ToDictionary(leaf => leaf.Path, leaf => leaf.Value, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Path, string Value)> Leaves(JsonElement settings, string path) => settings.EnumerateObject().SelectMany(member => member.Value.ValueKind switch
    {
        JsonValueKind.Object => Leaves(member.Value, $"{path}{member.Name}."),
        JsonValueKind.Number => [($"{path}{member.Name}", member.Value.GetDecimal().ToString("0.####", CultureInfo.InvariantCulture))],
        JsonValueKind.String => [($"{path}{member.Name}", member.Value.GetString()!)],
        _ => [($"{path}{member.Name}", member.Value.GetRawText())],
    });

    private static string Here([CallerFilePath] string file = "") => file;
}
