using Game.Domain.Markets;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Bots.Lab;

/// <summary>Who can walk away bids for the lucky case (idea of Calveras, Ganuza and Hauk 2004), on the game's bond and first-price format.</summary>
internal sealed class BondExperiment : Experiment
{
    private const int Halvings = 26;

    private static readonly NumberParameter Spread = new("spread", "the cost, known after the award, lies within this of its middle", 0.5, 0.001, 100);
    private static readonly NumberParameter Bond = new("bond", "what walking away costs", 0.1, 0, 100);
    private static readonly NumberParameter Middle = new("cost", "middle of the cost", 1, 0.01, 100);
    private static readonly WholeParameter Bidders = new("bidders", "bidders, all alike", 3, 2, 100);

    public override string Name => "bond";

    public override string Rows => "T9";

    public override string Summary => "Without a bond bidders bid for the lucky case and walk away otherwise (idea of Calveras, Ganuza and Hauk 2004).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Spread, Bond, Middle, Bidders];

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (spread, bond, middle) = (inputs.Of(Spread), inputs.Of(Bond), inputs.Of(Middle));
        var cap = 2 * (middle + spread) + bond;
        // The game's bond is a share of the ceiling: the share that makes it this large.
        var settings = new BondSettings { CeilingShare = 1, Share = (decimal)(bond / cap) };
        double Locked(double price) => LabScale.Units(Odds.Bond(settings, LabScale.Credits(price), LabScale.Credits(cap)));

        var costs = inputs.EachRun().Select(luck => luck.Uniform(middle - spread, middle + spread)).ToArray();
        var (low, high) = (middle - spread - bond, middle + spread);
        for (var i = 0; i < Halvings; i++)
        {
            var tried = (low + high) / 2;
            var locked = Locked(tried);
            if (costs.Average(cost => Math.Max(tried - cost, -locked)) < 0) low = tried;
            else high = tried;
        }

        // Competition takes every bidder there, and the award goes to one of them.
        var (profit, walks, format) = (new Sample(), new Sample(), new SealedAuction(new FirstPriceSealedAward()));
        var run = 0;
        foreach (var luck in inputs.EachRun(pass: 1))
        {
            var bidders = Enumerable.Range(0, inputs.Of(Bidders)).Select(_ => new LabBidder(middle, high, luck.Bits())).ToArray();
            var price = format.Play(bidders, cap)?.Price ?? throw new LabRefusalException("--bond takes less here: the break-even bid would be below zero.");
            var cost = costs[run++];
            walks.Add(price - cost < -Locked(price));
            profit.Add(Math.Max(price - cost, -Locked(price)));
        }

        var bites = bond < spread;
        var theory = bites ? middle - spread - bond + 2 * Math.Sqrt(spread * bond) : middle;
        figures.AddSampled("breakEvenBid", high, profit.Error, theory);
        figures.AddSampled("defaultProbability", walks, bites ? 1 - Math.Sqrt(bond / spread) : 0);
        figures.AddSampled("meanWinnerProfit", profit, 0);
    }
}
