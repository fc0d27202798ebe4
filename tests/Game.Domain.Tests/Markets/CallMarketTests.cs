using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Game.Domain.Tests.Markets;

public sealed class CallMarketTests
{
    [Fact]
    public void The_price_is_the_middle_of_what_suits_all_who_trade()
    {
        var outcome = Call([Buy(1, 100), Buy(2, 80), Buy(3, 50)], [Sell(11, 20), Sell(12, 60), Sell(13, 90)]);

        // Two trade: between the dearer of (last seller 60, first buyer out 50) and the cheaper of (last buyer 80, first seller out 90).
        Assert.Equal([new CallPrice(0, 2, Credits.Of(70), Credits.Of(70), Credits.Of(60), Credits.Of(80))], outcome.Prices);
        Assert.Equal([1L, 2L], outcome.Filled);
        Assert.Equal([new CallSale(11, 1), new CallSale(12, 1)], outcome.Sales);
    }

    [Fact]
    public void Each_type_has_a_price_of_its_own()
    {
        var outcome = Call([Buy(1, 100, type: 1), Buy(2, 10, type: 2)], [Sell(11, 20, type: 1), Sell(12, 4, type: 2)]);

        Assert.Equal([(1, Credits.Of(60)), (2, Credits.Of(7))], outcome.Prices.Select(price => (price.Type, price.BuyersPay)));
    }

    [Fact]
    public void A_tie_at_the_margin_goes_to_the_lowest_lot()
    {
        var outcome = Call([Buy(1, 50, lot: 8), Buy(2, 50, lot: 3), Buy(3, 50, lot: 5)], [Sell(11, 20, quantity: 1, lot: 9), Sell(12, 20, lot: 2)]);

        Assert.Equal([2L, 3L], outcome.Filled);
        Assert.Equal(Credits.Of(50), outcome.Prices[0].BuyersPay);
    }

    [Fact]
    public void Where_nobody_agrees_nobody_trades()
    {
        var outcome = Call([Buy(1, 10)], [Sell(11, 20)]);

        Assert.Empty(outcome.Prices);
        Assert.Empty(outcome.Filled);
        Assert.Empty(outcome.Sales);
    }

    [Fact]
    public void A_basket_is_filled_whole_when_its_limit_covers_all_prices()
    {
        var outcome = Call(
            [Basket(1, 100, (0, 1), (1, 2)), Buy(2, 30, type: 0)], [Sell(11, 10, 0), Sell(12, 20, 0), Sell(13, 15, 1, 5)]);

        Assert.Equal([1L, 2L], outcome.Filled);
        Assert.Equal([new CallSale(11, 1), new CallSale(12, 1), new CallSale(13, 2)], outcome.Sales);
    }

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    public void A_basket_that_the_prices_exceed_gets_nothing(int limit, bool filled)
    {
        // The single order sets the price of the only unit of type 0 at 40 or more; type 1 costs 10.
        var outcome = Call([Basket(1, limit, (0, 1), (1, 1)), Buy(2, 40, 0)], [Sell(11, 10, 0), Sell(12, 10, 1)]);

        Assert.Equal(filled ? 1L : 2L, Assert.Single(outcome.Filled));
        Assert.Equal(filled, outcome.Prices.Any(price => price.Type == 1));
    }

    [Fact]
    public void A_basket_that_nobody_can_deliver_does_not_stand_in_the_way()
    {
        var outcome = Call([Basket(1, 900, (0, 2)), Basket(2, 100, (0, 1), (7, 1)), Buy(3, 40, 0)], [Sell(11, 10, 0)]);

        Assert.Equal([3L], outcome.Filled);
    }

    [Fact]
    public void Of_two_baskets_for_the_same_units_the_one_that_pays_more_is_filled()
    {
        var outcome = Call([Basket(1, 80, (0, 1), (1, 1)), Basket(2, 90, (0, 1), (1, 1))], [Sell(11, 10, 0), Sell(12, 10, 1)]);

        Assert.Equal([2L], outcome.Filled);
    }

    [Fact]
    public void McAfee_lets_all_trade_when_the_first_pair_out_sets_a_price_that_suits_them()
    {
        var outcome = Call(CallRule.McAfee, [Buy(1, 100), Buy(2, 80), Buy(3, 50)], [Sell(11, 20), Sell(12, 60), Sell(13, 90)]);

        Assert.Equal([1L, 2L], outcome.Filled);
        Assert.Equal((Credits.Of(70), Credits.Of(70)), (outcome.Prices[0].BuyersPay, outcome.Prices[0].SellersGet));
    }

    [Fact]
    public void McAfee_gives_up_the_last_pair_when_it_does_not()
    {
        var outcome = Call(CallRule.McAfee, [Buy(1, 100), Buy(2, 80), Buy(3, 70)], [Sell(11, 20), Sell(12, 60), Sell(13, 98)]);

        Assert.Equal([1L], outcome.Filled);
        Assert.Equal([new CallSale(11, 1)], outcome.Sales);
        Assert.Equal((Credits.Of(80), Credits.Of(60)), (outcome.Prices[0].BuyersPay, outcome.Prices[0].SellersGet));
    }

    [Fact]
    public void An_order_that_names_a_type_twice_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => Call([Basket(1, 80, (0, 1), (0, 1))], [Sell(11, 10)]));

    [Fact]
    public void An_ask_without_units_is_a_mistake() => Assert.Throws<ArgumentException>(() => Call([], [Sell(11, 10, quantity: 0)]));

    private static CallOutcome Call(CallBid[] bids, CallAsk[] asks) => Call(CallRule.Midpoint, bids, asks);

    private static CallOutcome Call(CallRule rule, CallBid[] bids, CallAsk[] asks) => new CallMarket(rule).Clear(bids, asks);

    private static CallBid Buy(long id, long limit, int type = 0, ulong lot = 0) => CallBid.Single(id, type, Credits.Of(limit), lot);

    private static CallBid Basket(long id, long limit, params (int Type, int Quantity)[] lines) =>
        new(id, [.. lines.Select(line => new CallLine(line.Type, line.Quantity))], Credits.Of(limit));

    private static CallAsk Sell(long id, long limit, int type = 0, int quantity = 1, ulong lot = 0) => new(id, type, Credits.Of(limit), quantity, lot);
}
