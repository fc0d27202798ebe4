using Game.Bots.Strategies.Planner;
using Game.Domain.Primitives;

namespace Game.Bots.Tests.Strategies;

/// <summary>Money from plain numbers is the money that decimals would make of them.</summary>
public sealed class CentsTests
{
    [Fact]
    public void A_number_becomes_the_cents_that_its_decimal_becomes()
    {
        var random = new Random(1);
        for (var i = 0; i < 50_000; i++)
        {
            var size = Math.Pow(10, random.Next(-3, 7));
            // Half of them are half a cent, or as close to it as a number can be.
            var number = random.NextDouble() * size;
            if (i % 2 == 0) number = (Math.Floor(number * 100) + 0.5) / 100;
            if (i % 4 == 0) number = random.Next(2) == 0 ? Math.BitIncrement(number) : Math.BitDecrement(number);

            Assert.Equal(Credits.From((decimal)number), Cents.Of(number));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-12.345)]
    [InlineData(-0.005)]
    [InlineData(1_000_000)]
    [InlineData(7_654_321.125)]
    public void So_do_numbers_outside_the_usual(double number) => Assert.Equal(Credits.From((decimal)number), Cents.Of(number));
}
