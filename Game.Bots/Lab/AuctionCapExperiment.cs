using Game.Domain.Markets;

namespace Game.Bots.Lab;

/// <summary>The ceiling that is best for the client (Myerson 1981).</summary>
internal sealed class AuctionCapExperiment : Experiment
{
    private static readonly NumberParameter Value = new("value", "what the work is worth to the client; costs lie between 0 and 1", 1, 0.01, 10);
    private static readonly ChoiceParameter Format = new("format", "how the winner is found", "second-price", "first-price", "second-price");
    private static readonly WholeParameter Bidders = new("bidders", "bidders", 3, 1, 100);
    private static readonly NumberParameter Step = new("step", "distance between the caps that are tried, from this one up to 1", 0.05, 0.01, 0.5);

    public override string Name => "auction-cap";

    public override string Rows => "T6";

    public override string Summary => "The ceiling at which a client earns most: half of the value, whatever the number of bidders (Myerson 1981).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Value, Format, Bidders, Step];

    public override int DefaultRuns => 50_000;

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (value, step, bidders) = (inputs.Of(Value), inputs.Of(Step), inputs.Of(Bidders));
        var first = inputs.Of(Format) == "first-price";
        var format = new SealedAuction(first ? new FirstPriceSealedAward() : new SecondPriceSealedAward());
        var caps = Enumerable.Range(1, (int)Math.Floor(1 / step + 1e-9)).Select(i => Math.Min(1, i * step)).ToArray();
        var plans = caps.Select(cap => new AuctionPlan(inputs.Of(Format), "equilibrium", 0, 1, 0, new AuctionTheory(bidders, cap))).ToArray();
        var profits = caps.Select(_ => new Sample()).ToArray();
        foreach (var luck in inputs.EachRun())
        {
            var drawn = plans[^1].Draw(luck);
            for (var i = 0; i < caps.Length; i++)
            {
                // The same costs and lots under every cap.
                var plan = plans[i];
                var asked = Array.ConvertAll(drawn, bidder => bidder with { Bid = plan.BidOf(bidder.Cost) });
                var award = format.Play(asked, caps[i]);
                profits[i].Add(award is { } won ? value - won.Price : 0);
            }
        }

        var best = Array.IndexOf(profits, profits.MaxBy(profit => profit.Mean));
        var optimum = Math.Min(value / 2, 1);
        figures.Add("optimalCap", caps[best], optimum);
        figures.AddSampled("meanBuyerProfit", profits[best], new AuctionTheory(bidders, optimum).BuyerProfit(value));
        figures.Add("meanBuyerProfits", profits.Select(profit => profit.Mean).ToArray(), plans.Select(plan => plan.Theory.BuyerProfit(value)).ToArray());
    }
}
