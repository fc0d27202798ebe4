using Game.Bots.Statistics;

namespace Game.Bots.Tests.Tournament;

public sealed class PairedDifferenceTests
{
    [Fact]
    public void The_interval_is_that_of_the_paired_t_test()
    {
        // Differences 1, 2, 3, 4: mean 2.5, standard error 0.6455, t(3; 0.975) = 3.1824.
        var paired = PairedDifference.Of([11, 22, 33, 44], [10, 20, 30, 40]);
        Assert.Equal(2.5, paired.Difference.Value, 6);
        Assert.Equal(0.4457, paired.Difference.Low!.Value, 3);
        Assert.Equal(4.5543, paired.Difference.High!.Value, 3);
        Assert.True(paired.Decided);
        Assert.Equal("A is better than B", paired.Verdict("A", "B"));
        Assert.Equal(1, paired.FirstBetter);
    }

    [Fact]
    public void Pairs_needed_follow_from_spread_over_mean()
    {
        // Mean 1, standard deviation 10.954: (2.8016 x 10.954)^2 = 941.8.
        var paired = PairedDifference.Of([11, -9, 11, -9, 1, 1, 11, -9, 11, -9, 1, 1], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        var deviation = Math.Sqrt(8 * 100 / 11.0);
        Assert.Equal((int)Math.Ceiling(Math.Pow(2.801585 * deviation, 2)), paired.PairsNeeded);
        Assert.False(paired.Decided);
        Assert.Contains("not decided", paired.Verdict("A", "B"), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_results_are_no_difference_whatever_the_number_of_pairs()
    {
        var paired = PairedDifference.Of([5, 6, 7], [5, 6, 7]);
        Assert.Null(paired.PairsNeeded);
        Assert.Equal("no difference", paired.Verdict("A", "B"));
        Assert.Equal(0.5, paired.FirstBetter);
    }
}
