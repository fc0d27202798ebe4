namespace Game.Bots.Lab;

/// <summary>Parts that wait for each other, each checked before the next begins (Mitten 1960: the cheapest order of tests).</summary>
internal sealed class ChainExperiment : Experiment
{
    private static readonly NumbersParameter Costs = new("costs", "cost of each part, in credits", "100,50,80,20,60", 0, 1_000_000, 1, 12);
    private static readonly NumbersParameter Chances = new("chances", "chance of success of each part", "0.9,0.6,0.95,0.99,0.7", 0, 1, 1, 12);
    private static readonly ChoiceParameter Checks = new("checks", "whether a failed part stops the spending", "yes", "yes", "no");

    public override string Name => "chain";

    public override string Rows => "T21";

    public override string Summary => "A chain is as good as the product of its parts, and cheapest with the riskiest part per credit first (Mitten 1960).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Costs, Chances, Checks];

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (costs, chances) = (inputs.Of(Costs), inputs.Of(Chances));
        if (costs.Count != chances.Count) throw new LabRefusalException($"--costs and --chances take equally many numbers, not {costs.Count} and {chances.Count}.");
        var stops = inputs.Of(Checks) == "yes";
        var (success, spend) = (new Sample(), new Sample());
        var runsByOutcome = new int[1 << costs.Count];
        foreach (var luck in inputs.EachRun())
        {
            var good = 0;
            for (var i = 0; i < costs.Count; i++) good |= luck.Happens(chances[i]) ? 1 << i : 0;
            runsByOutcome[good]++;
            success.Add(good == runsByOutcome.Length - 1);
            spend.Add(Spend(costs, good, stops));
        }

        var sorted = Enumerable.Range(0, costs.Count).OrderBy(i => chances[i] < 1 ? costs[i] / (1 - chances[i]) : double.PositiveInfinity).ToList();
        figures.AddSampled("successProbability", success, chances.Aggregate(1.0, (product, chance) => product * chance));
        figures.AddSampled("expectedSpend", spend, Expected(Enumerable.Range(0, costs.Count), costs, chances, stops));
        var (cheapest, dearest) = (Expected(sorted, costs, chances, stops), Expected(Enumerable.Reverse(sorted), costs, chances, stops));
        figures.AddSampled("bestOrderSpend", Order(costs, runsByOutcome, inputs.Runs, stops, 1), spend.Error, cheapest);
        figures.AddSampled("worstOrderSpend", Order(costs, runsByOutcome, inputs.Runs, stops, -1), spend.Error, dearest);
    }

    private static double Spend(IReadOnlyList<double> costs, int good, bool stops)
    {
        var spent = 0.0;
        for (var i = 0; i < costs.Count; i++)
        {
            spent += costs[i];
            if (stops && (good & 1 << i) == 0) break;
        }

        return spent;
    }

    private static double Expected(IEnumerable<int> order, IReadOnlyList<double> costs, IReadOnlyList<double> chances, bool stops)
    {
        var (spend, reached) = (0.0, 1.0);
        foreach (var i in order)
        {
            spend += costs[i] * reached;
            if (stops) reached *= chances[i];
        }

        return spend;
    }

    // The cheapest (sign 1) or dearest (sign -1) of all orders, over the runs that happened: by sets of parts that come first, knowing nothing of ratios.
    private static double Order(IReadOnlyList<double> costs, int[] runsByOutcome, int runs, bool stops, int sign)
    {
        var sets = runsByOutcome.Length;
        var best = new double[sets];
        for (var set = 1; set < sets; set++)
        {
            best[set] = double.PositiveInfinity;
            for (var last = 0; last < costs.Count; last++)
            {
                if ((set & 1 << last) == 0) continue;
                var before = set & ~(1 << last);
                best[set] = Math.Min(best[set], best[before] + sign * costs[last] * Reached(before));
            }
        }

        return sign * best[sets - 1];

        double Reached(int before)
        {
            if (!stops) return 1;
            var count = 0L;
            for (var outcome = 0; outcome < sets; outcome++) count += (outcome & before) == before ? runsByOutcome[outcome] : 0;
            return (double)count / runs;
        }
    }
}
