using Game.Bots.Headless;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using MathNet.Numerics.Statistics;

namespace Game.Bots.Evolution;

/// <summary>Breeds a population over generations. The same plan breeds the same lineage, on any number of cores.</summary>
internal sealed class EvolutionRun
{
    private const int Table = 121;

    private readonly EvolutionPlan _plan;
    private readonly BotDice _dice;
    private readonly Breeding _breeding;
    private readonly List<Individual> _everybody = [];
    private readonly List<GenerationFigures> _generations = [];
    private readonly Individual[] _alive;

    private EvolutionRun(EvolutionPlan plan)
    {
        _plan = plan;
        _dice = new BotDice(plan.Seed);
        _breeding = new Breeding(_dice);
        _alive = [.. Enumerable.Range(0, plan.Population).Select(id => Add(_breeding.Founder(id), null, null, 0))];
    }

    /// <summary>Everybody who ever lived, in the order of births.</summary>
    public IReadOnlyList<Individual> Everybody => _everybody;

    /// <summary>Who lives at the end.</summary>
    public IReadOnlyList<Individual> Alive => _alive;

    public IReadOnlyList<GenerationFigures> Generations => _generations;

    /// <summary>The one with the best mean over its life among those that have proven themselves: at least a quarter of the longest life there is.</summary>
    public Individual Champion
    {
        get
        {
            var proven = _alive.Max(one => one.Matches) / 4;
            return _alive.Where(one => one.Matches >= proven).MaxBy(one => one.MeanProfit)!;
        }
    }

    /// <summary>Breeds.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="done">Called with the number of finished generations.</param>
    public static EvolutionRun Play(EvolutionPlan plan, Action<int> done)
    {
        var run = new EvolutionRun(plan);
        for (var generation = 0; generation < plan.Generations; generation++)
        {
            run.PlayRooms(generation);
            run.Replace(generation);
            done(generation + 1);
        }

        return run;
    }

    private void PlayRooms(int generation)
    {
        var seated = Enumerable.Range(0, _alive.Length).OrderBy(place => _dice.Uniform(Table, generation, place)).Chunk(_plan.Seats).ToList();
        Parallel.ForEach(seated, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, room =>
        {
            // All rooms of a generation meet the same bounties: who earns more was better, not luckier.
            var seed = BotDice.SeedOf(_plan.Seed, generation);
            var strategies = room.Select(place => (IStrategy)new GenomeBot(_alive[place].Genome)).Concat(_plan.Residents.Select(Catalogue.Create)).ToList();
            var result = HeadlessMatch.Play(_plan.Scenario, seed, strategies, _plan.Ticks);
            for (var i = 0; i < room.Length; i++) _alive[room[i]].Played((double)result.Seats[i].Profit.Amount, result.Seats[i].Count.Bankrupt);
        });
    }

    private void Replace(int generation)
    {
        var profits = _alive.Select(one => one.Profit).ToList();
        var replacements = _plan.Select == SelectionKind.Seasons
            ? Selection.Seasons(_alive, _dice, generation)
            : [.. Selection.Neutral(_alive.Length, _dice, generation, _alive.Length)];
        var genes = Enumerable.Range(0, Genome.Length).Select(gene => _alive.Select(one => one.Genome[(Gene)gene]).ToList()).ToList();
        _generations.Add(new GenerationFigures(
            generation, profits.Mean(), profits.Median(), profits.Max(), replacements.Count, [.. genes.Select(gene => gene.Mean())], [.. genes.Select(gene => gene.PopulationStandardDeviation())]));
        foreach (var (place, mother, father) in replacements) Give(place, _alive[mother], _alive[father], generation);
    }

    private void Give(int place, Individual mother, Individual father, int generation)
    {
        _alive[place].Died = generation;
        var genome = _plan.Select == SelectionKind.Neutral ? mother.Genome : _breeding.Child(_everybody.Count, mother.Genome, father.Genome);
        _alive[place] = Add(genome, mother.Id, father.Id, generation + 1);
    }

    private Individual Add(Genome genome, int? mother, int? father, int born)
    {
        var individual = new Individual(_everybody.Count, genome, mother, father, born);
        _everybody.Add(individual);
        return individual;
    }
}
