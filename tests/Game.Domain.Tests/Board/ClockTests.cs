using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Board;

/// <summary>Bounties whose reward rises until somebody accepts. The ceiling is 500.</summary>
public sealed class RisingClockBountyTests
{
    private static readonly Scenario World = Worlds.Sure.Awards(AwardFormatKind.RisingClock);

    [Fact]
    public void It_starts_at_a_fifth_of_the_ceiling_rises_by_a_fiftieth_per_tick_and_stands_at_the_ceiling_for_its_last_tick()
    {
        var play = Given(World);
        var shown = new List<decimal>();
        while (Card(play) is { Status: BountyStatus.Open } card)
        {
            shown.Add(card.Clock!.Price.Amount);
            play.Wait();
        }

        // An opening bounty is on the board one tick before the clock starts.
        Assert.Equal([100, .. Enumerable.Range(0, 41).Select(step => 100m + 10 * step)], shown);
        play.ThenHappened<BountyExpired>();
    }

    [Fact]
    public void Whoever_accepts_is_paid_what_the_clock_shows_and_not_less()
    {
        var play = Given(World).Wait(6);

        Assert.Equal(Credits.Of(150), Card(play).Clock!.Price);
        play.When(Ben, new PlaceBid(play.Id, Credits.Of(1)))
            .ThenHappened<BountyAwarded>(award => award.Winner == Ben && award.Price == Credits.Of(150) && award.Amounts.SequenceEqual([Credits.Of(150)]));
        Assert.Null(Card(play).Clock);
    }

    [Fact]
    public void An_amount_that_the_clock_has_not_reached_is_refused() =>
        Given(World).When(Ana, new PlaceBid(Given(World).Id, Credits.From(100.01m))).ThenRefused(Rejection.AboveTheClock);

    [Fact]
    public void All_who_accept_in_one_tick_draw_lots()
    {
        var winners = Enumerable.Range(1, 60).Select(seed =>
        {
            var play = Given(World, seats: 3, seed: (ulong)seed).Wait(3);
            var accept = new PlaceBid(play.Id, Card(play).Clock!.Price);
            return play.When((Ana, accept), (Ben, accept), (Cleo, accept)).Event<BountyAwarded>().Winner;
        }).ToList();

        Assert.All(new[] { Ana, Ben, Cleo }, seat => Assert.InRange(winners.Count(winner => winner == seat), 8, 36));
    }

    [Fact]
    public void No_bounty_arrives_whose_clock_could_not_reach_its_ceiling_before_the_end()
    {
        var market = ScenarioCatalogue.Find("open-market")!;
        var world = market with { Ticks = 400, Board = market.Board with { Format = AwardFormatKind.RisingClock } };
        var posted = Given(world, seats: 0).Wait(400).All.OfType<BountyPosted>().ToList();

        Assert.True(posted.Count > 20);
        Assert.All(posted, bounty => Assert.Equal(bounty.Id.Tick + 41, bounty.ClosesAt));
        Assert.All(posted, bounty => Assert.InRange(bounty.ClosesAt, 0, 400 - 60));
    }

    private static BountyView Card(Play play) => play.Room.Bounties.Single();
}

/// <summary>Bounties on a descending clock: open bids, each a step below the last. The ceiling is 500, the step 10.</summary>
public sealed class DescendingClockBountyTests
{
    private static readonly Scenario World = Worlds.Sure.Awards(AwardFormatKind.DescendingClock, window: 12);

    [Fact]
    public void The_first_bid_may_be_the_ceiling_and_every_further_one_undercuts_by_a_step()
    {
        var play = Given(World, seats: 3);
        Assert.Equal(new ClockView(Credits.Of(500), Credits.Of(10), null, null), Card(play).Clock);

        play.When(Ana, Bid(play, 500)).ThenHappened<StandingBidChanged>(change => change.Seat == Ana && change.Amount == Credits.Of(500));
        Assert.Equal(new ClockView(Credits.Of(490), Credits.Of(10), Credits.Of(500), null), Card(play).Clock);
        play.When(Ben, Bid(play, 490.01m)).ThenRefused(Rejection.NoUndercut);
        play.When(Ben, Bid(play, 490)).ThenAccepted();
        Assert.Equal((false, true), (play.Desk(Ana).Leads.Single().Stands, play.Desk(Ben).Leads.Single().Stands));
    }

    [Fact]
    public void Bids_of_one_tick_are_measured_against_what_stood_when_it_opened_and_the_lowest_wins()
    {
        var play = Given(World, seats: 3).When(Ana, new PlaceBid(Given(World).Id, Credits.Of(400)));

        play.When((Ben, Bid(play, 385)), (Cleo, Bid(play, 390)))
            .ThenHappened<BidPlaced>(times: 2).ThenHappened<StandingBidChanged>(change => change.Seat == Ben);
        play.Until<BountyAwarded>().ThenHappened<BountyAwarded>(award => award.Winner == Ben && award.Price == Credits.Of(385));
    }

    [Fact]
    public void A_late_bid_extends_the_window_and_an_early_one_does_not()
    {
        var play = Given(World);
        play.When(Ana, Bid(play, 400));
        Assert.Equal(12, Card(play).ClosesAt);

        play.Wait(9).When(Ben, Bid(play, 300));
        Assert.Equal(16, Card(play).ClosesAt);
        play.Wait(5).When(Ana, Bid(play, 200)).ThenNothing<BountyAwarded>();
        Assert.Equal(22, Card(play).ClosesAt);
        play.Until<BountyAwarded>().ThenHappened<BountyAwarded>(award => award.Winner == Ana);
        Assert.Equal(23, play.Match.Tick);
    }

    [Fact]
    public void Who_takes_back_a_bid_has_left_and_the_next_bid_stands_with_time_to_answer()
    {
        var play = Given(World, seats: 3);
        play.When(Ana, Bid(play, 400)).When(Ben, Bid(play, 300)).Wait(9);
        play.When(Ben, new WithdrawBid(play.Id)).ThenHappened<StandingBidChanged>(change => change.Seat == Ana && change.Amount == Credits.Of(400));

        Assert.Equal((Credits.Of(390), 17), (Card(play).Clock!.Price, Card(play).ClosesAt));
        Assert.True(play.Desk(Ben).Leads.Single().Left);
        play.When(Ben, Bid(play, 100)).ThenRefused(Rejection.LeftTheClock);
        play.When(Cleo, Bid(play, 390)).ThenAccepted();
    }

    [Fact]
    public void If_the_last_bid_is_taken_back_the_clock_is_as_new()
    {
        var play = Given(World);
        play.When(Ana, Bid(play, 400)).When(Ana, new WithdrawBid(play.Id)).ThenHappened<StandingBidChanged>(change => change.Seat is null && change.Amount is null);

        Assert.Equal(Credits.Of(500), Card(play).Clock!.Price);
        play.Until<BountyExpired>();
    }

    [Fact]
    public void Outbid_seats_keep_their_bids_and_take_over_if_the_winner_cannot_pay_the_bond()
    {
        var play = Given(World.Cash(100).Opening(2));
        var bounties = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
        play.When((Ana, new PlaceBid(bounties[0], Credits.Of(200))), (Ben, new PlaceBid(bounties[1], Credits.Of(300))))
            .When(Ana, new PlaceBid(bounties[1], Credits.Of(200)))
            .Until<AwardDefaulted>()
            .ThenHappened<BountyAwarded>(award => award.Bounty == bounties[1] && award.Winner == Ben && award.Price == Credits.Of(300));
    }

    [Fact]
    public void Whose_bid_stands_is_not_told_before_the_award()
    {
        var (one, two) = (Given(World, seats: 3), Given(World, seats: 3));
        one.When(Ana, Bid(one, 400));
        two.When(Ben, Bid(two, 400));

        Assert.Equal(Seen(one), Seen(two));
        Assert.NotEqual(Seen(one.Wait(12)), Seen(two.Wait(12)));

        static string Seen(Play play) => System.Text.Json.JsonSerializer.Serialize(play.Room with { Standings = [] }, GameJson.Options);
    }

    private static PlaceBid Bid(Play play, decimal amount) => new(play.Id, Credits.From(amount));

    private static BountyView Card(Play play) => play.Room.Bounties.Single();
}
