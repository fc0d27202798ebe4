using System.Text;
using System.Text.Json;
using Game.Domain.Primitives;

namespace Game.Domain.Scenarios;

/// <summary>The built-in scenarios, and the reader for everybody's own.</summary>
public static class ScenarioCatalogue
{
    private static readonly JsonSerializerOptions Indented = new(GameJson.Options) { WriteIndented = true };

    /// <summary>Names of the built-in scenarios, the one for beginners first.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "first-contract", "open-market", "night-shift", "solar-summer", "reviewer-strike", "new-model-day", "black-box",
        "ladder", "auction-house", "trading-floor", "guild", "seasons",
    ];

    private static readonly Lazy<IReadOnlyList<Scenario>> BuiltIn = new(() => [.. Names.Select(Load)]);

    /// <summary>All built-in scenarios in the order of <see cref="Names"/>.</summary>
    public static IReadOnlyList<Scenario> All => BuiltIn.Value;

    /// <summary>The built-in scenario with a name, or nothing.</summary>
    /// <param name="name">Such as <c>open-market</c>.</param>
    public static Scenario? Find(string? name) => All.FirstOrDefault(scenario => string.Equals(scenario.Name, name, StringComparison.Ordinal));

    /// <summary>Reads a scenario from JSON. Settings that are not named have their defaults; unknown ones are refused.</summary>
    /// <param name="json">The text of the file.</param>
    public static ScenarioReading Parse(string json) => ScenarioFile.Read(json);

    /// <summary>Writes a scenario as JSON with every setting; reading it gives the same scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    public static string Write(Scenario scenario) => JsonSerializer.Serialize(scenario, Indented);

    private static Scenario Load(string name)
    {
        using var stream = typeof(ScenarioCatalogue).Assembly.GetManifestResourceStream($"scenario:{name}")
            ?? throw new InvalidOperationException($"The scenario '{name}' is not inside the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var reading = Parse(reader.ReadToEnd());
        return reading.Scenario ?? throw new InvalidOperationException($"The scenario '{name}' is broken: {string.Join("; ", reading.Problems)}");
    }
}
