using Game.Domain.Markets;

namespace Game.Bots.Lab;

/// <summary>Every contractor in a chain of subcontracts keeps a margin (Spengler 1950), on the posted-price format.</summary>
internal sealed class RecursionExperiment : Experiment
{
    private static readonly WholeParameter Depth = new("depth", "contractors between the first one and whoever does the work", 1, 0, 6);
    private static readonly WholeParameter Grid = new("grid", "rewards that a contractor considers, evenly from 0 to what it is given at most", 512, 10, 5000);

    public override string Name => "recursion";

    public override string Rows => "T20";

    public override string Summary => "Each contractor in a chain keeps a margin, and together they earn less (Spengler 1950).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Depth, Grid];

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (depth, grid) = (inputs.Of(Depth), inputs.Of(Grid));
        // One cost from each of equally many strata, and equally many between any two rewards of the grid: contractors know well how often an offer is taken.
        var count = grid * Math.Max(1, inputs.Runs / grid);
        var costs = inputs.EachRun(count, 0).Select((luck, run) => (run + luck.Uniform()) / count).ToArray();
        var done = Enumerable.Range(0, grid + 1).Select(step => (double)Below(costs, (double)step / grid) / count).ToArray();

        // From the last contractor back to the first: what each offers for each reward it may be given, seeing only how often work is done for an offer.
        var offers = new double[depth + 1][];
        for (var level = 0; level <= depth; level++)
        {
            var below = done;
            offers[level] = [.. Enumerable.Range(0, grid + 1).Select(given => Best((double)given / grid, below))];
            done = [.. offers[level].Select(offer => At(below, offer))];
        }

        var paid = 1.0;
        for (var level = depth; level >= 0; level--) paid = At(offers[level], paid);
        var (profit, run, lottery) = (new Sample(), 0, new SealedAuction(new LotteryAward()));
        foreach (var luck in inputs.EachRun(count, 1))
        {
            var cost = costs[run++];
            var award = lottery.Play([new LabBidder(cost, cost <= paid ? paid : 2, luck.Bits())], Math.Max(paid, 1e-6));
            profit.Add(award is { } taken ? 1 - taken.Price : 0);
        }

        // One contractor who values the work at 1 and is alone earns a quarter.
        var sold = Math.Pow(0.5, depth + 1);
        figures.Add("jointProfitShare", profit.Mean / 0.25, sold * (1 - sold) / 0.25);
        figures.Add("jointProfit", profit.Mean, sold * (1 - sold));
        figures.Add("finalReward", paid, sold);
    }

    // The top of (given - offer) x (how often it is done), which has one.
    private static double Best(double given, double[] done)
    {
        double low = 0, high = given;
        while (high - low > 1e-7)
        {
            var (left, right) = (low + (high - low) / 3, high - (high - low) / 3);
            if ((given - left) * At(done, left) < (given - right) * At(done, right)) low = left;
            else high = right;
        }

        return (low + high) / 2;
    }

    // Between two points of the grid, in proportion.
    private static double At(double[] values, double x)
    {
        var place = x * (values.Length - 1);
        var at = Math.Min((int)place, values.Length - 2);
        return values[at] + (place - at) * (values[at + 1] - values[at]);
    }

    private static int Below(double[] sorted, double limit)
    {
        var at = Array.BinarySearch(sorted, limit);
        return at < 0 ? ~at : at + 1;
    }
}
