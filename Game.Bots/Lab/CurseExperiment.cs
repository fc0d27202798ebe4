using Game.Domain.Markets;

namespace Game.Bots.Lab;

/// <summary>Who wins has the most hopeful estimate (Wilson 1977; Kagel and Levin 2002, mineral rights reversed), on the first-price format.</summary>
internal sealed class CurseExperiment : Experiment
{
    private static readonly WholeParameter Bidders = new("bidders", "bidders", 4, 1, 1000);
    private static readonly NumberParameter Mistake = new("error", "estimates lie within this of the cost, evenly", 1, 0.001, 100);
    private static readonly ChoiceParameter Bids = new(
        "bids", "whether they ask their estimate, or allow for being the most hopeful", "naive", "naive", "corrected");

    public override string Name => "curse";

    public override string Rows => "T8";

    public override string Summary => "All have the same unknown cost: whoever asks the own estimate loses by winning (Wilson 1977; Kagel and Levin 2002).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Bidders, Mistake, Bids];

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (n, error) = (inputs.Of(Bidders), inputs.Of(Mistake));
        var corrected = inputs.Of(Bids) == "corrected";
        var format = new SealedAuction(new FirstPriceSealedAward());
        var (profit, price, cheer) = (new Sample(), new Sample(), new Sample());
        foreach (var luck in inputs.EachRun())
        {
            // Far from zero and from the ceiling, so that neither tells a bidder anything.
            var cost = luck.Uniform(5 * error, 6 * error);
            var bidders = new LabBidder[n];
            for (var i = 0; i < n; i++)
            {
                var estimate = luck.Uniform(cost - error, cost + error);
                bidders[i] = new LabBidder(cost, corrected ? estimate + error : estimate, luck.Bits());
            }

            var award = format.Play(bidders, 10 * error)!.Value;
            profit.Add(award.Price - cost);
            price.Add(award.Price);
            cheer.Add(bidders[award.Winner].Bid - (corrected ? error : 0) - cost);
        }

        var hope = -error * (n - 1) / (n + 1);
        figures.AddSampled("meanWinnerProfit", profit, corrected ? 2 * error / (n + 1) : hope);
        figures.AddSampled("meanPrice", price, 5.5 * error + (corrected ? 2 * error / (n + 1) : hope));
        figures.AddSampled("meanWinnerError", cheer, hope);
    }
}
