namespace Game.Bots.Tests.Lab;

public sealed class BookExperimentTests
{
    [Fact]
    public void T10_Traders_without_intelligence_but_with_a_budget_realise_nearly_everything()
    {
        var report = LabRun.Of("book --traders zi-c --pairs 11 --low 50 --high 150 --highest-price 200");

        Assert.InRange(report.Number("efficiency"), 0.94, 0.975);
        report.Near("meanPrice", 100, 0.5);
        Assert.Equal(100, report.Theory("meanPrice"));
    }

    [Fact]
    public void T10_Without_a_budget_every_unit_trades_and_nothing_is_gained()
    {
        var report = LabRun.Of("book --traders zi-u --runs 100");

        Assert.Equal(0, report.Number("efficiency"), 9);
        Assert.Equal(11, report.Number("meanTrades"));
    }

    [Fact]
    public void T10_Traders_that_learn_keep_the_price_nearer_to_equilibrium_in_the_trickle()
    {
        var careless = LabRun.Of("book --traders zi-c --regime trickle --runs 100").Number("alpha");

        Assert.InRange(careless, 17, 23);
        foreach (var learner in new[] { "zip", "aa" })
        {
            Assert.InRange(LabRun.Of($"book --traders {learner} --regime trickle --runs 20").Number("alpha"), 0.5, careless / 2);
        }
    }

    [Theory]
    [InlineData("gdx", 10, 0.97)]
    [InlineData("aa", 60, 0.97)]
    [InlineData("shaver", 60, 0.98)]
    [InlineData("zip", 60, 0.94)]
    public void Traders_that_look_at_the_book_realise_nearly_everything(string trader, int runs, double least) =>
        Assert.InRange(LabRun.Of($"book --traders {trader} --runs {runs}").Number("efficiency"), least, 1);

    [Fact]
    public void Giving_everything_away_is_worse_for_the_market_and_for_the_giver()
    {
        Assert.InRange(LabRun.Of("book --traders giveaway --runs 300").Number("efficiency"), 0.6, 0.8);

        var mixed = LabRun.Of("book --traders giveaway,shaver --runs 300");
        Assert.True(mixed.Number("meanProfitShaver") > 1.2 * mixed.Number("meanProfitGiveaway"));
    }

    [Fact]
    public void T14_A_call_with_truthful_orders_wastes_nothing_in_any_draw()
    {
        var report = LabRun.Of("call --bids truthful --runs 5000");

        foreach (var name in new[] { "efficiency", "leastEfficiency" }) Assert.Equal(1, report.Number(name), 9);
        foreach (var name in new[] { "mostTradesLost", "tradesOutsideLimits", "pricesOutsideInterval" }) Assert.Equal(0, report.Number(name));
        report.Near("alpha", 0, 0.001);
        Assert.Equal(1, LabRun.Of("call --pairs 3 --values ladder --runs 10").Number("leastEfficiency"), 9);
    }

    [Fact]
    public void T14_One_call_of_careless_orders_realises_a_third()
    {
        var report = LabRun.Of("call --bids zi-c --pairs 11");

        report.Near("efficiency", 0.368, 0.01);
        report.Near("meanEfficiency", 0.368, 0.01);
        Assert.Equal(0, report.Number("tradesOutsideLimits"));
    }

    [Theory]
    [InlineData(3, 0.878, 200_000)]
    [InlineData(5, 0.948, 40_000)]
    [InlineData(11, 0.986, 20_000)]
    [InlineData(25, 0.997, 5000)]
    [InlineData(50, 0.999, 2000)]
    public void T15_McAfees_rule_gives_up_one_trade_at_most_and_never_pays_out_more_than_it_takes(int pairs, double efficiency, int runs)
    {
        var report = LabRun.Of($"call --rule mcafee --pairs {pairs} --runs {runs}");

        report.Near("efficiency", efficiency, 0.004);
        Assert.Equal(1, report.Number("mostTradesLost"));
        Assert.Equal(0, report.Number("worstDeficit"));
        Assert.Equal(0, report.Number("tradesOutsideLimits"));
        Assert.True(report.Number("meanDeficit") < 0);
    }

    [Fact]
    public void A_call_that_forgets_to_give_up_the_last_trade_is_found_out()
    {
        var wrong = new Game.Bots.Lab.CallExperiment(Game.Domain.Markets.CallRule.Midpoint);

        Assert.NotInRange(LabRun.Of(wrong, "call --rule mcafee --pairs 3 --runs 5000").Number("efficiency"), 0.874, 0.882);
    }
}
