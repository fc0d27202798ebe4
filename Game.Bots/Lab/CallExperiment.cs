using Game.Domain.Markets;

namespace Game.Bots.Lab;

/// <summary>Buyers and sellers meet once, at one price, on the game's call market (McAfee 1992; one-shot version of Gode and Sunder 1993).</summary>
/// <param name="instead">Another rule in place of the chosen one, for tests that show that a wrong one is found out.</param>
internal sealed class CallExperiment(CallRule? instead = null) : Experiment
{
    private const int Good = 0;

    private static readonly ChoiceParameter Rule = new("rule", "how the price is set", "midpoint", "midpoint", "mcafee");
    private static readonly ChoiceParameter Bids = new("bids", "what they ask: their limits, or anything that loses nothing", "truthful", "truthful", "zi-c");
    private static readonly WholeParameter Pairs = new("pairs", "buyers, and as many sellers", 11, 1, 1000);
    private static readonly ChoiceParameter Values = new(
        "values", "limits: uniform between 0 and 1, or a ladder from a quarter to three quarters on both sides", "uniform", "uniform", "ladder");

    public override string Name => "call";

    public override string Rows => "T14, T15";

    public override string Summary => "A call with truthful orders wastes nothing; McAfee's rule makes truth dominant and gives up at most one trade (McAfee 1992).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Rule, Bids, Pairs, Values];

    public override int DefaultRuns => 20_000;

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var rule = instead ?? (inputs.Of(Rule) == "mcafee" ? CallRule.McAfee : CallRule.Midpoint);
        var market = new CallMarket(rule);
        var truthful = inputs.Of(Bids) == "truthful";
        var tally = new CallTally();
        foreach (var luck in inputs.EachRun())
        {
            var (buyers, sellers) = (Limits(inputs.Of(Pairs), luck), Limits(inputs.Of(Pairs), luck));
            var bids = buyers.Select((value, i) => CallBid.Single(i, Good, LabScale.Credits(truthful ? value : luck.Uniform(0, value)), luck.Bits())).ToList();
            var asks = sellers.Select((cost, i) => new CallAsk(i, Good, LabScale.Credits(truthful ? cost : luck.Uniform(cost, 1)), 1, luck.Bits())).ToList();
            tally.Count(buyers, sellers, market.Clear(bids, asks), bids, asks);
        }

        tally.Report(figures, truthful, rule == CallRule.McAfee);

        double[] Limits(int count, Draws luck) => inputs.Of(Values) == "uniform"
            ? [.. Enumerable.Range(0, count).Select(_ => luck.Uniform())]
            : [.. Enumerable.Range(0, count).Select(i => count == 1 ? 0.5 : 0.25 + 0.5 * i / (count - 1))];
    }
}
