namespace Game.Bots.Tests.Lab;

public sealed class OddsExperimentTests
{
    [Fact]
    public void T33_Hidden_difficulty_turns_the_steep_curve_into_the_published_flat_one()
    {
        var report = LabRun.Of("odds --spread 2 --minutes 60");

        report.Near("successProbabilityNano", 0.30, 0.02);
        report.Near("successProbabilitySmall", 0.55, 0.02);
        report.Near("successProbabilityStandard", 0.68, 0.02);
        report.Near("successProbabilityPremium", 0.80, 0.02);
        report.Near("slope", 0.62, 0.02);
        Assert.Equal(report.Number("successProbabilitySmall"), report.Number("successProbability"));
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("1", 0.847)]
    [InlineData("3", 0.470)]
    public void T33_The_slope_falls_with_the_spread(string spread, double slope)
    {
        var report = LabRun.Of($"odds --spread {spread} --runs 30000");

        report.Near("slope", slope, 0.03);
        Assert.Equal(slope, report.Theory("slope"), 2);
    }

    [Fact]
    public void Without_hidden_difficulty_the_tiers_are_further_apart_than_published() =>
        Assert.NotInRange(LabRun.Of("odds --spread 0 --runs 10").Number("successProbabilityNano"), 0.28, 0.32);
}
