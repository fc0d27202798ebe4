using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>A continuous double auction: limit orders wait in a book, and a new one trades at the price of the orders it meets.</summary>
/// <remarks>
/// Priority is price, then time, where time inside a tick is a keyed lottery: <see cref="Close"/> takes the orders of a tick in the order of
/// their lots, whatever the order they came in. The book is never crossed: an order that could trade does so before it rests.
/// Knows nothing of tasks, agents or money: the caller moves what a trade says. Not safe for several threads.
/// </remarks>
public sealed class OrderBook
{
    private readonly Dictionary<long, int> _live = [];
    private readonly BookSide _buys;
    private readonly BookSide _sells;
    private readonly OrderNodes _nodes = new();

    /// <summary>An empty book.</summary>
    public OrderBook()
    {
        _buys = new BookSide(_nodes, MarketSide.Buy);
        _sells = new BookSide(_nodes, MarketSide.Sell);
    }

    /// <summary>Number of resting orders.</summary>
    public int Count => _live.Count;

    /// <summary>The highest resting limit to buy, in credits; nothing if nobody buys.</summary>
    public Credits? BestBuy => _buys.Best;

    /// <summary>The lowest resting limit to sell, in credits; nothing if nobody sells.</summary>
    public Credits? BestSell => _sells.Best;

    /// <summary>Decides all that came in one tick: first the cancellations, then the orders by their lots.</summary>
    /// <param name="orders">The new orders, in any sequence.</param>
    /// <param name="cancelled">Ids to take out; those that are not in the book are skipped.</param>
    /// <returns>The trades, in the order in which they happened.</returns>
    public IReadOnlyList<BookTrade> Close(IReadOnlyCollection<BookOrder> orders, IReadOnlyCollection<long>? cancelled = null)
    {
        foreach (var id in cancelled ?? []) Cancel(id);
        var trades = new List<BookTrade>();
        foreach (var order in orders.OrderBy(order => order.Lot).ThenBy(order => order.Id)) Place(order, trades);
        return trades;
    }

    /// <summary>Takes one order: it trades with what it meets, and the rest of it waits in the book.</summary>
    /// <param name="order">The order; it comes after everything placed before, whatever its lot.</param>
    /// <param name="trades">Where the trades are added.</param>
    /// <returns>Units that now wait; 0 if all were traded.</returns>
    /// <exception cref="ArgumentException">The id is in the book already, or limit or quantity is not above zero.</exception>
    public int Place(BookOrder order, ICollection<BookTrade> trades)
    {
        Refuse(order);
        var other = order.Side == MarketSide.Buy ? _sells : _buys;
        var left = order.Quantity;
        while (left > 0 && other.First is var node && node >= 0 && Meets(order, _nodes[node].Limit))
        {
            ref var resting = ref _nodes[node];
            var units = Math.Min(left, resting.Quantity);
            var (buy, sell) = order.Side == MarketSide.Buy ? (order.Id, resting.Id) : (resting.Id, order.Id);
            trades.Add(new BookTrade(buy, sell, new Credits(resting.Limit), units, order.Side));
            left -= units;
            Take(other, node, units);
        }

        if (left > 0) Add(order with { Quantity = left });
        return left;
    }

    /// <summary>Puts an order behind the others at its price without trading, as when a book is rebuilt from what is known of it.</summary>
    /// <exception cref="ArgumentException">It would cross the book, or is no order.</exception>
    public void Rest(BookOrder order)
    {
        Refuse(order);
        var best = (order.Side == MarketSide.Buy ? _sells : _buys).Best;
        if (best is { } price && Meets(order, price.Cents)) throw new ArgumentException($"Order {order.Id} at {order.Limit} would cross the book at {price}.", nameof(order));
        Add(order);
    }

    /// <summary>Takes units off a resting order, and the order out when none are left; it keeps its place otherwise.</summary>
    /// <param name="id">The order.</param>
    /// <param name="units">Units, 1 or more.</param>
    /// <returns>False if there is no such order with so many units.</returns>
    public bool Reduce(long id, int units)
    {
        if (units < 1 || !_live.TryGetValue(id, out var node) || _nodes[node].Quantity < units) return false;
        Take(SideOf(_nodes[node].Side), node, units);
        return true;
    }

    /// <summary>Takes an order out.</summary>
    /// <returns>False if it is not in the book.</returns>
    public bool Cancel(long id)
    {
        if (!_live.Remove(id, out var node)) return false;
        SideOf(_nodes[node].Side).Remove(node);
        return true;
    }

    /// <summary>A resting order as it stands; nothing if it is not in the book.</summary>
    public BookOrder? Find(long id) => _live.TryGetValue(id, out var node) ? _nodes[node].Order : null;

    /// <summary>All resting orders of one side, the first to trade first.</summary>
    public IEnumerable<BookOrder> Orders(MarketSide side) => SideOf(side).Orders();

    /// <summary>The anonymous book of one side, the best price first.</summary>
    /// <param name="side">Buy or sell.</param>
    /// <param name="levels">Number of prices at most.</param>
    public IReadOnlyList<BookLevel> Depth(MarketSide side, int levels = int.MaxValue) => SideOf(side).Depth(levels);

    /// <summary>Takes all orders out.</summary>
    public void Clear()
    {
        _live.Clear();
        _buys.Clear();
        _sells.Clear();
        _nodes.Clear();
    }

    private static bool Meets(in BookOrder order, long price) =>
        order.Side == MarketSide.Buy ? order.Limit.Cents >= price : order.Limit.Cents <= price;

    private BookSide SideOf(MarketSide side) => side == MarketSide.Buy ? _buys : _sells;

    private void Add(in BookOrder order) => _live.Add(order.Id, SideOf(order.Side).Add(order));

    private void Take(BookSide side, int node, int units)
    {
        if (_nodes[node].Quantity == units)
        {
            _live.Remove(_nodes[node].Id);
            side.Remove(node);
            return;
        }

        side.Reduce(node, units);
    }

    private void Refuse(in BookOrder order)
    {
        if (order.Limit.Cents <= 0 || order.Quantity < 1) throw new ArgumentException($"Order {order.Id} needs a limit and a quantity above zero.", nameof(order));
        if (_live.ContainsKey(order.Id)) throw new ArgumentException($"Order {order.Id} is in the book already.", nameof(order));
    }
}
