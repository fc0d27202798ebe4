using Game.Bots.Evolution;
using Game.Bots.Headless;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Strategies;

/// <summary>Every strategy under every award format: legal, solvent, and with a bid worth the name.</summary>
public sealed class FormatTests
{
    private static readonly Scenario Market = ScenarioCatalogue.Find("open-market")! with { Ticks = 400 };

    public static TheoryData<AwardFormatKind> Kinds => [.. Enum.GetValues<AwardFormatKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void No_strategy_loses_a_turn_and_all_but_the_sleeper_win_something(AwardFormatKind format)
    {
        var world = Market with { Board = Market.Board with { Format = format } };
        var wins = new Dictionary<string, int>();
        foreach (var seed in new ulong[] { 3, 4 })
        {
            var result = Play(world, seed);
            Assert.All(result.Seats, seat => Assert.Equal((seat.Strategy, 0, (Fault?)null), (seat.Strategy, seat.TurnsLost, seat.LastFault?.Fault)));
            foreach (var seat in result.Seats) wins[seat.Strategy] = wins.GetValueOrDefault(seat.Strategy) + seat.Count.Wins;
        }

        Assert.Equal(0, wins["sleeper"]);
        Assert.All(new[] { "planner", "cost-plus", "naive", "always-cheapest" }, name => Assert.True(wins[name] > 0, $"{name} wins nothing by {format}"));
    }

    // Founders are as good as chance makes them.
    private static IEnumerable<string> Rivals => Catalogue.Names.Where(name => !Bred.Is(name));

    [Fact]
    public void Strategies_play_a_market_of_all_formats_with_a_ladder_and_bounties_for_newcomers()
    {
        var world = Market with
        {
            Arrivals = Market.Arrivals with { NewcomerShare = 0.3m, NewcomerDeliveries = 1 },
            Board = Market.Board with
            {
                Formats = [.. Enum.GetValues<AwardFormatKind>().Select(format => new FormatShare(format, 1))],
                Ladder = new LadderSettings { Every = 60 },
            },
        };
        var events = new List<GameEvent>();
        var result = HeadlessMatch.Play(world, 5, [.. Rivals.Select(Catalogue.Create)], seen: events.AddRange);

        Assert.All(result.Seats, seat => Assert.Equal((seat.Strategy, 0), (seat.Strategy, seat.TurnsLost)));
        var climbed = events.OfType<BountyClimbed>().Select(climb => climb.Bounty).ToHashSet();
        Assert.Contains(events.OfType<BountyAwarded>(), award => climbed.Contains(award.Bounty));
        var newcomers = events.OfType<BountyPosted>().Where(posted => posted.Newcomers == true).Select(posted => posted.Id).ToHashSet();
        Assert.Contains(events.OfType<BountyAwarded>(), award => newcomers.Contains(award.Bounty));
    }

    [Fact]
    public void Nobody_accepts_a_rising_clock_in_its_first_tick_and_most_are_taken_before_the_ceiling()
    {
        var (events, _) = Watch(AwardFormatKind.RisingClock);
        var posted = events.OfType<BountyPosted>().ToDictionary(bounty => bounty.Id);
        var shares = events.OfType<BountyAwarded>().Select(award => (double)award.Price.Cents / posted[award.Bounty].Ceiling.Cents).ToList();

        Assert.True(shares.Count > 20, $"only {shares.Count} were taken");
        Assert.InRange(shares.Average(), 0.3, 0.9);
    }

    [Fact]
    public void On_a_descending_clock_bids_undercut_each_other_and_the_price_ends_below_the_ceiling()
    {
        var (events, _) = Watch(AwardFormatKind.DescendingClock);
        var posted = events.OfType<BountyPosted>().ToDictionary(bounty => bounty.Id);
        var changes = events.OfType<StandingBidChanged>().GroupBy(change => change.Bounty).ToList();

        Assert.Contains(changes, bounty => bounty.Select(change => change.Seat).Distinct().Count() > 1 && bounty.Count() > 3);
        Assert.Contains(changes, bounty => bounty.Any(change => change.ClosesAt > posted[bounty.Key].ClosesAt));
        Assert.True(events.OfType<BountyAwarded>().Average(award => (double)award.Price.Cents / posted[award.Bounty].Ceiling.Cents) < 0.9);
    }

    [Fact]
    public void At_the_second_price_the_planner_asks_for_what_it_would_cost_and_is_paid_more()
    {
        var (events, seats) = Watch(AwardFormatKind.SecondPriceSealed);
        var planner = seats.Single(seat => seat.Strategy == "planner").Seat;
        var bids = events.OfType<BidPlaced>().Where(bid => bid.Seat == planner).GroupBy(bid => bid.Bounty).ToDictionary(bid => bid.Key, bid => bid.Last().Amount);
        var won = events.OfType<BountyAwarded>().Where(award => award.Winner == planner).ToList();

        Assert.NotEmpty(won);
        Assert.All(won, award => Assert.True(award.Price >= bids[award.Bounty]));
        Assert.Contains(won, award => award.Price > bids[award.Bounty]);
    }

    [Theory]
    [InlineData(AwardFormatKind.SecondPriceSealed)]
    [InlineData(AwardFormatKind.DescendingClock)]
    [InlineData(AwardFormatKind.RisingClock)]
    [InlineData(AwardFormatKind.ScoredSealed)]
    public void The_planner_earns_more_than_those_who_ignore_difficulty(AwardFormatKind format)
    {
        var world = Market with { Ticks = 600, Board = Market.Board with { Format = format } };
        var gain = 0m;
        foreach (var seed in new ulong[] { 1, 2, 3 })
        {
            var seats = Play(world, seed).Seats;
            gain += seats.Single(seat => seat.Strategy == "planner").Profit.Amount - seats.Single(seat => seat.Strategy == "naive").Profit.Amount;
        }

        Assert.True(gain > 0, $"the planner earns {gain} more");
    }

    private static (List<GameEvent> Events, IReadOnlyList<SeatResult> Seats) Watch(AwardFormatKind format)
    {
        var events = new List<GameEvent>();
        var world = Market with { Board = Market.Board with { Format = format } };
        var result = HeadlessMatch.Play(world, 7, [.. Rivals.Select(Catalogue.Create)], seen: events.AddRange);
        return (events, result.Seats);
    }

    private static MatchResult Play(Scenario world, ulong seed) => HeadlessMatch.Play(world, seed, [.. Rivals.Select(Catalogue.Create)]);
}
