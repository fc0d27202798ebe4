using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Game.Domain.Tests.Markets;

public sealed class OrderBookTests
{
    private readonly OrderBook _book = new();

    [Fact]
    public void A_trade_happens_at_the_price_of_the_order_that_was_there()
    {
        Assert.Empty(Place(1, MarketSide.Sell, 40));
        Assert.Equal([new BookTrade(2, 1, Credits.Of(40), 1, MarketSide.Buy)], Place(2, MarketSide.Buy, 50));
        Assert.Empty(Place(3, MarketSide.Buy, 60));
        Assert.Equal([new BookTrade(3, 4, Credits.Of(60), 1, MarketSide.Sell)], Place(4, MarketSide.Sell, 10));
        Assert.Equal(0, _book.Count);
    }

    [Fact]
    public void The_better_price_trades_first_and_then_the_older_order()
    {
        Place(1, MarketSide.Sell, 42);
        Place(2, MarketSide.Sell, 41);
        Place(3, MarketSide.Sell, 41);
        Place(4, MarketSide.Sell, 43);

        Assert.Equal([2L, 3L, 1L], Place(5, MarketSide.Buy, 42, 4).Select(trade => trade.Sell));
        Assert.Equal(Credits.Of(42), _book.BestBuy);
        Assert.Equal(Credits.Of(43), _book.BestSell);
    }

    [Fact]
    public void Inside_a_tick_the_lot_stands_for_time()
    {
        _book.Close([Order(7, MarketSide.Sell, 40, lot: 9), Order(8, MarketSide.Sell, 40, lot: 3), Order(9, MarketSide.Sell, 40, lot: 5)]);

        Assert.Equal([8L, 9L, 7L], _book.Orders(MarketSide.Sell).Select(order => order.Id));
    }

    [Fact]
    public void What_is_cancelled_in_a_tick_does_not_trade_in_it()
    {
        Place(1, MarketSide.Sell, 40);

        Assert.Empty(_book.Close([Order(2, MarketSide.Buy, 40)], [1, 99]));
        Assert.Equal([2L], _book.Orders(MarketSide.Buy).Select(order => order.Id));
    }

    [Fact]
    public void An_order_that_is_filled_in_part_keeps_its_place()
    {
        Place(1, MarketSide.Sell, 40, 3);
        Place(2, MarketSide.Sell, 40, 3);
        Place(3, MarketSide.Buy, 40);
        Assert.True(_book.Reduce(1, 1));

        Assert.Equal([1L, 2L], Place(4, MarketSide.Buy, 40, 2).Select(trade => trade.Sell));
        Assert.Equal(2, _book.Find(2)!.Value.Quantity);
        Assert.False(_book.Reduce(2, 3));
        Assert.True(_book.Reduce(2, 2));
        Assert.Null(_book.BestSell);
    }

    [Fact]
    public void The_depth_adds_up_each_price_and_names_nobody()
    {
        Place(1, MarketSide.Buy, 10, 2);
        Place(2, MarketSide.Buy, 12);
        Place(3, MarketSide.Buy, 10, 5);
        Place(4, MarketSide.Buy, 8);

        Assert.Equal([new BookLevel(Credits.Of(12), 1, 1), new BookLevel(Credits.Of(10), 7, 2)], _book.Depth(MarketSide.Buy, 2));
        Assert.Equal(["Orders", "Price", "Quantity"], typeof(BookLevel).GetProperties().Select(property => property.Name).Order());
    }

    [Fact]
    public void A_book_can_be_rebuilt_from_its_orders_but_not_into_a_crossed_one()
    {
        Place(1, MarketSide.Buy, 10, 2);
        Place(2, MarketSide.Buy, 10);
        Place(3, MarketSide.Sell, 11);
        var copy = new OrderBook();
        foreach (var order in _book.Orders(MarketSide.Buy).Concat(_book.Orders(MarketSide.Sell))) copy.Rest(order);

        Assert.Equal(_book.Orders(MarketSide.Buy), copy.Orders(MarketSide.Buy));
        Assert.Equal(_book.Orders(MarketSide.Sell), copy.Orders(MarketSide.Sell));
        Assert.Throws<ArgumentException>(() => copy.Rest(Order(4, MarketSide.Sell, 10)));
        Assert.Throws<ArgumentException>(() => copy.Rest(Order(1, MarketSide.Buy, 1)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(5, 0)]
    public void An_order_without_limit_or_quantity_is_a_mistake(int limit, int quantity) =>
        Assert.Throws<ArgumentException>(() => Place(1, MarketSide.Buy, limit, quantity));

    private static BookOrder Order(long id, MarketSide side, long limit, int quantity = 1, ulong lot = 0) => new(id, side, Credits.Of(limit), quantity, lot);

    private List<BookTrade> Place(long id, MarketSide side, long limit, int quantity = 1)
    {
        var trades = new List<BookTrade>();
        _book.Place(Order(id, side, limit, quantity), trades);
        return trades;
    }
}
