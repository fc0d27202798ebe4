using Game.Bots.Sdk;

namespace Game.Bots.Evolution;

/// <summary>A bot of the house and what came of it so far.</summary>
/// <param name="Strategy">The name of its strategy.</param>
/// <param name="Profit">Its profit, in credits.</param>
/// <param name="Bankrupt">True if it retired without means.</param>
public readonly record struct Performer(string Strategy, double Profit, bool Bankrupt = false);

/// <summary>A place that passes to a child of two others, its parents being places too.</summary>
/// <param name="Place">Who leaves: index in the list of performers.</param>
/// <param name="Mother">Whose strategy the child plays.</param>
/// <param name="Father">Who shares in its genes, if both have some.</param>
/// <param name="Strategy">The name of the child's strategy.</param>
public readonly record struct Heir(int Place, int Mother, int Father, string Strategy);

/// <summary>Who follows on a seat of the house: a mutated crossover of two that earn. A strategy comes from the mother; dials come from both where both have the same ones.</summary>
public static class Succession
{
    private const int MotherDraw = 131;
    private const int FatherDraw = 132;

    /// <summary>The newcomer on the seat of one that failed while the others play on.</summary>
    /// <param name="bots">All bots of the house at the table.</param>
    /// <param name="place">The one that failed.</param>
    /// <param name="dice">Chance.</param>
    /// <param name="key">Distinguishes this birth from every other at the table.</param>
    public static Heir Replace(IReadOnlyList<Performer> bots, int place, BotDice dice, int key)
    {
        var others = Enumerable.Range(0, bots.Count).Where(other => other != place).ToList();
        if (others.Count == 0) others.Add(place);
        var parents = others.Where(other => bots[other].Profit > 0).ToList();
        if (parents.Count < 2) parents = [.. others.OrderBy(other => bots[other].Profit).ThenByDescending(other => other).Skip(others.Count / 2)];
        return Born(bots, place, parents[dice.Below(parents.Count, MotherDraw, key)], parents[dice.Below(parents.Count, FatherDraw, key)], dice, key);
    }

    /// <summary>Who gives way between two rounds, and to whom: the worst share and the bankrupt, to children of those that earned.</summary>
    /// <param name="bots">All bots of the house, with the results of the round that ended.</param>
    /// <param name="leave">Share that gives way, 0 to 1, rounded down; at 0 nobody does, bankrupt or not.</param>
    /// <param name="dice">Chance.</param>
    /// <param name="round">The round that ended.</param>
    public static IReadOnlyList<Heir> BetweenRounds(IReadOnlyList<Performer> bots, decimal leave, BotDice dice, int round)
    {
        if (leave <= 0) return [];
        var results = bots.Select((bot, place) => new Result(bot.Profit, bot.Bankrupt, place)).ToList();
        return [.. Selection.Seasons(results, (int)(bots.Count * leave), dice, round)
            .Select(change => Born(bots, change.Place, change.Mother, change.Father, dice, KeyOf(round, change.Place)))];
    }

    // Far from the keys of births during a round, which count up from 1.
    private static int KeyOf(int round, int place) => unchecked(-(round * 10_000 + place));

    private static Heir Born(IReadOnlyList<Performer> bots, int place, int mother, int father, BotDice dice, int key)
    {
        var strategy = bots[mother].Strategy;
        if (Bred.GenomeOf(strategy) is { } genes)
            strategy = Bred.NameOf(new Breeding(dice).Child(key, genes, Bred.GenomeOf(bots[father].Strategy) ?? genes));
        return new Heir(place, mother, father, strategy);
    }
}
