using Web.Shared;

namespace Web.Tests.Shared;

/// <summary>A scale is marked at numbers that one would say.</summary>
public sealed class RoundLevelsTests
{
    [Theory]
    [InlineData(-0.28, 1.08, "0 0.5 1")]
    [InlineData(0.2667, 0.999, "0.4 0.6 0.8")]
    [InlineData(1, 9, "2 4 6 8")]
    [InlineData(-1092, 210, "-1000 -500 0")]
    public void Lines_lie_at_steps_of_one_two_or_five(double low, double high, string said) =>
        Assert.Equal(said, string.Join(' ', RoundLevels.Between(low, high).Select(level => level.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Nothing_is_finer_than_the_smallest_step() =>
        Assert.Equal([99.0, 100, 101], RoundLevels.Between(98.6, 101.3, least: 1));
}
