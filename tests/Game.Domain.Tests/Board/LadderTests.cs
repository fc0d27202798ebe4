using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Board;

/// <summary>Bounties that nobody took come back with a higher reward. The ceiling is 500, a rung 100 ticks.</summary>
public sealed class LadderTests
{
    private static readonly Scenario World = Worlds.Sure with
    {
        Board = new BoardSettings { Window = 2, Ladder = new LadderSettings { Every = 100 } },
    };

    [Fact]
    public void The_reward_doubles_every_rung_until_the_client_gives_up()
    {
        var play = Given(World);
        play.Until<BountyRested>().ThenHappened<BountyRested>(rested => rested.ClimbsAt == 100).ThenNothing<BountyExpired>();
        foreach (var (tick, ceiling) in new[] { (100, 1000), (200, 2000), (300, 4000) })
        {
            play.Until<BountyClimbed>().ThenHappened<BountyClimbed>(climbed => climbed.Ceiling == Credits.Of(ceiling));
            Assert.Equal(tick + 1, play.Match.Tick);
            Assert.Equal((BountyStatus.Open, Credits.Of(ceiling), tick + 2), (Card(play).Status, Card(play).Ceiling, Card(play).ClosesAt));
            play.Wait(3);
        }

        play.ThenHappened<BountyExpired>();
        Assert.Equal((BountyStatus.Unsold, 3), (Card(play).Status, Card(play).Rung!.Value));
    }

    [Fact]
    public void While_it_rests_nobody_may_bid_and_everybody_sees_when_it_comes_back()
    {
        var play = Given(World).Until<BountyRested>();

        Assert.Equal((BountyStatus.Resting, 100), (Card(play).Status, Card(play).ClimbsAt!.Value));
        play.When(Ana, new PlaceBid(play.Id, Credits.Of(100))).ThenRefused(Rejection.BiddingClosed);
    }

    [Fact]
    public void Back_on_the_board_it_is_awarded_like_any_other_up_to_its_new_ceiling()
    {
        var play = Given(World).Until<BountyClimbed>();

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(1001))).ThenRefused(Rejection.AboveCeiling);
        play.When(Ana, new PlaceBid(play.Id, Credits.Of(900))).ThenHappened<BountyAwarded>(award => award.Price == Credits.Of(900));
        Assert.Equal(Credits.Of(225), play.Work.Bond);
        play.Wait(300).ThenNothing<BountyClimbed>();
    }

    [Fact]
    public void What_was_known_of_it_is_still_known_and_seats_that_came_meanwhile_are_invited()
    {
        var play = Given(World, seats: 1);
        play.When(Ana, new Scout(play.Id)).Until<BountyRested>();
        play.Join();
        play.Until<BountyClimbed>();

        Assert.Single(play.Desk(Ana).Leads.Single().Readings);
        Assert.Single(play.Desk(Ben).Leads);
        Assert.Empty(play.Desk(Ben).Leads.Single().Readings);
    }

    [Fact]
    public void Nothing_climbs_so_late_that_its_window_would_reach_the_quiet_end()
    {
        // The third rung would open in tick 200, the last arrival falls into 250 - 2 - 60.
        var play = Given(World with { Ticks = 250 }).Until<BountyExpired>();

        Assert.Equal(1, play.Count<BountyClimbed>());
    }

    [Fact]
    public void A_bounty_that_rests_when_the_match_ends_is_cancelled()
    {
        var play = Given(World).Until<BountyRested>().End();

        Assert.Equal((BountyStatus.Cancelled, (int?)null), (Card(play).Status, Card(play).ClimbsAt));
    }

    [Fact]
    public void Bids_whose_owners_defaulted_do_not_come_back_with_it()
    {
        var play = Given(World.Cash(10)).When(Ana, new PlaceBid(Given(World).Id, Credits.Of(10)));
        play.Until<BountyRested>().ThenHappened<BountyRested>(rested => rested.Amounts.Count == 1);
        play.Until<BountyClimbed>();

        Assert.Equal((0, (IReadOnlyList<Credits>?)null), (Card(play).Bids, Card(play).Amounts));
    }

    [Fact]
    public void A_clock_starts_anew_on_each_rung()
    {
        var clock = World with { Board = World.Board with { Format = AwardFormatKind.RisingClock } };
        var play = Given(clock).Until<BountyClimbed>();

        Assert.Equal(Credits.Of(200), Card(play).Clock!.Price);
        Assert.Equal(Credits.Of(220), Card(play.Wait()).Clock!.Price);
    }

    [Fact]
    public void Without_a_ladder_a_bounty_that_nobody_took_is_gone() => Given().Until<BountyExpired>().ThenNothing<BountyRested>();

    private static BountyView Card(Play play) => play.Room.Bounties.Single();
}

/// <summary>Bounties for seats that have delivered fewer than three contracts.</summary>
public sealed class NewcomerBountyTests
{
    [Fact]
    public void A_share_of_arrivals_is_for_newcomers_and_nothing_else_moves()
    {
        var market = ScenarioCatalogue.Find("open-market")!;
        var some = Posted(market with { Arrivals = market.Arrivals with { NewcomerShare = 0.15m } });
        var none = Posted(market);

        Assert.InRange(some.Count(bounty => bounty.Newcomers == true) / (double)some.Count, 0.09, 0.22);
        Assert.All(none, bounty => Assert.Null(bounty.Newcomers));
        Assert.Equal(none.Select(bounty => (bounty.Id, bounty.Job, bounty.Difficulty)), some.Select(bounty => (bounty.Id, bounty.Job, bounty.Difficulty)));

        static List<BountyPosted> Posted(Scenario settings) => [.. Given(settings, seats: 0).Wait(1200).All.OfType<BountyPosted>()];
    }

    [Fact]
    public void Who_has_delivered_three_times_is_not_invited_any_more()
    {
        var play = Given(Newcomers(deliveries: 1));
        Assert.Equal(2, play.Desk(Ana).Leads.Count);
        play.Won(Ana, new Game.Domain.Work.Plan([Worlds.Small])).Until<Game.Domain.Work.ContractClosed>();
        Assert.Equal(1, play.Room.Standings.Single(line => line.Seat == Ana).Delivered);

        play.Until<BountyPosted>();
        Assert.DoesNotContain(play.Last.OfType<SeatInvited>(), invited => invited.Seat == Ana);
        Assert.Contains(play.Last.OfType<SeatInvited>(), invited => invited.Seat == Ben);
        Assert.True(play.Room.Bounties[^1].Newcomers);
    }

    [Fact]
    public void Who_stops_being_a_newcomer_while_a_window_is_open_may_not_bid_in_it_any_more()
    {
        var world = Newcomers(deliveries: 1);
        var play = Given(world with { Board = world.Board with { Window = 400 } }, seats: 2);
        var bounties = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
        play.When(Ana, new PlaceBid(bounties[0], Credits.Of(500))).ThenAccepted();
        play.When(Ana, new PlaceBid(bounties[1], Credits.Of(500))).ThenAccepted();
        play.Until<Game.Domain.Work.ContractClosed>();

        Assert.NotEmpty(play.Desk(Ana).Leads);
        play.When(Ana, new PlaceBid(play.Desk(Ana).Leads[0].Bounty, Credits.Of(400))).ThenRefused(Rejection.NotANewcomer);
    }

    private static Scenario Newcomers(int deliveries)
    {
        var world = Worlds.Sure.Opening(2).NoBond();
        return world with { Arrivals = world.Arrivals with { RatePerSeat = 0.02m, DayWave = 0, NewcomerShare = 1, NewcomerDeliveries = deliveries } };
    }
}
