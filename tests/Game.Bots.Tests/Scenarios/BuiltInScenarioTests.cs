using Game.Bots.Headless;
using Game.Bots.Strategies;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Scenarios;

/// <summary>Every built-in scenario is a game that its own bots can play.</summary>
public sealed class BuiltInScenarioTests
{
    private const ulong Seed = 3;

    public static TheoryData<string> Names => [.. ScenarioCatalogue.Names];

    public static TheoryData<string> AfterTheFirst => [.. ScenarioCatalogue.Names.Skip(1)];

    [Fact]
    public void The_twelve_stand_in_the_order_in_which_they_are_best_learnt() => Assert.Equal(
        [
            "first-contract", "open-market", "night-shift", "solar-summer", "reviewer-strike", "new-model-day",
            "black-box", "ladder", "auction-house", "trading-floor", "guild", "seasons",
        ],
        ScenarioCatalogue.Names);

    [Theory, MemberData(nameof(Names))]
    public void The_first_300_ticks_are_played_without_a_lost_turn_and_the_books_balance(string name)
    {
        var scenario = ScenarioCatalogue.Find(name)!;

        var result = HeadlessMatch.Play(scenario, Seed, [.. scenario.SuggestedBots.Select(Catalogue.Create)], ticks: 300);

        Assert.Equal(300, result.Ticks);
        Assert.All(result.Seats, seat => Assert.True(seat.TurnsLost == 0, $"{seat.Strategy} lost {seat.TurnsLost} turns: {seat.LastFault}"));
        Assert.Equal(Credits.Zero, result.LedgerSum);
        Assert.NotEqual(0, result.Tally.Awarded);
        Assert.NotEqual(0, result.Tally.Paid);
        Assert.Contains(result.Prices, price => price.Max >= price.Min.Times(1.1m));
    }

    [Theory, MemberData(nameof(Names))]
    public void It_suggests_bots_that_exist_and_one_seat_less_than_it_is_sized_for(string name)
    {
        var scenario = ScenarioCatalogue.Find(name)!;

        Assert.All(scenario.SuggestedBots, bot => Assert.Contains(bot, Catalogue.Names));
        Assert.Equal(scenario.PlannedSeats - 1, scenario.SuggestedBots.Count);
    }

    [Theory, MemberData(nameof(AfterTheFirst))]
    public void It_suggests_at_least_three_kinds_of_rivals(string name) =>
        Assert.InRange(ScenarioCatalogue.Find(name)!.SuggestedBots.Distinct().Count(), 3, 20);

    [Theory, MemberData(nameof(Names))]
    public void It_takes_12_to_25_minutes_at_normal_speed(string name)
    {
        var scenario = ScenarioCatalogue.Find(name)!;
        var longest = scenario.Ticks + (scenario.End.Hazard > 0 ? scenario.End.LongestTail : 0);

        Assert.InRange(scenario.Ticks * scenario.MillisecondsPerTick / 60_000.0, 12, 25);
        Assert.InRange(longest * scenario.MillisecondsPerTick / 60_000.0, 12, 25);
    }

    [Fact]
    public void No_two_have_the_same_title_or_summary()
    {
        Assert.Equal(ScenarioCatalogue.Names.Count, ScenarioCatalogue.All.Select(scenario => scenario.Title).Distinct().Count());
        Assert.Equal(ScenarioCatalogue.Names.Count, ScenarioCatalogue.All.Select(scenario => scenario.Summary).Distinct().Count());
    }

    [Fact]
    public void On_the_trading_floor_a_bot_runs_one_agency_and_another_is_left_for_a_person()
    {
        var floor = ScenarioCatalogue.Find("trading-floor")!;

        Assert.Single(floor.SuggestedBots, "agency");
        Assert.Equal(2, floor.Agencies.Seats);
    }
}
