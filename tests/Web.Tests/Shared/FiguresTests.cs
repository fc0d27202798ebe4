using Game.Domain.Primitives;
using Hosting.Samples;
using Web.Shared;

namespace Web.Tests.Shared;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(123456, "1,235", "+1,235")]
    [InlineData(-27000, "−270", "−270")]
    [InlineData(0, "0", "0")]
    [InlineData(-40, "−0", "0")]
    public void Money_is_whole_and_a_gain_carries_its_sign(long cents, string whole, string signed)
    {
        if (cents != -40) Assert.Equal(whole, Figures.Whole(new Credits(cents)));
        Assert.Equal(signed, Figures.Signed(new Credits(cents)));
    }

    [Theory]
    [InlineData(210_000, "0.21")]
    [InlineData(-850_000, "−0.85")]
    public void A_fraction_below_zero_has_a_real_minus_sign(int millionths, string said) => Assert.Equal(said, Figures.Fraction(millionths));

    [Theory]
    [InlineData(320, "+3.2\u202f%", "up")]
    [InlineData(-5, "−0.1\u202f%", "down")]
    [InlineData(-4, "0.0\u202f%", "flat")]
    [InlineData(4, "0.0\u202f%", "flat")]
    public void A_change_that_reads_as_nothing_goes_neither_up_nor_down(int basisPoints, string said, string way) =>
        Assert.Equal((said, way), (Figures.Change(basisPoints), Figures.DirectionOf(basisPoints)));

    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(1, "0:01")]
    [InlineData(65_000, "1:05")]
    [InlineData(3_600_000, "60:00")]
    public void Time_left_rounds_up_so_that_zero_means_over(long milliseconds, string clock) =>
        Assert.Equal(clock, Figures.Clock(milliseconds));

    [Theory]
    [InlineData(0, "08:00", 1)]
    [InlineData(191, "23:55", 1)]
    [InlineData(192, "00:00", 2)]
    public void The_market_day_turns_at_midnight(int tick, string hour, int day)
    {
        Assert.Equal(hour, Figures.MarketHour(SampleMatch.Scenario, tick));
        Assert.Equal(day, Figures.MarketDay(SampleMatch.Scenario, tick));
    }

    [Fact]
    public void A_flat_course_is_a_line_in_the_middle() =>
        Assert.Equal("0.0,12.0 50.0,12.0 100.0,12.0", SparkLine.Points([Credits.Of(5), Credits.Of(5)], Credits.Of(5)));

    [Fact]
    public void A_course_runs_from_its_low_to_its_high() =>
        Assert.Equal("0.0,22.0 100.0,2.0", SparkLine.Points([Credits.Of(5)], Credits.Of(9)));
}
