using Game.Bots.Headless;
using Game.Bots.Strategies;
using Game.Domain.Labour;
using Game.Domain.Markets;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Strategies;

/// <summary>Whole rooms in which agencies sell agents, by call and by book, with an agency among the seats.</summary>
public sealed class MarketRoomTests
{
    private static readonly string[] Names = ["planner", "cost-plus", "casual", "casual", "cost-plus", "agency"];

    public static TheoryData<PriceMechanismKind, CallRule> Mechanisms => new()
    {
        { PriceMechanismKind.CallAuction, CallRule.Midpoint },
        { PriceMechanismKind.CallAuction, CallRule.McAfee },
        { PriceMechanismKind.OrderBook, CallRule.Midpoint },
    };

    [Theory, MemberData(nameof(Mechanisms))]
    public void Strategies_of_the_house_hire_deliver_and_lose_no_turn(PriceMechanismKind mechanism, CallRule rule)
    {
        var result = Play(mechanism, rule, seed: 5);

        Assert.Equal(Credits.Zero, result.LedgerSum);
        Assert.All(result.Seats, seat => Assert.True(seat.TurnsLost == 0, $"{seat.Strategy}: {seat.LastFault}"));
        Assert.True(result.Seats.Sum(seat => seat.Standing.Delivered) >= 5);
    }

    [Fact]
    public void An_agency_sells_at_a_profit()
    {
        var results = Enumerable.Range(1, 3).Select(seed => Play(PriceMechanismKind.OrderBook, CallRule.Midpoint, (ulong)seed)).ToList();

        Assert.True(results.Average(result => result.Seats[^1].Profit.Amount) > 0);
        Assert.All(results, result => Assert.True(result.Seats[^1].Standing.Agency));
    }

    [Fact]
    public void Where_the_price_is_posted_an_agency_does_nothing() =>
        Assert.Equal(Credits.Zero, Play(PriceMechanismKind.PostedPrice, CallRule.Midpoint, 1).Seats[^1].Profit);

    private static MatchResult Play(PriceMechanismKind mechanism, CallRule rule, ulong seed)
    {
        var market = ScenarioCatalogue.Find("open-market")!;
        var scenario = market with
        {
            Ticks = 400,
            PlannedSeats = 6,
            Prices = market.Prices with { Mechanism = mechanism, Call = new CallSettings { Interval = 4, Rule = rule } },
            Agencies = market.Agencies with { Seats = 1 },
        };
        return HeadlessMatch.Play(scenario, seed, [.. Names.Select(Catalogue.Create)]);
    }
}
