namespace Game.Bots.Tests.Lab;

public sealed class PopulationExperimentTests
{
    [Theory]
    [InlineData("1.5", new[] { 1, 0.75, 0.5625, 0.4219 })]
    [InlineData("1", new[] { 1, 0.5, 0.25, 0.125 })]
    [InlineData("2.2", new[] { 1, 1.1, 1.1, 1.1 })]
    public void T25_Lemons_drive_the_price_down_by_half_of_k_a_round_unless_k_is_two(string k, double[] expected)
    {
        var report = LabRun.Of($"lemons --k {k}");

        Assert.Equal(expected.Length, report["prices"].Measured.Numbers.Count);
        Assert.All(expected.Zip(report["prices"].Measured.Numbers), pair => Assert.Equal(pair.First, pair.Second, 0.002));
        Assert.Equal(Math.Min(1, expected[^1]), report.Number("tradedShare"), 0.002);
        Assert.Equal(k == "2.2", report.Number("survives") > 0);
    }

    [Theory]
    [InlineData("1", 0.0500)]
    [InlineData("1.1", 0.1068)]
    [InlineData("1.5", 0.3334)]
    public void T29_A_newcomer_takes_over_as_often_as_Moran_says(string advantage, double expected)
    {
        var report = LabRun.Of($"fixation --size 20 --advantage {advantage}");

        report.Near("fixationProbability", expected, 0.012);
        Assert.Equal(expected, report.Theory("fixationProbability"), 4);
    }

    [Fact]
    public void T30_Jobs_wait_as_often_as_Erlang_says()
    {
        var report = LabRun.Of("queue --servers 6 --load .85");

        report.Near("waitProbability", 0.624, 0.03 * 0.624);
        report.Near("meanWait", report.Theory("meanWait"), 0.05 * report.Theory("meanWait"));
        LabRun.Of("queue --servers 1 --load .5 --runs 200000").Near("waitProbability", 0.5, 0.01);
    }

    [Fact]
    public void T32_One_game_moves_the_ratings_by_what_Weng_and_Lin_publish()
    {
        var report = LabRun.Of("rating");

        Assert.All(new[] { 32.906, 27.635, 22.365, 17.094 }.Zip(report["mean"].Measured.Numbers), pair => Assert.Equal(pair.First, pair.Second, 0.001));
        Assert.All(report["sigma"].Measured.Numbers, sigma => Assert.Equal(7.502, sigma, 0.001));
    }

    [Fact]
    public void T32_Two_tied_winners_stay_alike_and_above_third_place()
    {
        var means = LabRun.Of("rating --ranks 1,1,3,4")["mean"].Measured.Numbers;

        Assert.Equal(means[0], means[1]);
        Assert.True(means[1] > means[2]);
        Assert.True(means[2] > means[3]);
    }
}
