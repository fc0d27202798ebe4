using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Board;

/// <summary>Each award format in the engine; what a format does with a list of bids is held by Markets.</summary>
public sealed class AwardFormatTests
{
    [Fact]
    public void At_the_second_price_the_lowest_bid_wins_and_is_paid_the_second_lowest()
    {
        var play = Given(Worlds.Sure.Awards(AwardFormatKind.SecondPriceSealed), seats: 3);

        play.When((Ana, Bid(play, 300)), (Ben, Bid(play, 200)), (Cleo, Bid(play, 250))).Until<BountyAwarded>()
            .ThenHappened<BountyAwarded>(award => award.Winner == Ben && award.Price == Credits.Of(250));
    }

    [Fact]
    public void At_the_second_price_a_lone_bid_is_paid_the_ceiling_and_its_bond_follows_that_price()
    {
        var play = Given(Worlds.Sure.Awards(AwardFormatKind.SecondPriceSealed));
        play.When(Ana, Bid(play, 100));

        Assert.Equal(Credits.Of(125), play.Desk(Ana).Leads.Single().Bond);
        play.Until<BountyAwarded>().ThenHappened<BountyAwarded>(award => award.Price == Credits.Of(500))
            .ThenHappened<Game.Domain.Work.ContractOpened>(opened => opened.Bond == Credits.Of(125));
    }

    [Fact]
    public void At_the_second_price_the_next_bid_is_paid_the_one_after_it_if_the_winner_cannot_pay_the_bond()
    {
        // The bond on the first bounty leaves Ana less than the second one's.
        var play = Given(Worlds.Sure.Awards(AwardFormatKind.SecondPriceSealed).Cash(130).Opening(2), seats: 3);
        var bounties = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
        play.When(
                (Ana, new PlaceBid(bounties[0], Credits.Of(100))), (Ana, new PlaceBid(bounties[1], Credits.Of(100))),
                (Ben, new PlaceBid(bounties[1], Credits.Of(200))), (Cleo, new PlaceBid(bounties[1], Credits.Of(320))))
            .Until<AwardDefaulted>()
            .ThenHappened<BountyAwarded>(award => award.Bounty == bounties[1] && award.Winner == Ben && award.Price == Credits.Of(320));
    }

    [Fact]
    public void Scored_bids_of_seats_with_equal_records_are_decided_by_the_lowest()
    {
        var play = Given(Worlds.Sure.Awards(AwardFormatKind.ScoredSealed), seats: 3);

        play.When((Ana, Bid(play, 300)), (Ben, Bid(play, 200)), (Cleo, Bid(play, 250))).Until<BountyAwarded>()
            .ThenHappened<BountyAwarded>(award => award.Winner == Ben && award.Price == Credits.Of(200));
    }

    [Fact]
    public void Where_the_record_counts_each_seat_sees_what_its_own_says_and_elsewhere_nothing()
    {
        Assert.NotNull(Given(Worlds.Sure.Awards(AwardFormatKind.ScoredSealed)).Desk(Ana).Leads.Single().Success);
        Assert.NotNull(Given(Worlds.Sure.Posted() with { Board = Worlds.Sure.Posted().Board with { LotteryWeight = 1 } }).Desk(Ana).Leads.Single().Success);
        Assert.Null(Given().Desk(Ana).Leads.Single().Success);
        Assert.Null(Given(Worlds.Sure.Posted()).Desk(Ana).Leads.Single().Success);
    }

    [Fact]
    public void Scored_bids_of_a_better_record_win_with_a_higher_price()
    {
        var (play, bounty) = Delivered(AwardFormatKind.ScoredSealed);
        play.When((Ana, new PlaceBid(bounty, Credits.Of(205))), (Ben, new PlaceBid(bounty, Credits.Of(200)))).Until<BountyAwarded>(award => award.Bounty == bounty)
            .ThenHappened<BountyAwarded>(award => award.Bounty == bounty && award.Winner == Ana && award.Price == Credits.Of(205));
    }

    [Fact]
    public void Scored_bids_far_above_the_lowest_lose_whatever_the_record()
    {
        var (play, bounty) = Delivered(AwardFormatKind.ScoredSealed);
        play.When((Ana, new PlaceBid(bounty, Credits.Of(480))), (Ben, new PlaceBid(bounty, Credits.Of(200)))).Until<BountyAwarded>(award => award.Bounty == bounty)
            .ThenHappened<BountyAwarded>(award => award.Bounty == bounty && award.Winner == Ben);
    }

    // Ana has delivered once and Ben never; another bounty is open.
    private static (Play Play, BountyId Bounty) Delivered(AwardFormatKind format)
    {
        var world = Worlds.Sure.Awards(format, window: 6).NoBond();
        var play = Given(world with
        {
            Reputation = new ReputationSettings { Enabled = true }, Arrivals = world.Arrivals with { RatePerSeat = 0.02m, DayWave = 0 },
        });
        play.Won(Ana, new Game.Domain.Work.Plan([Worlds.Small])).Until<Game.Domain.Work.ContractClosed>().Until<BountyPosted>();
        var bounty = play.Event<BountyPosted>().Id;
        Assert.True(play.Desk(Ana).Leads.Single(lead => lead.Bounty == bounty).Success > 500_000);
        return (play, bounty);
    }

    [Theory]
    [InlineData(AwardFormatKind.PostedPrice, 130)]
    [InlineData(AwardFormatKind.RisingClock, 80)]
    public void If_all_who_took_a_bounty_early_default_it_stays_open_for_others(AwardFormatKind format, int cash)
    {
        var world = Worlds.Sure.Awards(format, window: 50).Cash(cash).Opening(2);
        var play = Given(world, seats: 2);
        var bounties = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
        play.When(Ana, Take(play, bounties[0])).ThenHappened<BountyAwarded>();
        play.When(Ana, Take(play, bounties[1])).ThenHappened<AwardDefaulted>().ThenHappened<BidsVoided>().ThenNothing<BountyExpired>();

        Assert.Equal(0, play.Room.Bounties.Single(card => card.Id == bounties[1]).Bids);
        play.When(Ben, Take(play, bounties[1])).ThenHappened<BountyAwarded>(award => award.Winner == Ben);
    }

    [Fact]
    public void A_mix_gives_each_bounty_a_format_by_weight_whoever_sits_there()
    {
        var basis = ScenarioCatalogue.Find("open-market")!;
        var world = basis with { Board = basis.Board with { Formats = [new(AwardFormatKind.SecondPriceSealed, 3), new(AwardFormatKind.RisingClock, 1)] } };
        var formats = Given(world, seats: 0).Wait(1200).All.OfType<BountyPosted>().Select(posted => posted.Format).ToList();

        Assert.InRange(formats.Count(format => format == AwardFormatKind.SecondPriceSealed) / (double)formats.Count, 0.65, 0.85);
        Assert.Equal(formats, Given(world, seats: 3).Wait(1200).All.OfType<BountyPosted>().Select(posted => posted.Format));
        Assert.DoesNotContain(AwardFormatKind.FirstPriceSealed, formats);
    }

    [Fact]
    public void A_mix_moves_nothing_else_about_a_bounty()
    {
        var basis = ScenarioCatalogue.Find("open-market")!;
        var mixed = basis with { Board = basis.Board with { Formats = [new(AwardFormatKind.FirstPriceSealed, 1), new(AwardFormatKind.ScoredSealed, 1)] } };

        Assert.Equal(Jobs(basis), Jobs(mixed));

        static List<string> Jobs(Scenario settings) =>
            [.. Given(settings, seats: 0).Wait(300).All.OfType<BountyPosted>().Select(p => $"{p.Id} {p.Job} {p.Ceiling} {p.ClosesAt} {p.Difficulty}")];
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_order_in_which_orders_of_a_tick_arrive_changes_nothing(AwardFormatKind format)
    {
        for (var seed = 1UL; seed <= 10; seed++)
        {
            var (one, two) = (Given(Worlds.Sure.Awards(format, 3), seats: 3, seed: seed), Given(Worlds.Sure.Awards(format, 3), seats: 3, seed: seed));
            foreach (var round in new[] { 1m, 0.9m })
            {
                (SeatId Seat, Order Order)[] orders = [.. new[] { Ana, Ben, Cleo }.Select(seat => (seat, (Order)Take(one, one.Id, round)))];
                one.When(orders);
                two.When([.. orders.Reverse()]);
            }

            one.Wait(20);
            two.Wait(20);
            Assert.NotEmpty(one.All.OfType<Game.Domain.Work.ContractOpened>());
            Assert.Equal(one.All.OfType<Game.Domain.Work.ContractOpened>().Select(o => (o.Contract, o.Price)), two.All.OfType<Game.Domain.Work.ContractOpened>().Select(o => (o.Contract, o.Price)));
            Assert.Equal(one.All.OfType<StandingBidChanged>(), two.All.OfType<StandingBidChanged>());
        }
    }

    public static TheoryData<AwardFormatKind> Kinds => [.. Enum.GetValues<AwardFormatKind>()];

    private static PlaceBid Bid(Play play, decimal amount) => new(play.Id, Credits.From(amount));

    /// <summary>A bid that the format takes now: a share of what may be asked, where that is free.</summary>
    private static PlaceBid Take(Play play, BountyId id, decimal share = 1)
    {
        var card = play.Room.Bounties.Single(card => card.Id == id);
        var most = card.Clock?.Price ?? card.Ceiling;
        return new PlaceBid(id, card.Format is AwardFormatKind.PostedPrice ? most : most.Times(share));
    }
}
