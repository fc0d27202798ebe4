using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Game.Domain.Tests.Markets;

public sealed class RisingClockTests
{
    private static readonly Credits Ceiling = Credits.Of(500);

    [Fact]
    public void It_rises_by_a_step_per_tick_from_its_floor_and_stops_at_the_ceiling()
    {
        var clock = RisingClock.Start(Ceiling, 0.2m, 0.02m);
        Assert.Equal(Credits.Of(100), clock.Price);
        Assert.Equal(40, clock.Rise);

        for (var tick = 1; tick <= 40; tick++)
        {
            Assert.False(clock.AtCeiling);
            clock = clock.Tick();
            Assert.Equal(Credits.Of(100 + 10 * tick), clock.Price);
        }

        Assert.True(clock.AtCeiling);
        Assert.Equal(Ceiling, clock.Tick().Price);
    }

    [Theory]
    [InlineData(7, 0.2, 0.02)]
    [InlineData(1, 0, 0.001)]
    [InlineData(33_333, 0.333, 0.07)]
    [InlineData(500, 1, 0.5)]
    public void Whatever_the_shares_the_price_is_above_zero_never_falls_and_reaches_the_ceiling_when_it_says(long cents, double floor, double step)
    {
        var clock = RisingClock.Start(new Credits(cents), (decimal)floor, (decimal)step);
        var (rise, before) = (clock.Rise, Credits.Zero);
        for (var tick = 0; tick < rise; tick++, clock = clock.Tick())
        {
            Assert.InRange(clock.Price.Cents, Math.Max(1, before.Cents), cents - 1);
            before = clock.Price;
        }

        Assert.Equal(new Credits(cents), clock.Price);
    }

    [Fact]
    public void It_takes_what_it_has_reached_and_nothing_above()
    {
        var clock = RisingClock.Start(Ceiling, 0.2m, 0.02m).Tick();

        Assert.True(clock.Takes(Credits.Of(110)));
        Assert.True(clock.Takes(Credits.Of(50)));
        Assert.False(clock.Takes(Credits.Of(110) + new Credits(1)));
        Assert.False(clock.Takes(Credits.Zero));
    }

    [Fact]
    public void All_who_accept_in_one_tick_draw_lots_and_are_offered_what_the_clock_shows()
    {
        foreach (var takers in Auctions.Drawn(100))
        {
            var clock = RisingClock.Start(Ceiling, 0.2m, 0.02m).Tick();
            var offers = clock.Accept(takers);

            Assert.Equal(takers.OrderBy(taker => taker.Lot).Select(taker => taker.Bidder), offers.Select(offer => offer.Bidder));
            Assert.All(offers, offer => Assert.Equal(clock.Price, offer.Price));
            Assert.Equal(offers, clock.Accept([.. takers.Reverse()]));
        }
    }

    [Fact]
    public void Bidders_who_wait_for_their_first_price_bid_make_it_the_first_price_format_up_to_one_tick()
    {
        foreach (var bids in Auctions.Drawn(200))
        {
            var clock = RisingClock.Start(Ceiling, 0, 0.002m);
            while (!bids.Any(bid => clock.Takes(bid.Amount))) clock = clock.Tick();
            var first = new FirstPriceSealedAward().Rank(bids, Ceiling)[0];
            var taken = clock.Accept([.. bids.Where(bid => clock.Takes(bid.Amount))])[0];

            Assert.InRange((taken.Price - first.Price).Cents, 0, clock.Step.Cents);
        }
    }
}

public sealed class FallingClockTests
{
    private static readonly Credits Ceiling = Credits.Of(500);

    [Fact]
    public void The_first_bid_may_be_the_ceiling_and_each_further_one_undercuts_by_a_step()
    {
        var clock = FallingClock.Start(Ceiling, 0.02m, closesAt: 24, extension: 6);
        Assert.True(clock.Takes(Ceiling));
        Assert.False(clock.Takes(Ceiling + new Credits(1)));

        clock = clock.Undercut([new SealedBid(1, Credits.Of(400), 1)], 3);
        Assert.Equal(Credits.Of(390), clock.Limit);
        Assert.True(clock.Takes(Credits.Of(390)));
        Assert.False(clock.Takes(Credits.Of(390) + new Credits(1)));
        Assert.False(clock.Takes(Credits.Zero));
    }

    [Fact]
    public void Bids_of_one_tick_are_measured_against_what_stood_when_it_opened_and_the_lowest_stands_ties_by_lot()
    {
        var clock = FallingClock.Start(Ceiling, 0.02m, 24, 6).Undercut([new SealedBid(1, Credits.Of(400), 1)], 3);
        SealedBid[] together = [new(2, Credits.Of(390), 5), new(3, Credits.Of(385), 9), new(4, Credits.Of(385), 2), new(5, Credits.Of(395), 0)];

        Assert.Equal(4, clock.Undercut(together, 4).Standing!.Value.Bidder);
        Assert.Equal(clock.Undercut(together, 4), clock.Undercut([.. together.Reverse()], 4));
    }

    [Fact]
    public void A_late_bid_extends_the_window_and_an_early_one_does_not()
    {
        var clock = FallingClock.Start(Ceiling, 0.02m, 24, 6);
        SealedBid[] bid = [new(1, Credits.Of(400), 1)];

        Assert.Equal(24, clock.Undercut(bid, 18).ClosesAt);
        Assert.Equal(25, clock.Undercut(bid, 19).ClosesAt);
        Assert.Equal(30, clock.Undercut(bid, 24).ClosesAt);
        Assert.Equal((false, true), (clock.Over(23), clock.Over(24)));
    }

    [Fact]
    public void Without_an_allowed_bid_nothing_changes()
    {
        var clock = FallingClock.Start(Ceiling, 0.02m, 24, 6).Undercut([new SealedBid(1, Credits.Of(400), 1)], 3);

        Assert.Same(clock, clock.Undercut([new SealedBid(2, Credits.Of(395), 1), new SealedBid(3, Credits.Zero, 1)], 24));
        Assert.Same(clock, clock.Undercut([], 24));
    }

    [Fact]
    public void The_standing_bid_only_falls_and_the_auction_ends()
    {
        foreach (var bids in Auctions.Drawn(200))
        {
            var clock = FallingClock.Start(Ceiling, 0.02m, 3, 6);
            var tick = 0;
            for (; !clock.Over(tick); tick++)
            {
                var before = clock.Standing?.Amount ?? Ceiling + clock.Step;
                clock = clock.Undercut([.. bids.Where((_, place) => place % 3 == tick % 3)], tick);
                Assert.True(clock.Standing is null || clock.Standing.Value.Amount == before || clock.Standing.Value.Amount <= before - clock.Step);
            }

            Assert.InRange(tick, 3, 3 + 6 * 51);
        }
    }

    [Fact]
    public void Bidders_who_undercut_down_to_their_cost_make_it_the_second_price_format_up_to_a_step()
    {
        foreach (var costs in Auctions.Drawn(200).Where(costs => costs.Select(cost => cost.Amount).Distinct().Count() == costs.Count))
        {
            var clock = FallingClock.Start(Ceiling, 0.002m, 24, 6);
            for (var tick = 0; !clock.Over(tick); tick++)
            {
                var willing = costs.Where(cost => cost.Bidder != clock.Standing?.Bidder && cost.Amount <= clock.Limit).ToList();
                var next = willing.Count == 0 ? (SealedBid?)null : willing[tick % willing.Count] with { Amount = clock.Limit };
                clock = clock.Undercut(next is { } bid ? [bid] : [], tick);
            }

            var second = new SecondPriceSealedAward().Rank(costs, Ceiling)[0];
            Assert.InRange(clock.Standing!.Value.Amount.Cents, second.Price.Cents - 2 * clock.Step.Cents, second.Price.Cents);
            if (costs.Count == 1 || second.Price - costs.Min(cost => cost.Amount) > clock.Step) Assert.Equal(second.Bidder, clock.Standing!.Value.Bidder);
        }
    }
}
