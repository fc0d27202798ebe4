using Game.Bots.Sdk;

namespace Game.Bots.Lab;

/// <summary>How much of one's cash to stake on contracts that may fail (Kelly 1956).</summary>
internal sealed class KellyExperiment : Experiment
{
    private static readonly NumberParameter Bounty = new("bounty", "what success pays, in credits", 500, 1, 1_000_000);
    private static readonly NumberParameter Cost = new("cost", "what it costs in any case, in credits", 350, 0.01, 1_000_000);
    private static readonly NumberParameter Chance = new("chance", "chance of success", 0.8, 0.001, 0.999);
    private static readonly NumberParameter Multiple = new("multiple", "stake as a multiple of Kelly's", 1, 0, 100);

    public override string Name => "kelly";

    public override string Rows => "T22";

    public override string Summary => "The stake that makes cash grow fastest, and what twice as much does (Kelly 1956).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Bounty, Cost, Chance, Multiple];

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (bounty, cost, chance) = (inputs.Of(Bounty), inputs.Of(Cost), inputs.Of(Chance));
        if (bounty <= cost) throw new LabRefusalException("--bounty takes more than --cost, or nobody would stake anything.");
        var odds = (bounty - cost) / cost;
        var best = KellyStake.Fraction(chance, bounty, cost);
        var stake = best * inputs.Of(Multiple);
        if (stake >= 1) throw new LabRefusalException($"--multiple takes less than {1 / best:0.###} here: nobody can stake all of the cash for ever.");

        var (growth, wins) = (new Sample(), new Sample());
        foreach (var luck in inputs.EachRun())
        {
            var won = luck.Happens(chance);
            wins.Add(won);
            growth.Add(Math.Log(won ? 1 + odds * stake : 1 - stake));
        }

        figures.AddSampled("fraction", Fastest(wins.Mean, odds), wins.Error * (1 + 1 / odds), best);
        figures.AddSampled("growth", growth, chance * Math.Log(1 + odds * stake) + (1 - chance) * Math.Log(1 - stake));
        figures.AddSampled("successProbability", wins, chance);
    }

    // Looks for the top of the growth that was seen, knowing no formula: growth is concave in the stake.
    private static double Fastest(double wins, double odds)
    {
        double low = 0, high = 1 - 1e-9;
        while (high - low > 1e-7)
        {
            var (left, right) = (low + (high - low) / 3, high - (high - low) / 3);
            if (Growth(left) < Growth(right)) low = left;
            else high = right;
        }

        return (low + high) / 2;

        double Growth(double stake) => wins * Math.Log(1 + odds * stake) + (1 - wins) * Math.Log(1 - stake);
    }
}
