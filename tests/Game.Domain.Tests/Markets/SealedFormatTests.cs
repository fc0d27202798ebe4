using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Game.Domain.Tests.Markets;

/// <summary>Properties of every format that opens its bids together, over many drawn auctions.</summary>
public sealed class SealedFormatTests
{
    private static readonly Credits Ceiling = Credits.Of(500);

    private static readonly Dictionary<string, IAwardFormat> Formats = new()
    {
        ["lottery"] = new LotteryAward(),
        ["weighted lottery"] = new LotteryAward(2),
        ["first price"] = new FirstPriceSealedAward(),
        ["second price"] = new SecondPriceSealedAward(),
        ["scored"] = new ScoredSealedAward(),
    };

    public static TheoryData<string> Names => [.. Formats.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_bidder_has_one_place_and_no_price_leaves_the_limits(string name)
    {
        foreach (var bids in Auctions.Drawn(400))
        {
            var order = Formats[name].Rank(bids, Ceiling);

            Assert.Equal(bids.Select(bid => bid.Bidder).Order(), order.Select(offer => offer.Bidder).Order());
            Assert.All(order, offer =>
            {
                var own = bids.Single(bid => bid.Bidder == offer.Bidder).Amount;
                Assert.InRange(offer.Price.Cents, own.Cents, Ceiling.Cents);
            });
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_order_in_which_bids_arrive_changes_nothing(string name)
    {
        foreach (var bids in Auctions.Drawn(200))
        {
            Assert.Equal(Formats[name].Rank(bids, Ceiling), Formats[name].Rank([.. bids.Reverse()], Ceiling));
            Assert.Equal(Formats[name].Rank(bids, Ceiling), Formats[name].Rank([.. bids.OrderBy(bid => bid.Lot)], Ceiling));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void If_the_first_defaults_the_rest_stands_as_if_it_had_never_bid(string name)
    {
        foreach (var bids in Auctions.Drawn(200))
        {
            var order = Formats[name].Rank(bids, Ceiling);
            var without = Formats[name].Rank([.. bids.Where(bid => bid.Bidder != order[0].Bidder)], Ceiling);

            Assert.Equal(order.Skip(1), without);
        }
    }

    [Theory]
    [InlineData("first price")]
    [InlineData("second price")]
    [InlineData("scored")]
    public void A_tie_is_decided_by_the_lowest_lot(string name)
    {
        SealedBid[] bids = [new(1, Credits.Of(200), 9), new(2, Credits.Of(200), 3), new(3, Credits.Of(200), 5)];

        Assert.Equal([2, 3, 1], Formats[name].Rank(bids, Ceiling).Select(offer => offer.Bidder));
    }

    [Fact]
    public void The_first_price_format_pays_the_lowest_bid()
    {
        foreach (var bids in Auctions.Drawn(200))
        {
            var winner = new FirstPriceSealedAward().Rank(bids, Ceiling)[0];

            Assert.Equal(bids.Min(bid => bid.Amount), winner.Price);
        }
    }

    [Fact]
    public void The_second_price_format_pays_the_lowest_bidder_the_second_lowest_bid_and_the_ceiling_if_alone()
    {
        foreach (var bids in Auctions.Drawn(200))
        {
            var sorted = bids.Select(bid => bid.Amount).Order().ToList();
            var winner = new SecondPriceSealedAward().Rank(bids, Ceiling)[0];

            Assert.Equal(sorted[0], bids.Single(bid => bid.Bidder == winner.Bidder).Amount);
            Assert.Equal(sorted.Count > 1 ? sorted[1] : Ceiling, winner.Price);
        }
    }

    [Fact]
    public void At_the_second_price_no_other_bid_than_the_true_cost_ever_earns_more()
    {
        var format = new SecondPriceSealedAward();
        foreach (var bids in Auctions.Drawn(300))
        {
            var cost = bids[0].Amount;
            var truth = Profit(bids, bids[0]);
            foreach (var share in new[] { 0.5m, 0.9m, 0.99m, 1.01m, 1.1m, 1.5m })
            {
                var other = bids[0] with { Amount = Credits.Min(Ceiling, Credits.Max(new Credits(1), cost.Times(share))) };
                Assert.True(Profit([other, .. bids.Skip(1)], other) <= truth, $"{cost} gains by bidding {other.Amount}");
            }

            Credits Profit(IReadOnlyList<SealedBid> all, SealedBid own)
            {
                var winner = format.Rank(all, Ceiling)[0];
                return winner.Bidder == own.Bidder ? winner.Price - cost : Credits.Zero;
            }
        }
    }

    [Fact]
    public void The_scored_format_takes_the_best_of_ceiling_times_success_less_the_bid_and_pays_the_bid()
    {
        SealedBid[] bids = [new(1, Credits.Of(200), 1, 600_000), new(2, Credits.Of(230), 2, 700_000), new(3, Credits.Of(260), 3, 750_000)];

        // 300 - 200 = 100, 350 - 230 = 120, 375 - 260 = 115.
        Assert.Equal([new(2, Credits.Of(230)), new(3, Credits.Of(260)), new(1, Credits.Of(200))], new ScoredSealedAward().Rank(bids, Ceiling));
    }

    [Fact]
    public void With_equal_records_the_scored_format_is_the_first_price_format()
    {
        foreach (var bids in Auctions.Drawn(200).Select(bids => bids.Select(bid => bid with { Success = 500_000 }).ToList()))
        {
            Assert.Equal(new FirstPriceSealedAward().Rank(bids, Ceiling), new ScoredSealedAward().Rank(bids, Ceiling));
        }
    }

    [Fact]
    public void An_even_lottery_looks_at_the_lots_alone()
    {
        foreach (var bids in Auctions.Drawn(100))
        {
            Assert.Equal(bids.OrderBy(bid => bid.Lot).Select(bid => new AwardOffer(bid.Bidder, Ceiling)), new LotteryAward().Rank(bids, Ceiling));
            var equal = bids.Select(bid => bid with { Success = 800_000 }).ToList();
            Assert.Equal(new LotteryAward().Rank(equal, Ceiling), new LotteryAward(3).Rank(equal, Ceiling));
        }
    }

    [Theory]
    [InlineData(1, 0.75)]
    [InlineData(2, 0.9)]
    public void In_a_weighted_lottery_a_ticket_wins_in_proportion_to_success_to_the_power_of_the_weight(int weight, double share)
    {
        var (wins, draws) = (0, 8000);
        for (var i = 0; i < draws; i++)
        {
            SealedBid[] bids = [new(1, Ceiling, Auctions.Bits(i, 1), 900_000), new(2, Ceiling, Auctions.Bits(i, 2), 300_000)];
            if (new LotteryAward(weight).Rank(bids, Ceiling)[0].Bidder == 1) wins++;
        }

        Assert.InRange(wins / (double)draws, share - 0.018, share + 0.018);
    }
}

/// <summary>Drawn auctions: one to eight bidders, many ties, any record.</summary>
internal static class Auctions
{
    private static readonly Dice Dice = new(20_26);

    public static ulong Bits(long a, long b = 0, long c = 0) => Dice.Bits(Draw.AwardLottery, a, b, c);

    public static IEnumerable<IReadOnlyList<SealedBid>> Drawn(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var auction = i;
            yield return
            [
                .. Enumerable.Range(1, 1 + Dice.Below(8, Draw.Job, i)).Select(bidder => new SealedBid(
                    bidder,
                    Credits.Of(1 + Dice.Below(auction % 2 == 0 ? 500 : 4, Draw.Pack, auction, bidder)),
                    Bits(auction, bidder),
                    Dice.Below(1_000_001, Draw.CheckLuck, auction, bidder))),
            ];
        }
    }
}
