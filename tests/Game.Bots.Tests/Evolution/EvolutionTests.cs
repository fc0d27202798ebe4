using Game.Bots.Evolution;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Evolution;

public sealed class EvolutionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("evolution").FullName;

    private static EvolutionPlan Small { get; } = new(ScenarioCatalogue.Find("open-market")!, 5, 3, 8, 4, ["cost-plus"], 120, SelectionKind.Seasons);

    [Fact]
    public void The_same_seed_breeds_the_same_lineage()
    {
        var (first, second) = (EvolutionRun.Play(Small, _ => { }), EvolutionRun.Play(Small, _ => { }));
        Assert.Equal(first.Everybody.Select(one => (one.Genome, one.Mother, one.Father, one.Born, one.Died)), second.Everybody.Select(one => (one.Genome, one.Mother, one.Father, one.Born, one.Died)));
        Assert.Equal(3, first.Generations.Count);
        Assert.Equal(8, first.Alive.Count);
    }

    [Fact]
    public void The_bottom_quarter_and_the_bankrupt_give_their_places_to_children_of_the_profitable()
    {
        var population = Population([-900, -50, 10, 20, 30, 40, 50, 60]);
        population[5].Played(-10, bankrupt: true);
        var replaced = Selection.Seasons(population, new BotDice(1), 0);
        Assert.Equal([0, 1, 5], replaced.Select(one => one.Place));
        Assert.All(replaced, one => Assert.True(population[one.Mother].Profit > 0 && population[one.Father].Profit > 0));
    }

    [Fact]
    public void Where_nobody_earns_the_better_half_has_the_children()
    {
        var replaced = Selection.Seasons(Population([-80, -70, -60, -50, -40, -30, -20, -10]), new BotDice(2), 0);
        Assert.Equal([0, 1], replaced.Select(one => one.Place));
        Assert.All(replaced, one => Assert.True(one.Mother >= 4 && one.Father >= 4));
    }

    [Fact]
    public void A_child_has_every_gene_from_a_parent_or_close_to_it()
    {
        var dice = new BotDice(3);
        var (mother, father) = (new Genome([.. Enumerable.Repeat(0.0, Genome.Length)]), new Genome([.. Enumerable.Repeat(1.0, Genome.Length)]));
        var children = Enumerable.Range(0, 400).Select(id => new Breeding(dice, rate: 0.25, size: 0.08).Child(id, mother, father)).ToList();
        Assert.All(children, child => Assert.True(child.IsSound()));
        Assert.All(children.SelectMany(child => child.Values), value => Assert.True(value is < 0.4 or > 0.6));
        Assert.InRange(children.SelectMany(child => child.Values).Count(value => value > 0.5) / (400.0 * Genome.Length), 0.46, 0.54);

        // Half of the errors point out of the scale and are cut off at its end, so an eighth of the genes differ from both parents.
        Assert.InRange(children.SelectMany(child => child.Values).Count(value => value is > 0 and < 1) / (400.0 * Genome.Length), 0.10, 0.15);
    }

    [Fact]
    public void Without_selection_one_of_twenty_takes_over_in_one_run_of_twenty_as_Moran_says()
    {
        const int Size = 20;
        const int Runs = 4000;
        var taken = 0;
        for (var run = 0; run < Runs; run++)
        {
            var kind = new bool[Size];
            kind[0] = true;
            for (var generation = 0; kind.Any(mine => mine) && !kind.All(mine => mine); generation++)
            {
                foreach (var (place, mother, _) in Selection.Neutral(Size, new BotDice((ulong)run), generation, Size)) kind[place] = kind[mother];
            }

            if (kind[0]) taken++;
        }

        // 1 / N with 3.5 standard errors.
        Assert.InRange(taken / (double)Runs, 0.05 - 0.0121, 0.05 + 0.0121);
    }

    [Fact]
    public void Without_selection_nobody_is_new_and_only_chance_decides_who_is_left()
    {
        var run = EvolutionRun.Play(Small with { Select = SelectionKind.Neutral, Generations = 4, Ticks = 10 }, _ => { });
        var founders = run.Everybody.Take(8).Select(one => one.Genome).ToHashSet();
        Assert.All(run.Alive, one => Assert.Contains(one.Genome, founders));
        Assert.True(run.Alive.Select(one => one.Genome).Distinct().Count() < 8);
    }

    [Fact]
    public void The_family_tree_leads_to_both_parents_the_father_by_a_dashed_line()
    {
        var run = EvolutionRun.Play(Small, _ => { });
        var families = Ancestors(run).Where(one => one.Mother is not null && one.Father is not null && one.Mother != one.Father).ToList();
        Assert.NotEmpty(families);

        var drawn = LineageTree.Draw(run).Descendants().Select(line => (string?)line.Attribute("class")).ToList();
        Assert.Equal(families.Count, drawn.Count(style => style == "joint father"));
        Assert.Equal(Ancestors(run).Count(one => one.Mother is not null), drawn.Count(style => style == "joint"));
    }

    // Of the living, over both parents.
    private static HashSet<Individual> Ancestors(EvolutionRun run)
    {
        var found = run.Alive.ToHashSet();
        while (true)
        {
            var parents = found.SelectMany(one => new[] { one.Mother, one.Father }).OfType<int>().Select(id => run.Everybody[id]).ToList();
            if (parents.TrueForAll(found.Contains)) return found;
            found.UnionWith(parents);
        }
    }

    [Fact]
    public void A_champion_is_saved_and_played_against()
    {
        var run = EvolutionRun.Play(Small, _ => { });
        EvolutionReport.WriteAll(Small, run, _folder);
        var file = Path.Combine(_folder, "champion.json");
        Assert.True(Catalogue.Knows(file, out var problem), problem);
        Assert.Equal(file, Catalogue.Create(file).Name);
        Assert.Equal(run.Champion.Genome, Champion.Read(File.ReadAllText(file), out _)!.Genome);
        Assert.Contains("The family of the living", File.ReadAllText(Path.Combine(_folder, "evolution.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no champion")]
    [InlineData("""{"name":"x","scenario":"y","seed":1,"generation":1,"meanProfit":0,"genes":{},"genome":{"values":[2,0,0,0,0,0,0,0,0]}}""")]
    public void A_broken_champion_is_refused_with_the_reason(string json)
    {
        var file = Path.Combine(_folder, "broken.json");
        File.WriteAllText(file, json);
        Assert.False(Catalogue.Knows(file, out var problem));
        Assert.Contains("is not a champion", problem, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static List<Individual> Population(double[] profits) => [.. profits.Select((profit, id) =>
    {
        var one = new Individual(id, new Genome([.. Enumerable.Repeat(0.5, Genome.Length)]), null, null, 0);
        one.Played(profit, bankrupt: false);
        return one;
    })];
}
