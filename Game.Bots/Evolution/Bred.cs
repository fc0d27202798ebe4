using Game.Bots.Sdk;

namespace Game.Bots.Evolution;

/// <summary>The names of bred bots: a name carries the whole genome, so that whoever keeps the name keeps the bot.</summary>
public static class Bred
{
    /// <summary>A founder: its dials are drawn when it takes its seat.</summary>
    public const string Founder = "bred";

    private const string Prefix = Founder + "-";
    private const double Steps = byte.MaxValue;

    /// <summary>True for a founder and for any child of one.</summary>
    /// <param name="strategy">The name of a strategy.</param>
    public static bool Is(string strategy) => strategy == Founder || GenomeOf(strategy) is not null;

    /// <summary>The name of a bot with these dials, each rounded to a 255th of its scale.</summary>
    /// <param name="genome">The dials.</param>
    public static string NameOf(Genome genome) => Prefix + Convert.ToHexStringLower([.. genome.Values.Select(value => (byte)Math.Round(value * Steps))]);

    /// <summary>The dials that a name carries, if it carries any.</summary>
    /// <param name="strategy">The name of a strategy.</param>
    public static Genome? GenomeOf(string strategy)
    {
        if (!strategy.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var digits = strategy[Prefix.Length..];
        return digits.Length == 2 * Genome.Length && digits.All(char.IsAsciiHexDigitLower) ? new Genome([.. Convert.FromHexString(digits).Select(step => step / Steps)]) : null;
    }

    /// <summary>A founder with its dials drawn; every other name as it is.</summary>
    /// <param name="strategy">The name of a strategy.</param>
    /// <param name="seed">Seed of the draw.</param>
    public static string Settle(string strategy, ulong seed) => strategy == Founder ? NameOf(new Breeding(new BotDice(seed)).Founder(0)) : strategy;
}
