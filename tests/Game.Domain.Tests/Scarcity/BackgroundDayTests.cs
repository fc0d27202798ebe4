using Game.Domain.Labour;
using Game.Domain.Scenarios;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Scarcity;

/// <summary>The rest of the world works by day, where the scenario says so.</summary>
public sealed class BackgroundDayTests
{
    private const int HourTicks = 12;

    [Fact]
    public void Demand_is_highest_at_14_h_and_lowest_twelve_hours_later()
    {
        var prices = Day(wave: 0.3m);

        Assert.InRange(prices.IndexOf(prices.Max()), 13, 18);
        Assert.InRange(prices.IndexOf(prices.Min()) % 24, 1, 6);
    }

    [Fact]
    public void Without_the_wave_every_hour_is_alike()
    {
        var prices = Day(wave: 0);

        // The first hours lead from the base price to where demand and supply leave it.
        Assert.True(prices[23] - prices[12] is >= -1 and <= 1, string.Join(' ', prices));
    }

    // The price of a line that nobody in the room hires, at the end of every hour from midnight on, after a day to settle.
    private static List<long> Day(decimal wave)
    {
        var world = Worlds.Sure.Empty(1000) with
        {
            StartHour = 0,
            Prices = new PriceSettings { Gain = 0.1m, Pull = 0.1m, Background = 0.4m, BackgroundSwing = 0, BackgroundDayWave = wave },
        };
        var play = Given(world, seats: 1).Wait(24 * HourTicks);
        var prices = new List<long>();
        for (var hour = 0; hour < 24; hour++) prices.Add(play.Wait(HourTicks).Price(AgentType.Of(Specialty.Coder, Tier.Premium)).Price.Cents);
        return prices;
    }
}
