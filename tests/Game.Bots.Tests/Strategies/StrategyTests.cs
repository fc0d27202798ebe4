using Game.Bots.Headless;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Bots.Tests.Strategies;

public sealed class StrategyTests
{
    private static readonly Scenario Market = ScenarioCatalogue.Find("open-market")! with { Ticks = 300 };

    [Fact]
    public void The_sleeper_never_orders() => Assert.Empty(OrdersOf("sleeper"));

    [Fact]
    public void Always_cheapest_hires_nano_agents_and_checks_nothing() =>
        Assert.All(PartsOf("always-cheapest"), part => Assert.Equal((Tier.Nano, CheckKind.None), (part.Agent.Tier, part.Check)));

    [Fact]
    public void Always_premium_hires_premium_agents_only() =>
        Assert.All(PartsOf("always-premium"), part => Assert.Equal(Tier.Premium, part.Agent.Tier));

    [Fact]
    public void Casual_acts_at_most_once_in_ten_ticks_and_never_below_a_chance_of_sixty_percent()
    {
        var orders = OrdersOf("casual");
        Assert.NotEmpty(orders);
        Assert.Equal(orders.Count, orders.Select(entry => entry.Tick / 10).Distinct().Count());
        Assert.All(orders, entry => Assert.True(Assert.IsType<PlaceBid>(entry.Order).StatedChance >= 60));
    }

    [Fact]
    public void Cost_plus_asks_a_fifth_above_break_even() => Assert.All(BidsOf("cost-plus"), bid =>
    {
        var believed = bid.Seen.Believe(bid.Lead);
        var worth = bid.Seen.Appraiser.Appraise(bid.Seen.JobOf(bid.Lead.Bounty), bid.Order.Plan!, believed);
        Assert.Equal(worth.BreakEven.Times(1.2m), bid.Order.Amount);
    });

    [Fact]
    public void Naive_asks_the_same_whatever_its_estimate_says() => Assert.All(BidsOf("naive"), bid =>
    {
        // The label's world: as if it had looked so often that nothing is hidden.
        var certain = bid.Seen.Appraiser.Believe(0, new int[200]);
        var worth = bid.Seen.Appraiser.Appraise(bid.Seen.JobOf(bid.Lead.Bounty), bid.Order.Plan!, certain);
        Assert.Equal(worth.BreakEven.Times(1.1m), bid.Order.Amount);
    });

    [Fact]
    public void Every_strategy_of_the_catalogue_plays_a_match_without_an_exception()
    {
        var result = HeadlessMatch.Play(Market, 11, [.. Catalogue.Names.Select(Catalogue.Create)]);
        Assert.All(result.Seats, seat => Assert.NotEqual(Fault.Exception, seat.LastFault?.Fault));
        Assert.Equal(Credits.Zero, result.LedgerSum);
    }

    [Fact]
    public void No_strategy_of_the_catalogue_loses_a_turn_even_where_awards_are_defaulted_on_and_bidding_is_suspended()
    {
        string[] names = [.. Catalogue.Names, "random", "random", "random"];
        var result = HeadlessMatch.Play(ScenarioCatalogue.Find("open-market")!, 12, [.. names.Select(Catalogue.Create)]);
        Assert.All(result.Seats, seat => Assert.Equal((seat.Strategy, 0), (seat.Strategy, seat.TurnsLost)));
    }

    [Fact]
    public void An_unknown_name_is_refused_with_those_that_exist()
    {
        var refused = Assert.Throws<ArgumentException>(() => Catalogue.Create("genius"));
        Assert.Contains("planner", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_eight_seeds_thinking_pays_and_guessing_does_not()
    {
        var games = Enumerable.Range(1, 8)
            .Select(seed => HeadlessMatch.Play(ScenarioCatalogue.Find("open-market")!, (ulong)seed, [.. Catalogue.Names.Select(Catalogue.Create)]))
            .ToList();
        Assert.True(Mean("planner") > Mean("naive"), "The planner earns more than the naive bidder.");
        Assert.True(Mean("planner") > Mean("always-premium"), "The planner earns more than always-premium.");
        Assert.True(Mean("casual") > Mean("naive"), "The casual player earns more than the naive bidder.");
        Assert.True(Mean("naive") > Mean("random"), "The naive bidder earns more than the random one.");

        decimal Mean(string strategy) => games.Average(game => game.Seats.Single(seat => seat.Strategy == strategy).Profit.Amount);
    }

    private static IEnumerable<PartPlan> PartsOf(string strategy)
    {
        var parts = BidsOf(strategy).SelectMany(bid => bid.Order.Plan!.Parts).ToList();
        Assert.NotEmpty(parts);
        return parts;
    }

    private static List<(Observation Seen, Lead Lead, PlaceBid Order)> BidsOf(string strategy)
    {
        var bids = new List<(Observation Seen, Lead Lead, PlaceBid Order)>();
        foreach (var (seen, _, order) in OrdersOf(strategy))
        {
            if (order is PlaceBid bid) bids.Add((seen, seen.Leads.Single(lead => lead.Id == bid.Bounty), bid));
        }

        Assert.NotEmpty(bids);
        return bids;
    }

    private static List<(Observation Seen, int Tick, Order Order)> OrdersOf(string strategy)
    {
        var recorder = new Recorder(Catalogue.Create(strategy));
        HeadlessMatch.Play(Market, 4, [recorder, Catalogue.Create("cost-plus")]);
        return recorder.Orders;
    }

    /// <summary>Sits between a strategy and its seat and keeps what it ordered on what it saw.</summary>
    private sealed class Recorder(IStrategy inner) : IStrategy
    {
        public List<(Observation Seen, int Tick, Order Order)> Orders { get; } = [];

        public string Name => "recorded";

        public void Play(Observation seen, Actions act, Budget budget)
        {
            inner.Play(seen, act, budget);
            Orders.AddRange(act.Orders.Select(entry => (seen, seen.Tick, entry.Order)));
        }
    }
}
