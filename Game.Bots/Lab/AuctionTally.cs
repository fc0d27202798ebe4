namespace Game.Bots.Lab;

/// <summary>Counts what came of many auctions and puts theory beside it.</summary>
internal sealed class AuctionTally(AuctionPlan plan)
{
    private const double Cent = 1.5e-6;

    private readonly Sample _price = new();
    private readonly Sample _payment = new();
    private readonly Sample _awarded = new();
    private readonly Sample _winner = new();
    private readonly Sample _bidder = new();
    private readonly Sample _cheapest = new();
    private readonly Sample _bid = new();
    private readonly Sample _gap = new();
    private readonly Sample _gain = new();
    private double _largestGap;
    private int _profitable;

    public void Count(LabBidder[] bidders, LabAward? award)
    {
        foreach (var bidder in bidders)
        {
            if (bidder.Cost <= plan.Theory.Cap) _bid.Add(bidder.Bid);
        }

        _awarded.Add(award is not null);
        _payment.Add(award?.Price ?? 0);
        _bidder.Add(ProfitOfFirst(award, bidders[0].Cost));
        if (award is not { } won) return;
        _price.Add(won.Price);
        _winner.Add(won.Price - bidders[won.Winner].Cost);
        _cheapest.Add(bidders.All(bidder => bidder.Cost >= bidders[won.Winner].Cost));
    }

    /// <summary>The same bidders in the sealed format that a clock should equal.</summary>
    public void Compare(LabAward? clock, LabAward? twin)
    {
        var gap = (clock?.Price ?? 0) - (twin?.Price ?? 0);
        _gap.Add(gap);
        _largestGap = Math.Max(_largestGap, Math.Abs(gap));
    }

    /// <summary>The same bidders, the first of them deviating or not.</summary>
    public void Deviated(LabAward? deviated, LabAward? honest, double cost)
    {
        var gain = ProfitOfFirst(deviated, cost) - ProfitOfFirst(honest, cost);
        _gain.Add(gain);
        if (gain > Cent) _profitable++;
    }

    public void Report(Figures figures)
    {
        var theory = plan.Theory;
        // What theory says of the others holds only while nobody deviates.
        var even = plan.Deviation == 0;
        var price = MeanPrice(1);
        figures.AddSampled("meanPrice", _price, even ? price : null);
        figures.AddSampled("sdPrice", _price.Deviation, _price.DeviationError, even ? Math.Sqrt(Math.Max(0, MeanPrice(2) - price * price)) : null);
        figures.AddSampled("meanPayment", _payment, even ? price * theory.AwardProbability : null);
        figures.AddSampled("awardProbability", _awarded, even ? theory.AwardProbability : null);
        var profit = price - (plan.Format == "posted-price" ? theory.Cap / 2 : theory.OverAwards(cost => cost));
        figures.AddSampled("meanWinnerProfit", _winner, even ? profit : null);
        figures.AddSampled("meanBidderProfit", _bidder, even ? profit * theory.AwardProbability / theory.Bidders : Deviator());
        // On a clock the cheapest may lose to somebody within a step.
        figures.AddSampled("efficiency", _cheapest, even && !plan.IsClock ? Efficiency() : null);
        figures.AddSampled("meanBid", _bid, even ? Integral.Of(plan.BidOf, 0, theory.Cap) / theory.Cap : null);
        if (plan.IsClock)
        {
            figures.AddSampled("meanGapToSealed", _gap);
            figures.Add("largestGapToSealed", _largestGap);
            figures.Add("withinOneTick", _largestGap <= plan.Step + Cent, true);
        }

        if (even) return;
        figures.AddSampled("meanDeviationGain", _gain);
        // Where the second price is paid no deviation ever gains: truth is dominant, draw by draw.
        figures.Add("profitableDeviations", _profitable, plan.PaysTheBid || plan.IsClock ? null : 0.0);
    }

    private double MeanPrice(int power) => plan.Format switch
    {
        "posted-price" => Math.Pow(plan.Theory.Cap, power),
        _ when plan.PaysTheBid => plan.Theory.OverAwards(cost => Math.Pow(plan.BidOf(cost), power)),
        _ => plan.Theory.OverAwards(cost => plan.Theory.SecondLowest(cost, power)),
    };

    private double? Deviator() => plan.PaysTheBid
        ? plan.Theory.FirstPriceDeviator(plan.BidOf, plan.Deviation)
        : plan.Theory.SecondPriceDeviator(plan.Deviation);

    // A lottery gives it to the cheapest of k with the chance 1 / k.
    private double Efficiency()
    {
        if (plan.Format != "posted-price") return 1;
        var (n, r) = (plan.Theory.Bidders, plan.Theory.Cap);
        var (sum, ways) = (0.0, 1.0);
        for (var k = 1; k <= n; k++)
        {
            ways *= (n - k + 1.0) / k;
            sum += ways * Math.Pow(r, k) * Math.Pow(1 - r, n - k) / k;
        }

        return sum / plan.Theory.AwardProbability;
    }

    private static double ProfitOfFirst(LabAward? award, double cost) => award is { Winner: 0 } won ? won.Price - cost : 0;
}
