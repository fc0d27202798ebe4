using Game.Bots.Sdk;

namespace Game.Bots.Evolution;

/// <summary>Who gives its place to whose child.</summary>
internal enum SelectionKind
{
    /// <summary>Bankrupts and the bottom quarter are replaced by children of the profitable.</summary>
    Seasons,

    /// <summary>Nobody is better: as many births and deaths by lot as there are bots (Moran 1958). What drifts then drifts by chance.</summary>
    Neutral,
}

/// <summary>A place that changes hands.</summary>
/// <param name="Place">Index in the population.</param>
/// <param name="Mother">Index of one parent.</param>
/// <param name="Father">Index of the other.</param>
internal readonly record struct Replacement(int Place, int Mother, int Father);

/// <summary>What a round said about one bot.</summary>
/// <param name="Profit">Its profit, in credits.</param>
/// <param name="Bankrupt">True if it retired without means.</param>
/// <param name="Id">Its number in the order of births: of two that earned alike the younger goes first.</param>
internal readonly record struct Result(double Profit, bool Bankrupt, int Id);

/// <summary>The rule of replacement, without games: a population's results in, replacements out.</summary>
internal static class Selection
{
    private const int Parent = 111;
    private const int Birth = 112;
    private const int Death = 113;

    /// <summary>Bankrupts and the bottom quarter go; parents are drawn among those with a profit, or if nobody has one among the better half.</summary>
    public static IReadOnlyList<Replacement> Seasons(IReadOnlyList<Individual> population, BotDice dice, int generation) =>
        Seasons([.. population.Select(one => new Result(one.Profit, one.Bankrupt, one.Id))], population.Count / 4, dice, generation);

    /// <summary>The same for any results and any number of the worst.</summary>
    public static IReadOnlyList<Replacement> Seasons(IReadOnlyList<Result> population, int worst, BotDice dice, int generation)
    {
        var order = Enumerable.Range(0, population.Count).OrderBy(place => population[place].Profit).ThenByDescending(place => population[place].Id).ToList();
        var leaving = order.Take(worst).Concat(order.Where(place => population[place].Bankrupt)).Distinct().ToHashSet();
        var parents = order.Where(place => population[place].Profit > 0 && !leaving.Contains(place)).ToList();
        if (parents.Count < 2) parents = [.. order.Skip(order.Count / 2)];
        leaving.ExceptWith(parents);
        return [.. leaving.Order().Select(place =>
            new Replacement(place, parents[dice.Below(parents.Count, Parent, generation, place, 0)], parents[dice.Below(parents.Count, Parent, generation, place, 1)]))];
    }

    /// <summary>One birth and one death by lot, <paramref name="steps"/> times over: which kind takes whose place.</summary>
    public static IEnumerable<Replacement> Neutral(int population, BotDice dice, int generation, int steps)
    {
        var equal = Enumerable.Repeat(1.0, population).ToArray();
        for (var step = 0; step < steps; step++)
        {
            var (parent, replaced) = MoranStep.Choose(equal, dice.Uniform(Birth, generation, step), dice.Uniform(Death, generation, step));
            yield return new Replacement(replaced, parent, parent);
        }
    }
}
