using Game.Bots.Lab;
using Game.Domain.Markets;

namespace Game.Bots.Tests.Lab;

public sealed class PriceRuleExperimentTests
{
    [Theory]
    [InlineData(0, 2, 1)]
    [InlineData(1, 1, 0.25)]
    [InlineData(2, 0.618, 0.1481)]
    [InlineData(4, 0.347, 0.0819)]
    [InlineData(8, 0.185, 0.0433)]
    public void T17_A_price_settles_up_to_the_gain_that_theory_gives_for_the_lag(int lag, double stable, double monotone)
    {
        var report = LabRun.Of($"price-rule --lag {lag}");

        report.Near("gainLimitStable", stable, 0.01 * stable);
        report.Near("gainLimitMonotone", monotone, 0.01 * monotone);
        Assert.Equal(stable, report.Theory("gainLimitStable"), 0.0005);
        Assert.Equal(monotone, report.Theory("gainLimitMonotone"), 0.0005);
    }

    [Theory]
    [InlineData("0.61", true)]
    [InlineData("0.63", false)]
    public void T17_A_gain_on_either_side_of_the_limit_settles_or_does_not(string gain, bool settles) =>
        Assert.Equal(settles, LabRun.Of($"price-rule --lag 2 --gain {gain}").Number("stable") > 0);

    [Fact]
    public void T17_What_counts_is_gain_times_elasticity() =>
        LabRun.Of("price-rule --lag 1 --elasticity 4").Near("gainLimitStable", 0.25, 0.0025);

    [Fact]
    public void A_rule_that_moves_two_percent_too_far_is_found_out()
    {
        var wrong = new PriceRuleExperiment(gain => new PostedPriceRule(1.02 * gain, 0, 0, 1000, 1e-300, 1e300));

        Assert.NotInRange(LabRun.Of(wrong, "price-rule --lag 1").Number("gainLimitStable"), 0.99, 1.01);
    }
}
