using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>One side of a book: prices in order, and at each price a queue.</summary>
/// <remarks>Prices are a sorted array whose end is the best, because that is where orders come and go; queues are chains through <see cref="OrderNodes"/>.</remarks>
internal sealed class BookSide(OrderNodes nodes, MarketSide side)
{
    private long[] _keys = new long[16];
    private Queue[] _queues = new Queue[16];
    private int _count;

    public Credits? Best => _count == 0 ? null : new Credits(Price(_keys[_count - 1]));

    /// <summary>The order that trades first; -1 if there is none.</summary>
    public int First => _count == 0 ? -1 : _queues[_count - 1].Head;

    public int Add(in BookOrder order)
    {
        var key = Key(order.Limit.Cents);
        var at = Find(key);
        if (at < 0) at = Open(~at, key);
        ref var queue = ref _queues[at];
        var node = nodes.Take(order, queue.Tail);
        if (queue.Tail >= 0) nodes[queue.Tail].Next = node;
        else queue.Head = node;
        queue.Tail = node;
        queue.Quantity += order.Quantity;
        queue.Orders++;
        return node;
    }

    public void Reduce(int node, int units)
    {
        nodes[node].Quantity -= units;
        _queues[Find(Key(nodes[node].Limit))].Quantity -= units;
    }

    public void Remove(int node)
    {
        ref var gone = ref nodes[node];
        var at = Find(Key(gone.Limit));
        ref var queue = ref _queues[at];
        if (gone.Before >= 0) nodes[gone.Before].Next = gone.Next;
        else queue.Head = gone.Next;
        if (gone.Next >= 0) nodes[gone.Next].Before = gone.Before;
        else queue.Tail = gone.Before;
        queue.Quantity -= gone.Quantity;
        queue.Orders--;
        if (queue.Orders == 0) Shut(at);
        nodes.Return(node);
    }

    public void Clear() => _count = 0;

    public IEnumerable<BookOrder> Orders()
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            for (var node = _queues[i].Head; node >= 0; node = nodes[node].Next) yield return nodes[node].Order;
        }
    }

    public IReadOnlyList<BookLevel> Depth(int levels)
    {
        var depth = new List<BookLevel>(Math.Min(levels, _count));
        for (var i = _count - 1; i >= 0 && depth.Count < levels; i--)
        {
            depth.Add(new BookLevel(new Credits(Price(_keys[i])), _queues[i].Quantity, _queues[i].Orders));
        }

        return depth;
    }

    // Sells are kept by the negative price, so that on both sides the largest key is the best.
    private long Key(long price) => side == MarketSide.Buy ? price : -price;

    private long Price(long key) => side == MarketSide.Buy ? key : -key;

    private int Find(long key)
    {
        // Most of what happens in a book happens at its best price.
        if (_count > 0 && _keys[_count - 1] == key) return _count - 1;
        return Array.BinarySearch(_keys, 0, _count, key);
    }

    private int Open(int at, long key)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * _count);
            Array.Resize(ref _queues, 2 * _count);
        }

        Array.Copy(_keys, at, _keys, at + 1, _count - at);
        Array.Copy(_queues, at, _queues, at + 1, _count - at);
        _keys[at] = key;
        _queues[at] = new Queue { Head = -1, Tail = -1 };
        _count++;
        return at;
    }

    private void Shut(int at)
    {
        _count--;
        Array.Copy(_keys, at + 1, _keys, at, _count - at);
        Array.Copy(_queues, at + 1, _queues, at, _count - at);
    }

    private struct Queue
    {
        public int Head;
        public int Tail;
        public int Orders;
        public long Quantity;
    }
}

/// <summary>Resting orders in one array, chained by index, so that a busy book allocates nothing.</summary>
internal sealed class OrderNodes
{
    private Node[] _all = new Node[64];
    private int _used;
    private int _free = -1;

    public ref Node this[int index] => ref _all[index];

    public int Take(in BookOrder order, int before)
    {
        var index = _free;
        if (index >= 0) _free = _all[index].Next;
        else
        {
            if (_used == _all.Length) Array.Resize(ref _all, 2 * _used);
            index = _used++;
        }

        _all[index] = new Node
        {
            Id = order.Id, Limit = order.Limit.Cents, Lot = order.Lot, Quantity = order.Quantity, Side = order.Side, Before = before, Next = -1,
        };
        return index;
    }

    public void Return(int index)
    {
        _all[index].Next = _free;
        _free = index;
    }

    public void Clear()
    {
        _used = 0;
        _free = -1;
    }

    internal struct Node
    {
        public long Id;
        public long Limit;
        public ulong Lot;
        public int Quantity;
        public int Before;
        public int Next;
        public MarketSide Side;

        public readonly BookOrder Order => new(Id, Side, new Credits(Limit), Quantity, Lot);
    }
}
