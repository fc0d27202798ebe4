using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;

namespace Game.Bots.Commands;

/// <summary>Options that several commands share. What they refuse, they explain.</summary>
internal static class CommonOptions
{
    private const string Usual = "open-market";
    private const ulong MostSeeds = 1_000_000;

    public static Option<TypedScenario> Scenario() => new("--scenario")
    {
        Description = $"The scenario: {string.Join(", ", ScenarioCatalogue.Names)}, or a file of your own (*.json).",
        DefaultValueFactory = _ => new TypedScenario(ScenarioCatalogue.Find(Usual)!),
        CustomParser = result =>
        {
            var (scenario, problem) = FindScenario(Only(result));
            if (problem is not null) result.AddError(problem);
            return scenario is null ? null! : new TypedScenario(scenario);
        },
    };

    /// <summary>The built-in scenario with a name, or the one in a file; or why there is none.</summary>
    public static (Scenario? Scenario, string? Problem) FindScenario(string name)
    {
        if (ScenarioCatalogue.Find(name) is { } scenario) return (scenario, null);
        if (!File.Exists(name)) return (null, $"There is no scenario '{name}'. There are: {string.Join(", ", ScenarioCatalogue.Names)}, or name a file.");
        var reading = ScenarioCatalogue.Parse(File.ReadAllText(name));
        return (reading.Scenario, reading.Scenario is null ? $"{name} cannot be played: {string.Join("; ", reading.Problems)}" : null);
    }

    /// <summary>The file that <c>--scenario</c> named, if it named one.</summary>
    public static string? FileOf(ParseResult parsed, Option<TypedScenario> option) =>
        parsed.GetResult(option)?.Tokens is [var token, ..] && ScenarioCatalogue.Find(token.Value) is null ? token.Value : null;

    public static Option<int?> Ticks()
    {
        var ticks = new Option<int?>("--ticks") { Description = "Stop after this many ticks." };
        ticks.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<int?>() < 1) result.AddError("--ticks takes 1 or more.");
        });
        return ticks;
    }

    public static Option<int> Rounds()
    {
        var rounds = new Option<int>("--rounds") { Description = "Rounds of the same room, 1 to 1000; what the scenario says of evolution happens between them.", DefaultValueFactory = _ => 1 };
        rounds.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<int>() is < 1 or > 1000) result.AddError("--rounds takes 1 to 1000.");
        });
        return rounds;
    }

    public static Option<ulong> Seed() => new("--seed") { Description = "The seed of all chance; the same seed plays the same match.", DefaultValueFactory = _ => 1 };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object." };

    public static Option<IReadOnlyList<string>> Bots(string description, Func<ArgumentResult, IReadOnlyList<string>> defaults) => new("--bots")
    {
        Description = $"{description} There are: {string.Join(", ", Catalogue.Names)}, or a champion's file.",
        DefaultValueFactory = defaults,
        CustomParser = result =>
        {
            string[] names = Only(result).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (names.Length == 0) result.AddError("--bots takes names with commas between them.");
            foreach (var name in names.Distinct(StringComparer.Ordinal))
            {
                if (!Catalogue.Knows(name, out var problem)) result.AddError(problem!);
            }

            return names;
        },
    };

    public static Option<TypedSeeds> Seeds(string defaults) => new("--seeds")
    {
        Description = "The seeds: 1..200, or a list with commas.",
        DefaultValueFactory = _ => new TypedSeeds(defaults, Range(defaults)!),
        CustomParser = result =>
        {
            if (Range(Only(result)) is { } seeds) return new TypedSeeds(Only(result), seeds);
            result.AddError($"'{Only(result)}' is not a list of seeds. Write 1..200, or 1,5,9.");
            return null!;
        },
    };

    private static string Only(ArgumentResult result) => result.Tokens.Count == 0 ? string.Empty : result.Tokens[0].Value;

    private static IReadOnlyList<ulong>? Range(string text)
    {
        var seeds = new List<ulong>();
        foreach (var item in text.Split(','))
        {
            var ends = item.Split("..");
            if (ends.Length > 2 || !Number(ends[0], out var first) || !Number(ends[^1], out var last) || last < first || last - first >= MostSeeds) return null;
            for (var seed = first; ; seed++)
            {
                seeds.Add(seed);
                if (seed == last) break;
            }
        }

        return seeds;
    }

    private static bool Number(string text, out ulong value) => ulong.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
