using Game.Bots.Strategies;

namespace Web.Lobby;

/// <summary>Companies of bots that a creator can choose with one tap.</summary>
/// <param name="Name">Key of its words.</param>
/// <param name="Bots">Strategy names; nothing leaves it to the scenario.</param>
public sealed record BotTable(string Name, IReadOnlyList<string>? Bots)
{
    /// <summary>As the form posts it.</summary>
    public string Value => Bots is null ? "" : Bots.Count == 0 ? "none" : string.Join(',', Bots);
}

/// <summary>The companies there are.</summary>
public static class Tables
{
    public static IReadOnlyList<BotTable> All { get; } =
    [
        new("Suggested", null),
        new("Gentle", Known("casual", "naive", "random", "always-premium")),
        new("Tough", Known("planner", "planner", "cost-plus", "cost-plus", "casual", "casual", "always-cheapest")),
        new("One", Known("casual")),
        new("None", []),
    ];

    private static List<string> Known(params string[] names) => [.. names.Where(Catalogue.Names.Contains)];
}
