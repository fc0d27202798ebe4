using System.Text.Json;
using Game.Domain.Primitives;

namespace Game.Domain.Tests.Primitives;

public sealed class CreditsTests
{
    [Fact]
    public void The_default_is_no_money() => Assert.Equal(Credits.Zero, default);

    [Fact]
    public void Five_hundred_less_two_hundred_and_thirty_is_two_hundred_and_seventy() =>
        Assert.Equal(Credits.Of(270), Credits.Of(500) - Credits.Of(230));

    [Theory]
    [InlineData("0.005", 1)]
    [InlineData("0.004", 0)]
    [InlineData("-0.005", -1)]
    [InlineData("1.125", 113)]
    [InlineData("-1.125", -113)]
    public void Half_a_cent_rounds_away_from_zero(string credits, long cents) =>
        Assert.Equal(cents, Credits.From(decimal.Parse(credits)).Cents);

    [Theory]
    [InlineData(1, "0.5", 1)]
    [InlineData(3, "0.5", 2)]
    [InlineData(10_000, "0.25", 2_500)]
    [InlineData(-3, "0.5", -2)]
    public void A_share_is_rounded_to_the_nearest_cent(long cents, string share, long result) =>
        Assert.Equal(new Credits(result), new Credits(cents).Times(decimal.Parse(share)));

    [Fact]
    public void Any_amount_times_any_share_is_what_decimals_say()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var cents = random.NextInt64(-1L << random.Next(1, 40), 1L << random.Next(1, 40));
            var share = new decimal(random.Next(), i % 50 == 0 ? random.Next() : 0, 0, random.Next(2) == 0, (byte)random.Next(0, 15));
            if (Math.Abs(cents * (double)share) > 1e15) continue;

            Assert.Equal(Credits.From(cents / 100m * share), new Credits(cents).Times(share));
        }
    }

    [Fact]
    public void A_sum_beyond_the_largest_amount_throws() =>
        Assert.Throws<OverflowException>(() => new Credits(long.MaxValue) + new Credits(1));

    [Fact]
    public void A_difference_below_the_smallest_amount_throws() =>
        Assert.Throws<OverflowException>(() => new Credits(long.MinValue) - new Credits(1));

    [Fact]
    public void The_smallest_amount_has_no_opposite() => Assert.Throws<OverflowException>(() => -new Credits(long.MinValue));

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MinValue + 1)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(long.MaxValue - 1)]
    public void An_amount_is_less_than_the_next(long cents)
    {
        var (low, high) = (new Credits(cents), new Credits(cents + 1));

        Assert.True(low < high && low <= high && high > low && high >= low && low.CompareTo(high) < 0);
        Assert.Equal((low, high), (Credits.Min(high, low), Credits.Max(high, low)));
    }

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(7, "0.07")]
    [InlineData(27_000, "270.00")]
    [InlineData(-5, "-0.05")]
    public void It_is_written_with_two_decimals(long cents, string text) => Assert.Equal(text, new Credits(cents).ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(27_050)]
    [InlineData(99_999_999_999)]
    public void On_the_wire_it_is_a_decimal_number_of_credits(long cents)
    {
        var json = JsonSerializer.Serialize(new Credits(cents), GameJson.Options);

        Assert.Equal((cents / 100m).ToString(), json);
        Assert.Equal(new Credits(cents), JsonSerializer.Deserialize<Credits>(json, GameJson.Options));
    }

    [Theory]
    [InlineData("1.001")]
    [InlineData("1000000000")]
    [InlineData("-1000000000")]
    public void The_wire_refuses_fractions_of_a_cent_and_absurd_amounts(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Credits>(json, GameJson.Options));
}
