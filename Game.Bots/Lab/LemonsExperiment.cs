using Game.Domain.Markets;

namespace Game.Bots.Lab;

/// <summary>A market in which only sellers know the quality (Akerlof 1970), on the game's call market.</summary>
internal sealed class LemonsExperiment : Experiment
{
    private const int Good = 0;

    private static readonly NumberParameter Worth = new("k", "what quality is worth to a buyer, per unit of what it is worth to its seller", 1.5, 0, 10);
    private static readonly WholeParameter Sellers = new("sellers", "sellers, with qualities spread evenly over 0 to 1 by lot", 2000, 10, 20_000);
    private static readonly WholeParameter Rounds = new("rounds", "prices after the first", 3, 1, 100);

    public override string Name => "lemons";

    public override string Rows => "T25";

    public override string Summary =>
        "Buyers who see only the average drive the good sellers out, round by round, unless quality is worth twice as much to them (Akerlof 1970).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Worth, Sellers, Rounds];

    public override int DefaultRuns => 5;

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (worth, sellers, rounds) = (inputs.Of(Worth), inputs.Of(Sellers), inputs.Of(Rounds));
        var prices = Enumerable.Range(0, rounds + 1).Select(_ => new Sample()).ToArray();
        var traded = new Sample();
        foreach (var luck in inputs.EachRun())
        {
            // One quality from each of equally many strata: the average of all is then known well, and each alone is still a draw.
            var qualities = Enumerable.Range(0, sellers).Select(i => (i + luck.Uniform()) / sellers).ToArray();
            var asks = qualities.Select((quality, i) => new CallAsk(i, Good, LabScale.Credits(quality))).ToList();
            var (offer, sold) = (1.0, 0);
            for (var round = 0; round <= rounds; round++)
            {
                // One buyer more than sellers: competition takes the price to what the goods are worth to buyers.
                var bids = Enumerable.Range(0, sellers + 1).Select(i => CallBid.Single(i, Good, LabScale.Credits(offer))).ToList();
                var outcome = new CallMarket().Clear(bids, asks);
                sold = outcome.Sales.Count;
                prices[round].Add(sold == 0 ? 0 : LabScale.Units(outcome.Prices[0].BuyersPay));
                if (sold > 0) offer = worth * outcome.Sales.Average(sale => qualities[sale.Id]);
            }

            traded.Add((double)sold / sellers);
        }

        figures.Add("prices", prices.Select(price => price.Mean).ToArray(), Predicted(worth, rounds));
        var last = Predicted(worth, rounds)[^1];
        figures.AddSampled("tradedShare", traded, Math.Min(1, last));
        figures.Add("survives", prices[^1].Mean >= prices[0].Mean - 0.01, worth >= 2);
    }

    private static double[] Predicted(double worth, int rounds)
    {
        var prices = new double[rounds + 1];
        prices[0] = 1;
        for (var round = 1; round <= rounds; round++) prices[round] = worth * Math.Min(1, prices[round - 1]) / 2;
        return prices;
    }
}
