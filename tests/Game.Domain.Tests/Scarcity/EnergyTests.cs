using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Scarcity;

public sealed class EnergyTests
{
    private static readonly EnergySettings Half = new() { Season = Season.Summer };

    [Fact]
    public void Winter_is_cheapest_at_four_and_dearest_at_eighteen()
    {
        var mean = MeanOf(Season.Winter);

        Assert.Equal((4, 18), (Array.IndexOf(mean, mean.Min()), Array.IndexOf(mean, mean.Max())));
    }

    [Fact]
    public void Summer_is_cheapest_at_fourteen_and_has_hours_below_zero()
    {
        var mean = MeanOf(Season.Summer);

        Assert.Equal(14, Array.IndexOf(mean, mean.Min()));
        Assert.Contains(EnergyDays.Of(Season.Summer).Days, day => day.Hours[14] < 0);
    }

    [Fact]
    public void Real_days_are_shipped_as_they_were()
    {
        var day = EnergyDays.Of(Season.Year).Days.Single(one => one.Pattern == "scarcity_evening");

        Assert.Equal([126, 115, 115, 105, 99, 112, 124, 175, 163, 135, 114, 118, 111, 105, 107, 111, 120, 151, 297, 390, 395, 227, 172, 143], day.Hours);
        Assert.Equal(19, EnergyDays.Of(Season.Winter).Days.Count + EnergyDays.Of(Season.Summer).Days.Count - 4);
        Assert.All(Enum.GetValues<Season>().Where(season => season != Season.None).SelectMany(season => EnergyDays.Of(season).Days), one => Assert.Equal(24, one.Hours.Count));
    }

    [Fact]
    public void A_day_is_one_of_the_seasons_days_from_midnight_to_midnight_and_another_seed_has_others()
    {
        var days = DaysOf(seed: 5);

        Assert.All(days, day => Assert.Contains(EnergyDays.Of(Season.Winter).Days, one => one.Hours.SequenceEqual(day)));
        Assert.True(days.Select(day => string.Join(',', day)).Distinct().Count() > 3);
        Assert.NotEqual(days.Select(day => day[0]), DaysOf(seed: 6).Select(day => day[0]));
    }

    [Theory]
    [InlineData(100, 1.0)]
    [InlineData(200, 1.5)]
    [InlineData(0, 0.5)]
    [InlineData(-40, 0.3)]
    [InlineData(-167, 0.25)]
    public void Half_of_a_hire_scales_with_energy_and_nobody_is_paid_to_hire(int factor, double price) =>
        Assert.Equal((decimal)price, Energy.PriceFactor(Half, factor));

    [Fact]
    public void The_price_on_the_screen_holds_energy_and_is_the_price_charged()
    {
        var play = GivenWork(Worlds.Small with { StartDelay = 60 }, Worlds.Sure.With(Season.Winter)).Until<RunStarted>();
        var started = play.Event<RunStarted>();
        var factor = play.All.OfType<EnergyPublished>().Last().Factor;

        Assert.NotEqual(100, factor);
        Assert.Equal(800 * (double)Energy.PriceFactor(new EnergySettings { Season = Season.Winter }, factor), play.Price(Scarce.Coder).Price.Cents, 1.0);
        Assert.Equal(Odds.PiecePrice(Worlds.Sure.Labour, play.Price(Scarce.Coder).Price, 60), started.Price);
    }

    [Fact]
    public void Every_hire_costs_something_in_the_deepest_glut()
    {
        var free = Worlds.Sure.With(Season.Summer) with { Energy = new EnergySettings { Season = Season.Summer, Share = 1, Floor = 0.01m } };
        var play = Given(free.Empty(2000), seats: 1);
        for (var i = 0; i < 2000; i += 12)
        {
            play.Wait(12);
            Assert.All(play.Room.Prices, line => Assert.True(line.Price > Credits.Zero));
        }

        Assert.Contains(play.All.OfType<EnergyPublished>(), hour => hour.Factor < 0);
    }

    [Fact]
    public void Experts_and_a_market_without_season_know_no_energy()
    {
        var winter = Given(Worlds.Sure.With(Season.Winter)).Wait(120);
        var none = Given().Wait(120);

        Assert.Equal(winter.Price(AgentType.Expert).Base, winter.Price(AgentType.Expert).Price);
        Assert.Equal(none.Price(Scarce.Coder).Base, none.Price(Scarce.Coder).Price);
        Assert.Null(none.Room.Conditions.Energy);
        Assert.Empty(none.All.OfType<EnergyPublished>());
    }

    [Fact]
    public void The_next_hour_begins_when_the_view_says()
    {
        var play = Given(Worlds.Sure.With(Season.Year)).Wait(5);
        var next = play.Room.Conditions.Energy!.NextAt;
        play.Wait(next - play.Match.Tick - 1).ThenNothing<EnergyPublished>();

        play.Wait().ThenHappened<EnergyPublished>();
        Assert.Equal(next, play.Match.Tick);
        Assert.Equal(play.Event<EnergyPublished>().Factor, play.Room.Conditions.Energy!.Factor);
    }

    [Fact]
    public void The_rest_of_the_world_wants_less_when_energy_is_dear()
    {
        var still = Worlds.Sure with { Prices = new PriceSettings { BackgroundSwing = 0 } };
        var dear = Given((still with { StartHour = 17 }).With(Season.Winter), seats: 0, seed: 1).Wait(36);
        var plain = Given(still with { StartHour = 17 }, seats: 0, seed: 1).Wait(36);
        var logs = dear.Event<PricesPublished>().Logs;

        Assert.All(dear.All.OfType<EnergyPublished>(), hour => Assert.True(hour.Factor > 100));
        Assert.True(logs[Scarce.Coder.Index] < plain.Event<PricesPublished>().Logs[Scarce.Coder.Index]);
    }

    private static int[] MeanOf(Season season)
    {
        var days = EnergyDays.Of(season).Days;
        return [.. Enumerable.Range(0, 24).Select(hour => days.Sum(day => day.Weight * day.Hours[hour]))];
    }

    private static List<List<int>> DaysOf(ulong seed)
    {
        var play = Given(Worlds.Sure.With(Season.Winter).Empty(4000) with { StartHour = 0 }, seats: 0, seed).Wait(4000);
        return [.. play.All.OfType<EnergyPublished>().Select(hour => hour.Factor).Chunk(24).Where(day => day.Length == 24).Select(day => day.ToList())];
    }
}
