using Game.Bots.Lab;
using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Game.Bots.Tests.Lab;

public sealed class AuctionExperimentTests
{
    [Theory]
    [InlineData(2, 0.6667)]
    [InlineData(3, 0.5000)]
    [InlineData(5, 0.3333)]
    [InlineData(10, 0.1818)]
    public void T1_First_price_bidders_shade_their_bids_down_to_the_mean_of_theory(int n, double price)
    {
        var report = LabRun.Of($"auction --format first-price --bidders {n} --cap 1 --bids equilibrium");

        report.Near("meanPrice", price, 0.0016);
        report.Near("meanWinnerProfit", 1.0 / (n + 1), 0.0016);
        var deviation = (n - 1.0) / n * Math.Sqrt(n / ((n + 1.0) * (n + 1) * (n + 2)));
        report.Near("sdPrice", deviation, 0.02 * deviation);
        Assert.Equal(deviation, report.Theory("sdPrice"), 5);
        Assert.Equal(price, report.Theory("meanPrice"), 4);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    public void T2_The_second_price_costs_as_much_and_swings_more(int n)
    {
        var report = LabRun.Of($"auction --format second-price --bidders {n} --bids truthful");

        report.Near("meanPrice", 2.0 / (n + 1), 0.003);
        var deviation = Math.Sqrt(2 * (n - 1.0) / ((n + 1.0) * (n + 1) * (n + 2)));
        report.Near("sdPrice", deviation, 0.02 * deviation);
        Assert.Equal(deviation, report.Theory("sdPrice"), 5);
        report.Near("efficiency", 1, 0.0005);
    }

    [Theory]
    [InlineData("falling-clock", 2000)]
    [InlineData("rising-clock", 20000)]
    public void T2_A_clock_ends_where_its_sealed_twin_does_draw_by_draw_up_to_a_tick(string format, int runs)
    {
        var report = LabRun.Of($"auction --format {format} --bidders 4 --step 0.002 --runs {runs}");

        Assert.Equal(1, report.Number("withinOneTick"));
        Assert.InRange(report.Number("largestGapToSealed"), 0.0001, 0.002002);
        report.Near("meanGapToSealed", 0, 0.003);
    }

    [Theory]
    [InlineData("descending-clock", 2000)]
    [InlineData("rising-clock", 5000)]
    public void T2_The_same_holds_under_a_cap(string format, int runs) =>
        Assert.Equal(1, LabRun.Of($"auction --format {format} --bidders 2 --cap 0.6 --runs {runs}").Number("withinOneTick"));

    [Fact]
    public void T3_Nobody_gains_by_asking_more_or_less_than_the_equilibrium_bid()
    {
        double[] deviations = [-0.10, -0.05, -0.02, 0, 0.02, 0.05, 0.10];
        double[] published = [0.0345, 0.0462, 0.0495, 0.0501, 0.0498, 0.0482, 0.0434];
        var payoffs = deviations.Select(k => LabRun.Of($"auction --bidders 4 --deviate {k}").Number("meanBidderProfit")).ToArray();

        Assert.Equal(3, Array.IndexOf(payoffs, payoffs.Max()));
        Assert.All(published.Zip(payoffs), pair => Assert.Equal(pair.First, pair.Second, 0.0011));
        Assert.Equal(1 / (4.0 * 5), LabRun.Of("auction --bidders 4 --runs 10").Theory("meanBidderProfit"), 6);
    }

    [Theory]
    [InlineData("-0.3")]
    [InlineData("-0.02")]
    [InlineData("0.02")]
    [InlineData("0.3")]
    public void T4_Where_the_second_price_is_paid_truth_is_dominant_draw_by_draw(string deviation)
    {
        var report = LabRun.Of($"auction --format second-price --bidders 4 --deviate {deviation}");

        Assert.Equal(100_000, report.Runs);
        Assert.Equal(0, report.Number("profitableDeviations"));
        Assert.True(report.Number("meanDeviationGain") < 0);
        report.Near("meanBidderProfit", report.Theory("meanBidderProfit"), 0.0015);
    }

    [Theory]
    [InlineData("first-price", 3, 0.875, 0.34375)]
    [InlineData("second-price", 3, 0.875, 0.34375)]
    [InlineData("first-price", 5, 0.96875, 0.296875)]
    [InlineData("second-price", 5, 0.96875, 0.296875)]
    public void T5_Under_a_cap_both_sealed_formats_award_and_pay_as_much(string format, int n, double awarded, double payment)
    {
        var report = LabRun.Of($"auction --format {format} --bidders {n} --cap .5");

        report.Near("awardProbability", awarded, 0.004);
        report.Near("meanPayment", payment, 0.002);
        Assert.Equal(awarded, report.Theory("awardProbability"), 6);
        Assert.Equal(payment, report.Theory("meanPayment"), 4);
    }

    [Theory]
    [InlineData("1", "second-price", 3, 0.5)]
    [InlineData("1.5", "second-price", 2, 0.75)]
    [InlineData("1.5", "first-price", 3, 0.75)]
    [InlineData("3", "first-price", 2, 1)]
    public void T6_The_best_cap_is_half_of_the_value_whatever_the_number_of_bidders(string value, string format, int n, double cap)
    {
        var report = LabRun.Of($"auction-cap --value {value} --format {format} --bidders {n} --runs 6000");

        report.Near("optimalCap", cap, 0.0501);
        Assert.Equal(cap, report.Theory("optimalCap"));
    }

    [Theory]
    [InlineData(3, 0.400)]
    [InlineData(5, 0.2593)]
    public void T7_Bidders_who_fear_risk_ask_less_at_the_first_price_and_the_same_at_the_second(int n, double price)
    {
        var first = LabRun.Of($"auction --bidders {n} --risk .5");
        var second = LabRun.Of($"auction --format second-price --bidders {n} --risk .5");

        first.Near("meanPrice", price, 0.002);
        Assert.Equal(price, first.Theory("meanPrice"), 4);
        second.Near("meanPrice", 2.0 / (n + 1), 0.003);
    }

    [Fact]
    public void A_posted_price_gives_it_to_anybody_who_can_do_it_for_that()
    {
        var report = LabRun.Of("auction --format posted-price --bidders 3 --cap .3");

        foreach (var name in new[] { "meanPayment", "awardProbability", "meanWinnerProfit" }) report.Near(name, report.Theory(name), 0.005);
        report.Near("efficiency", 0.8288, 0.006);
    }

    [Fact]
    public void A_first_price_that_pays_a_percent_too_much_is_found_out()
    {
        var wrong = new AuctionExperiment(_ => new Wrong((bids, place) => new Credits(bids[place].Amount.Cents * 101 / 100)));

        Assert.NotInRange(LabRun.Of(wrong, "auction --bidders 3").Number("meanPrice"), 0.5 - 0.0016, 0.5 + 0.0016);
    }

    [Fact]
    public void A_second_price_that_pays_the_winners_own_bid_is_found_out()
    {
        var wrong = new AuctionExperiment(_ => new Wrong((bids, place) => bids[place].Amount));
        var report = LabRun.Of(wrong, "auction --format second-price --bidders 4 --deviate 0.05 --runs 10000");

        Assert.True(report.Number("profitableDeviations") > 0);
    }

    [Fact]
    public void A_second_price_that_pays_the_third_lowest_is_found_out()
    {
        var wrong = new AuctionExperiment(_ => new Wrong((bids, place) => bids[Math.Min(place + 2, bids.Count - 1)].Amount));

        Assert.NotInRange(LabRun.Of(wrong, "auction --format second-price --bidders 5").Number("meanPrice"), 1 / 3.0 - 0.003, 1 / 3.0 + 0.003);
    }

    private sealed class Wrong(Func<IReadOnlyList<SealedBid>, int, Credits> price) : IAwardFormat
    {
        public IReadOnlyList<AwardOffer> Rank(IReadOnlyList<SealedBid> bids, Credits ceiling)
        {
            var order = bids.OrderBy(bid => bid.Amount).ToList();
            return [.. order.Select((bid, place) => new AwardOffer(bid.Bidder, price(order, place)))];
        }
    }
}
