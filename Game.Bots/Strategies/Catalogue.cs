using Game.Bots.Sdk;

namespace Game.Bots.Strategies;

/// <summary>The strategies by name.</summary>
public static class Catalogue
{
    private static readonly SortedDictionary<string, Func<IStrategy>> ByName = new(StringComparer.Ordinal)
    {
        ["always-cheapest"] = () => new AlwaysCheapest(),
        ["always-premium"] = () => new AlwaysPremium(),
        ["casual"] = () => new Casual(),
        ["cost-plus"] = () => new CostPlus(),
        ["naive"] = () => new Naive(),
        ["planner"] = () => new Planner.Planner(),
        ["random"] = () => new RandomBids(),
        ["sleeper"] = () => new Sleeper(),
    };

    /// <summary>All names, in alphabetical order.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Makes a strategy ready to take one seat.</summary>
    /// <param name="name">A name from <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">No strategy has that name; the message lists those that do.</exception>
    public static IStrategy Create(string name) =>
        ByName.TryGetValue(name, out var make)
            ? make()
            : throw new ArgumentException($"There is no strategy '{name}'. There are: {string.Join(", ", Names)}.", nameof(name));
}
