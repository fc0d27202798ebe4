using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Board;

public sealed class AwardTests
{
    [Fact]
    public void The_lowest_sealed_bid_wins_and_is_paid_its_bid()
    {
        var play = Given(seats: 3);

        play.When((Ana, new PlaceBid(play.Id, Credits.Of(300))), (Ben, new PlaceBid(play.Id, Credits.Of(200))), (Cleo, new PlaceBid(play.Id, Credits.Of(250))))
            .Until<BountyAwarded>()
            .ThenHappened<BountyAwarded>(award => award.Winner == Ben && award.Price == Credits.Of(200))
            .ThenHappened<BountyAwarded>(award => award.Amounts.Order().SequenceEqual([Credits.Of(200), Credits.Of(250), Credits.Of(300)]));
    }

    [Fact]
    public void The_window_closes_when_it_says_and_not_a_tick_before()
    {
        var play = Given(Worlds.Sure with { Board = Worlds.Sure.Board with { Window = 5 } });
        play.When(Ana, new PlaceBid(play.Id, Credits.Of(300)));

        while (play.Match.Tick < play.Bounty.ClosesAt) play.Wait().ThenNothing<BountyAwarded>();
        play.Wait().ThenHappened<BountyAwarded>();
    }

    [Fact]
    public void A_bid_placed_in_the_closing_tick_still_counts()
    {
        var play = Given();
        while (play.Match.Tick < play.Bounty.ClosesAt) play.Wait();

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(300))).ThenHappened<BountyAwarded>(award => award.Winner == Ana);
    }

    [Fact]
    public void A_bounty_without_bids_expires() => Given().Until<BountyExpired>().ThenNothing<BountyAwarded>();

    [Fact]
    public void A_tie_is_decided_by_lot_and_each_wins_about_half()
    {
        var wins = 0;
        for (var seed = 1UL; seed <= 100; seed++)
        {
            var play = Given(seed: seed);
            play.When((Ana, new PlaceBid(play.Id, Credits.Of(200))), (Ben, new PlaceBid(play.Id, Credits.Of(200)))).Until<BountyAwarded>();
            if (play.Event<BountyAwarded>().Winner == Ana) wins++;
        }

        Assert.InRange(wins, 30, 70);
    }

    [Fact]
    public void A_tie_does_not_ask_who_came_first()
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var (one, two) = (Given(seed: seed), Given(seed: seed));
            one.When((Ana, new PlaceBid(one.Id, Credits.Of(200))), (Ben, new PlaceBid(one.Id, Credits.Of(200)))).Until<BountyAwarded>();
            two.When((Ben, new PlaceBid(two.Id, Credits.Of(200))), (Ana, new PlaceBid(two.Id, Credits.Of(200)))).Until<BountyAwarded>();

            Assert.Equal(one.Event<BountyAwarded>().Winner, two.Event<BountyAwarded>().Winner);
        }
    }

    [Fact]
    public void At_a_posted_price_the_first_tick_with_an_acceptance_ends_the_window_and_pays_the_ceiling()
    {
        var play = Given(Worlds.Sure.Posted() with { Board = Worlds.Sure.Posted().Board with { Window = 50 } });

        play.When(Ben, new PlaceBid(play.Id, play.Bounty.Ceiling))
            .ThenHappened<BountyAwarded>(award => award.Winner == Ben && award.Price == play.Bounty.Ceiling);
    }

    [Fact]
    public void All_who_accept_a_posted_price_in_one_tick_draw_lots()
    {
        var winners = Enumerable.Range(1, 60).Select(seed =>
        {
            var play = Given(Worlds.Sure.Posted(), seats: 3, seed: (ulong)seed);
            var accept = new PlaceBid(play.Id, play.Bounty.Ceiling);
            return play.When((Ana, accept), (Ben, accept), (Cleo, accept)).Event<BountyAwarded>().Winner;
        }).ToList();

        Assert.All(new[] { Ana, Ben, Cleo }, seat => Assert.InRange(winners.Count(winner => winner == seat), 8, 36));
    }

    [Theory]
    [InlineData(400, 10_000)]
    [InlineData(250, 6_250)]
    [InlineData(10, 6_250)]
    public void The_winner_locks_a_quarter_of_the_price_but_at_least_of_half_the_ceiling(int price, int cents) =>
        Given().Won(Ana, price: price).ThenPaid(MoneyFor.Bond, cents / 100m).ThenHappened<ContractOpened>(opened => opened.Bond == new Credits(cents));

    [Fact]
    public void Without_a_bond_nothing_is_locked() =>
        Given(Worlds.Sure.NoBond()).Won(Ana).ThenNothingPaid(MoneyFor.Bond).ThenHappened<ContractOpened>(opened => opened.Bond == Credits.Zero);

    [Fact]
    public void A_winner_without_the_cash_for_the_bond_loses_the_award_to_the_next_bid()
    {
        // Each has 100; the bond is 62.50, so Ana has none left for the second bounty.
        var play = Given(Worlds.Sure.Cash(100).Opening(2));
        var bounties = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();

        play.When(
                (Ana, new PlaceBid(bounties[0], Credits.Of(100))), (Ana, new PlaceBid(bounties[1], Credits.Of(100))),
                (Ben, new PlaceBid(bounties[1], Credits.Of(200))))
            .Until<AwardDefaulted>()
            .ThenHappened<AwardDefaulted>(defaulted => defaulted.Seat == Ana && defaulted.Bounty == bounties[1] && defaulted.SuspendedUntil is null)
            .ThenHappened<BountyAwarded>(award => award.Bounty == bounties[1] && award.Winner == Ben && award.Price == Credits.Of(200));
    }

    [Fact]
    public void If_every_bidder_defaults_the_bounty_expires()
    {
        var play = Given(Worlds.Sure.Cash(10));

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(10))).Until<AwardDefaulted>()
            .ThenHappened<BountyExpired>(expired => expired.Amounts.Count == 1).ThenNothing<ContractOpened>();
    }

    [Fact]
    public void Two_defaults_in_a_row_suspend_bidding_for_sixty_ticks()
    {
        var busy = Worlds.Sure.Cash(10).Opening(2);
        var play = Given(busy with { Arrivals = busy.Arrivals with { RatePerSeat = 1, DayWave = 0 } });
        var bounties = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
        play.When((Ana, new PlaceBid(bounties[0], Credits.Of(10))), (Ana, new PlaceBid(bounties[1], Credits.Of(10)))).Until<AwardDefaulted>();

        play.ThenHappened<AwardDefaulted>(first => first.SuspendedUntil is null).ThenHappened<AwardDefaulted>(second => second.SuspendedUntil is not null);
        var until = play.Desk(Ana).SuspendedUntil!.Value;
        Assert.Equal(play.Match.Tick + 60, until);
        play.When(Ana, AnyBid(play)).ThenRefused(Rejection.BiddingSuspended);
        play.Wait(until - play.Match.Tick).When(Ana, AnyBid(play)).ThenAccepted();

        static PlaceBid AnyBid(Play play) => new(play.Desk(Ana).Leads[^1].Bounty, Credits.Of(10));
    }

    [Fact]
    public void After_the_award_all_amounts_are_public_and_the_names_of_the_losers_are_not()
    {
        var play = Given(seats: 3);
        play.When((Ana, new PlaceBid(play.Id, Credits.Of(300))), (Ben, new PlaceBid(play.Id, Credits.Of(200)))).Until<BountyAwarded>();

        var card = play.Room.Bounties.Single();
        Assert.Equal((Ben, Credits.Of(200), 2), (card.Winner!.Value, card.Price!.Value, card.Bids));
        Assert.Equal([Credits.Of(200), Credits.Of(300)], card.Amounts!.Order());
    }

    [Fact]
    public void The_deadline_is_five_times_the_critical_path_at_standard_speed()
    {
        // A 60-minute piece takes a standard agent 32 ticks.
        var play = Given().Won(Ana);

        Assert.Equal(160, play.Bounty.WorkTicks);
        Assert.Equal((play.Match.Tick - 1 + 160, play.Match.Tick - 1 + 200), (play.Work.Deadline, play.Work.WorthlessAt));
    }
}
