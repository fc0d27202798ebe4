using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Game.Domain.Tests.Markets;

public sealed class OrderBookPropertyTests
{
    private const int Books = 60;
    private const int Ticks = 60;

    [Fact]
    public void Random_play_keeps_every_law_of_the_book()
    {
        var trades = 0;
        for (var seed = 1; seed <= Books; seed++) trades += Play(seed, shuffled: false).Count;
        Assert.True(trades > Books * Ticks);
    }

    [Fact]
    public void The_sequence_in_which_the_orders_of_a_tick_arrive_changes_nothing()
    {
        for (var seed = 1; seed <= Books; seed++) Assert.Equal(Play(seed, shuffled: false), Play(seed, shuffled: true));
    }

    // An independent book: a plain list, searched from end to end.
    private static List<BookTrade> Play(int seed, bool shuffled)
    {
        var random = new Random(seed);
        var arrival = new Random(seed + 1);
        var spread = random.Next(2, 40);
        var book = new OrderBook();
        var plain = new List<Plain>();
        var all = new List<BookTrade>();
        var placed = new Dictionary<long, BookOrder>();
        var nextId = 1L;
        for (var tick = 0; tick < Ticks; tick++)
        {
            var orders = new List<BookOrder>();
            for (var n = random.Next(0, 12); n > 0; n--)
            {
                var order = new BookOrder(
                    nextId++, (MarketSide)random.Next(2), new Credits(random.Next(100, 100 + spread)), random.Next(1, 5), (ulong)random.Next(20));
                placed.Add(order.Id, order);
                orders.Add(order);
            }

            long[] cancelled = [.. placed.Keys.Where(_ => random.Next(40) == 0)];
            BookOrder[] arriving = [.. orders];
            if (shuffled) arrival.Shuffle(arriving);

            var trades = book.Close(arriving, cancelled);

            Assert.Equal(PlainClose(plain, orders, cancelled), trades);
            Check(book, plain, trades, placed);
            all.AddRange(trades);
        }

        // Units: what was ordered was traded, waits, or was cancelled; nobody got more than was asked for.
        foreach (var order in placed.Values)
        {
            var traded = all.Where(trade => trade.Buy == order.Id || trade.Sell == order.Id).Sum(trade => trade.Quantity);
            Assert.InRange(traded + (book.Find(order.Id)?.Quantity ?? 0), 0, order.Quantity);
        }

        return all;
    }

    private static void Check(OrderBook book, List<Plain> plain, IReadOnlyList<BookTrade> trades, Dictionary<long, BookOrder> placed)
    {
        Assert.False(book.BestBuy >= book.BestSell, "The book is crossed.");
        foreach (var trade in trades)
        {
            Assert.True(trade.Price <= placed[trade.Buy].Limit, "A buyer pays more than the limit.");
            Assert.True(trade.Price >= placed[trade.Sell].Limit, "A seller gets less than the limit.");
            Assert.Equal(trade.Taker == MarketSide.Buy ? placed[trade.Sell].Limit : placed[trade.Buy].Limit, trade.Price);
        }

        foreach (var side in Enum.GetValues<MarketSide>())
        {
            var waiting = Sorted(plain, side).ToList();
            Assert.Equal(waiting.Select(order => (order.Id, order.Left)), book.Orders(side).Select(order => (order.Id, order.Quantity)));
            Assert.Equal(
                waiting.GroupBy(order => order.Limit).Select(level => new BookLevel(new Credits(level.Key), level.Sum(order => order.Left), level.Count())),
                book.Depth(side));
        }

        Assert.Equal(plain.Count, book.Count);
    }

    private static List<BookTrade> PlainClose(List<Plain> plain, List<BookOrder> orders, long[] cancelled)
    {
        plain.RemoveAll(order => cancelled.Contains(order.Id));
        var trades = new List<BookTrade>();
        foreach (var order in orders.OrderBy(order => order.Lot).ThenBy(order => order.Id))
        {
            var mine = new Plain(order.Id, order.Side, order.Limit.Cents) { Left = order.Quantity };
            var other = order.Side == MarketSide.Buy ? MarketSide.Sell : MarketSide.Buy;
            foreach (var theirs in Sorted(plain, other).ToList())
            {
                var suits = order.Side == MarketSide.Buy ? theirs.Limit <= mine.Limit : theirs.Limit >= mine.Limit;
                if (!suits || mine.Left == 0) break;
                var units = Math.Min(mine.Left, theirs.Left);
                mine.Left -= units;
                theirs.Left -= units;
                if (theirs.Left == 0) plain.Remove(theirs);
                trades.Add(order.Side == MarketSide.Buy
                    ? new BookTrade(mine.Id, theirs.Id, new Credits(theirs.Limit), units, MarketSide.Buy)
                    : new BookTrade(theirs.Id, mine.Id, new Credits(theirs.Limit), units, MarketSide.Sell));
            }

            if (mine.Left > 0) plain.Add(mine);
        }

        return trades;
    }

    // The list is in the order of arrival, and sorting keeps it among equals.
    private static IEnumerable<Plain> Sorted(List<Plain> plain, MarketSide side) =>
        plain.Where(order => order.Side == side).OrderBy(order => side == MarketSide.Buy ? -order.Limit : order.Limit);

    private sealed class Plain(long id, MarketSide side, long limit)
    {
        public long Id { get; } = id;

        public MarketSide Side { get; } = side;

        public long Limit { get; } = limit;

        public int Left { get; set; }
    }
}
