using Game.Domain.Labour;
using Game.Domain.Markets;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Labour;

public sealed class PriceTests
{
    private static readonly PostedPriceRule Rule = new(0.02, 0.02, 0.7, 0.1, 0.5, 4);

    [Theory]
    [InlineData(0, 0.7, 0)]
    [InlineData(0, 1.7, 20_000)]
    [InlineData(0, 0.2, -10_000)]
    [InlineData(100_000, 0.7, 98_000)]
    [InlineData(-100_000, 0.7, -98_000)]
    public void A_price_moves_with_pressure_and_is_pulled_back_to_base(int log, double pressure, int next) => Assert.Equal(next, Rule.Next(log, pressure));

    [Fact]
    public void One_tick_moves_a_price_by_a_tenth_at_most()
    {
        Assert.Equal(100_000, Rule.Next(0, 1000));
        Assert.Equal(-100_000, (Rule with { Gain = 1 }).Next(0, -1000));
    }

    [Fact]
    public void No_price_leaves_floor_and_ceiling()
    {
        Assert.Equal(OwnMath.Millionths(Math.Log(4)), Rule.Next(1_380_000, 1000));
        Assert.Equal(OwnMath.Millionths(Math.Log(0.5)), (Rule with { Gain = 1 }).Next(-690_000, 0));
    }

    [Theory]
    [InlineData(0, 0.4966)]
    [InlineData(1, 1.3499)]
    public void A_price_rests_where_pressure_and_pull_balance(double pressure, double multiple)
    {
        var log = 0;
        for (var i = 0; i < 2000; i++) log = new PostedPriceRule(0.02, 0.02, 0.7, 0.1, Floor: 0.1, 4).Next(log, pressure);

        Assert.Equal(multiple, Math.Exp(log / 1e6), 0.001);
    }

    [Fact]
    public void Background_demand_alone_keeps_prices_moving_inside_their_bounds()
    {
        var play = Given(ScenarioCatalogue.Find("open-market")! with { Arrivals = new() { RatePerSeat = 0, Opening = 0 } }, seats: 0);
        var seen = AgentType.All.ToDictionary(type => type, _ => new List<decimal>());
        for (var i = 0; i < 600; i++)
        {
            play.Wait();
            foreach (var line in play.Room.Prices) seen[line.Type].Add(line.Price.Amount / line.Base.Amount);
        }

        Assert.All(seen.Values, ratios => Assert.True(ratios.Min() >= 0.495m && ratios.Max() <= 1.2m && ratios.Max() > ratios.Min()));
    }

    [Fact]
    public void Demand_raises_the_price_of_the_type_in_demand()
    {
        var busy = Worlds.Sure with
        {
            Prices = new PriceSettings { Background = 0, BackgroundSwing = 0 }, Labour = Worlds.Sure.Labour with { HoldShare = 1 },
        };
        var play = GivenWork(Worlds.Small with { Pieces = 4 }, busy).Wait(10);
        var idle = AgentType.Of(Specialty.Writer, Tier.Small);

        Assert.True(play.Price(Worlds.Small.Agent).Price > play.Price(idle).Price);
    }

    [Fact]
    public void Those_who_wait_count_as_demand()
    {
        var busy = Worlds.Sure with { Prices = new PriceSettings { Background = 0, BackgroundSwing = 0 }, Attention = new() { Capacity = 50 } };
        var (waiting, idle) = (GivenWork(Worlds.Small with { LimitPrice = Credits.Of(1) }, busy).Wait(10), GivenWork(Worlds.Small with { StartDelay = 200 }, busy).Wait(10));

        Assert.True(waiting.Price(Worlds.Small.Agent).Price > idle.Price(Worlds.Small.Agent).Price);
    }

    [Fact]
    public void Prices_are_published_every_tick_and_charged_from_the_next() =>
        Given(ScenarioCatalogue.Find("open-market")!).Wait(3).ThenHappened<PricesPublished>(published => published.Logs.Count == AgentType.Count, times: 3);

    [Fact]
    public void A_price_a_quarter_away_from_its_last_report_is_news()
    {
        var play = Given(Worlds.Sure with { Prices = new PriceSettings { Background = 0, BackgroundSwing = 0, Gain = 0.2m } }).Until<PriceMoveReported>();

        Assert.All(play.Last.OfType<PriceMoveReported>(), report => Assert.InRange(report.Change, -3500, -2000));
    }

    [Theory]
    [InlineData("coder-nano", 4)]
    [InlineData("coder-small", 5)]
    [InlineData("reviewer-small", 8)]
    [InlineData("coder-premium", 4)]
    [InlineData("expert", 3)]
    public void Supply_follows_the_planned_seats(string name, int supply)
    {
        Assert.True(AgentType.TryParse(name, out var type));
        Assert.Equal(supply, Given(ScenarioCatalogue.Find("open-market")!, seats: 1).Price(type).Supply);
    }
}
