using System.Collections.Concurrent;
using Game.Bots.Evolution;
using Game.Bots.Sdk;

namespace Game.Bots.Strategies;

/// <summary>The strategies by name.</summary>
public static class Catalogue
{
    private static readonly SortedDictionary<string, Func<IStrategy>> ByName = new(StringComparer.Ordinal)
    {
        ["agency"] = () => new Agency(),
        ["always-cheapest"] = () => new AlwaysCheapest(),
        ["always-premium"] = () => new AlwaysPremium(),
        [Bred.Founder] = () => new GenomeBot(null, Bred.Founder),
        ["casual"] = () => new Casual(),
        ["cost-plus"] = () => new CostPlus(),
        ["crra"] = () => new Crra(),
        ["curse-corrected"] = () => new CurseCorrected(),
        ["double-kelly"] = () => new DoubleKelly(),
        ["fully-insured"] = () => new FullyInsured(),
        ["kelly"] = () => new Kelly(),
        ["middleman"] = () => new Middleman(),
        ["delegator"] = () => new Delegator(),
        ["naive"] = () => new Naive(),
        ["nash"] = () => new Nash(),
        ["night-owl"] = () => new NightOwl(),
        ["planner"] = () => new Planner.Planner(),
        ["random"] = () => new RandomBids(),
        ["sleeper"] = () => new Sleeper(),
        ["specialist"] = () => new Specialist(),
        ["thompson"] = () => new Thompson(),
        ["truthful"] = () => new Truthful(),
        ["ucb1"] = () => new Ucb1(),
        ["wild-bidder"] = () => new WildBidder(),
    };

    private static readonly ConcurrentDictionary<string, Champion> Added = new(StringComparer.Ordinal);

    /// <summary>Champions that were added by name, in alphabetical order.</summary>
    public static IReadOnlyList<string> Champions => [.. Added.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Adds a bred bot, or puts a newer one in its place. May be called from any thread.</summary>
    /// <param name="name">Its name: letters, digits and dashes, not one of the house's.</param>
    /// <param name="champion">The bot.</param>
    /// <exception cref="ArgumentException">The name is one of the house's, or cannot be written on a command line.</exception>
    public static void AddChampion(string name, Champion champion)
    {
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')) throw new ArgumentException($"A champion's name takes letters, digits and dashes; '{name}' has others.", nameof(name));
        if (ByName.ContainsKey(name)) throw new ArgumentException($"There is already a strategy '{name}'.", nameof(name));
        Added[name] = champion;
    }

    /// <summary>Says whether a bare name means a strategy: one of the house's, a champion that was added, or a bred bot. Files are not looked at.</summary>
    /// <param name="name">The name.</param>
    public static bool Has(string? name) => name is not null && (ByName.ContainsKey(name) || Added.ContainsKey(name) || Bred.GenomeOf(name) is not null);

    /// <summary>All names of the house, in alphabetical order.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Adds a strategy of one's own, so that commands know it by name.</summary>
    /// <param name="name">Its name: letters, digits and dashes, not one of the house's.</param>
    /// <param name="make">Makes one; called for every seat.</param>
    /// <exception cref="ArgumentException">The name is taken or cannot be written on a command line.</exception>
    public static void Add(string name, Func<IStrategy> make)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')) throw new ArgumentException($"A strategy's name takes letters, digits and dashes; '{name}' has others.", nameof(name));
        if (!ByName.TryAdd(name, make)) throw new ArgumentException($"There is already a strategy '{name}'.", nameof(name));
    }

    /// <summary>Says whether a name means a strategy: one of the house's, a bred bot's, or the file of a champion.</summary>
    /// <param name="name">A name from <see cref="Names"/>, one that carries a genome (<see cref="Bred"/>), or a file (*.json) that <c>evolve</c> wrote.</param>
    /// <param name="problem">Why not, in a sentence.</param>
    public static bool Knows(string name, out string? problem) => MakerOf(name, out problem) is not null;

    /// <summary>Makes a strategy ready to take one seat.</summary>
    /// <param name="name">A name from <see cref="Names"/>, a bred bot's, or a champion's file.</param>
    /// <exception cref="ArgumentException">No strategy has that name; the message lists those that do.</exception>
    public static IStrategy Create(string name) => MakerOf(name, out var problem)?.Invoke() ?? throw new ArgumentException(problem, nameof(name));

    // A champion's file is read here and nowhere else, once for each call.
    private static Func<IStrategy>? MakerOf(string name, out string? problem)
    {
        problem = null;
        if (ByName.TryGetValue(name, out var make)) return make;
        if (Bred.GenomeOf(name) is { } genes) return () => new GenomeBot(genes, name);
        if (Added.TryGetValue(name, out var bred)) return () => new GenomeBot(bred.Genome, name);
        if (!name.EndsWith(".json", StringComparison.Ordinal) || !File.Exists(name))
        {
            problem = $"There is no strategy '{name}'. There are: {string.Join(", ", Names)}, or a champion's file.";
            return null;
        }

        if (Champion.Read(File.ReadAllText(name), out problem) is { Genome: var genome }) return () => new GenomeBot(genome, name);
        problem = $"{name} is not a champion: {problem}.";
        return null;
    }
}
