using Game.Domain.Markets;

namespace Game.Bots.Strategies.Traders;

/// <summary>The traders of the order book by name.</summary>
internal static class TraderCatalogue
{
    private static readonly SortedDictionary<string, Func<MarketSide, int, Func<double>, BookTrader>> ByName = new(StringComparer.Ordinal)
    {
        ["aa"] = (side, limit, _) => new AdaptiveAggressive(side, limit),
        ["gdx"] = (side, limit, _) => new DynamicBeliefTrader(side, limit),
        ["giveaway"] = (side, limit, _) => new Giveaway(side, limit),
        ["shaver"] = (side, limit, _) => new Shaver(side, limit),
        ["sniper"] = (side, limit, _) => new Sniper(side, limit),
        ["zi-c"] = (side, limit, _) => new ZeroIntelligence(side, limit),
        ["zi-u"] = (side, limit, _) => new UnconstrainedTrader(side, limit),
        ["zip"] = (side, limit, luck) => new ZeroIntelligencePlus(side, limit, luck),
    };

    /// <summary>All names, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys];

    /// <summary>A trader with one unit.</summary>
    /// <param name="name">A name from <see cref="Names"/>.</param>
    /// <param name="side">Buy or sell.</param>
    /// <param name="limit">Its limit, in steps, above zero.</param>
    /// <param name="luck">A source of draws, uniform between 0 and 1.</param>
    public static BookTrader Create(string name, MarketSide side, int limit, Func<double> luck) => ByName[name](side, limit, luck);
}
