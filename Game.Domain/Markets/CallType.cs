using System.Diagnostics;
using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>One type inside a call: units to sell from the cheapest, single orders from the dearest, and units that baskets take in any case.</summary>
internal sealed class CallType
{
    public List<CallBid> Bids { get; } = [];

    public List<CallAsk> Units { get; } = [];

    /// <summary>Units that the baskets taken so far need.</summary>
    public int Committed { get; set; }

    public void Add(CallBid bid) => Bids.Add(bid);

    public void Add(CallAsk ask)
    {
        for (var i = 0; i < ask.Quantity; i++) Units.Add(ask);
    }

    public void Sort()
    {
        Bids.Sort(static (a, b) => Order(b.Limit.CompareTo(a.Limit), a.Lot, b.Lot, a.Id, b.Id));
        Units.Sort(static (a, b) => Order(a.Limit.CompareTo(b.Limit), a.Lot, b.Lot, a.Id, b.Id));
    }

    /// <summary>The trades and the price, if every committed unit can be delivered.</summary>
    public Result Clear(CallRule rule, Credits lowest, Credits? highest)
    {
        if (Committed > Units.Count) throw new UnreachableException("More units are committed than there are to sell.");
        var singles = 0;
        while (singles < Bids.Count && Committed + singles < Units.Count && Bids[singles].Limit >= Units[Committed + singles].Limit) singles++;
        var quantity = Committed + singles;
        if (quantity == 0) return default;

        var low = Units[quantity - 1].Limit;
        if (singles < Bids.Count) low = Credits.Max(low, Bids[singles].Limit);
        Credits? high = quantity < Units.Count ? Units[quantity].Limit : null;
        if (singles > 0) high = high is { } next ? Credits.Min(next, Bids[singles - 1].Limit) : Bids[singles - 1].Limit;
        // Where nothing bounds the price from above, baskets alone could be charged anything: they get the lowest price that works.
        var top = high ?? low;
        if (rule == CallRule.McAfee && singles > 0) return McAfee(singles, low, top, lowest, highest);
        var middle = new Credits(low.Cents + (top.Cents - low.Cents) / 2);
        return new Result(quantity, singles, middle, middle, low, top);
    }

    // The first pair that does not trade sets the price. If that suits the last pair that would, all trade; otherwise
    // that pair is given up, its buyer's limit is what buyers pay and its seller's what sellers get.
    private Result McAfee(int singles, Credits low, Credits high, Credits lowest, Credits? highest)
    {
        var quantity = Committed + singles;
        var buyer = Bids[singles - 1].Limit;
        var seller = Units[quantity - 1].Limit;
        var nextBuyer = singles < Bids.Count ? Bids[singles].Limit : lowest;
        var nextSeller = quantity < Units.Count ? Units[quantity].Limit : highest;
        if (nextSeller is { } next)
        {
            var price = new Credits(nextBuyer.Cents + (next.Cents - nextBuyer.Cents) / 2);
            if (seller <= price && price <= buyer) return new Result(quantity, singles, price, price, low, high);
        }

        return quantity == 1 ? default : new Result(quantity - 1, singles - 1, buyer, seller, low, high);
    }

    private static int Order(int price, ulong lot, ulong otherLot, long id, long otherId) =>
        price != 0 ? price : lot != otherLot ? lot.CompareTo(otherLot) : id.CompareTo(otherId);

    internal readonly record struct Result(int Quantity, int Singles, Credits BuyersPay, Credits SellersGet, Credits Low, Credits High);
}
