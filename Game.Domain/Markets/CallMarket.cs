using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>A call market: everything that waited meets at once, at one price per type.</summary>
/// <remarks>
/// Orders for one unit are filled so that the surplus is the largest possible. Baskets come on top of them as electricity exchanges treat block orders: none is
/// ever filled above its limit, and one may be left out although the prices would have suited it, because with it they would be others. A basket is
/// first taken as given; while one pays more than it wants, or a type has too few sellers, the one that is furthest out goes; then those
/// that went are offered once more. Deterministic whatever the sequence of the orders. Knows nothing of tasks or agents.
/// </remarks>
/// <param name="rule">How prices are set.</param>
/// <param name="lowest">Least value a unit can have: stands for the bid that is missing under McAfee's rule.</param>
/// <param name="highest">Largest value a unit can have: stands for the ask that is missing under McAfee's rule; nothing if unknown.</param>
public sealed class CallMarket(CallRule rule = CallRule.Midpoint, Credits lowest = default, Credits? highest = null)
{
    /// <summary>Holds a call.</summary>
    /// <param name="bids">The orders to buy, in any sequence.</param>
    /// <param name="asks">The supply schedules, in any sequence.</param>
    /// <exception cref="ArgumentException">A line or an ask has no units, or a basket names a type twice.</exception>
    public CallOutcome Clear(IReadOnlyCollection<CallBid> bids, IReadOnlyCollection<CallAsk> asks)
    {
        Refuse(bids, asks);
        var types = new SortedDictionary<int, CallType>();
        foreach (var ask in asks) Type(types, ask.Type).Add(ask);
        var baskets = new List<CallBid>();
        foreach (var bid in bids)
        {
            if (bid.Lines is [{ Quantity: 1 }]) Type(types, bid.Lines[0].Type).Add(bid);
            else if (bid.Lines.Count > 0) baskets.Add(bid);
        }

        foreach (var type in types.Values) type.Sort();
        var filled = new BasketChoice(types, rule, lowest, highest).Choose(baskets);
        return Outcome(types, filled);
    }

    private CallOutcome Outcome(SortedDictionary<int, CallType> types, IReadOnlyList<CallBid> baskets)
    {
        var prices = new List<CallPrice>();
        var filled = baskets.Select(basket => basket.Id).ToList();
        var sales = new SortedDictionary<long, int>();
        foreach (var (number, type) in types)
        {
            var result = type.Clear(rule, lowest, highest);
            if (result.Quantity == 0) continue;
            prices.Add(new CallPrice(number, result.Quantity, result.BuyersPay, result.SellersGet, result.Low, result.High));
            filled.AddRange(type.Bids.Take(result.Singles).Select(bid => bid.Id));
            foreach (var ask in type.Units.Take(result.Quantity)) sales[ask.Id] = sales.GetValueOrDefault(ask.Id) + 1;
        }

        filled.Sort();
        return new CallOutcome(prices, filled, [.. sales.Select(sale => new CallSale(sale.Key, sale.Value))]);
    }

    private static CallType Type(SortedDictionary<int, CallType> types, int number)
    {
        if (!types.TryGetValue(number, out var type)) types.Add(number, type = new CallType());
        return type;
    }

    private static void Refuse(IReadOnlyCollection<CallBid> bids, IReadOnlyCollection<CallAsk> asks)
    {
        foreach (var ask in asks)
        {
            if (ask.Quantity < 1) throw new ArgumentException($"Ask {ask.Id} has no units.", nameof(asks));
        }

        foreach (var bid in bids)
        {
            if (bid.Lines.Any(line => line.Quantity < 1)) throw new ArgumentException($"Order {bid.Id} has a line without units.", nameof(bids));
            if (bid.Lines.Count > 1 && bid.Lines.DistinctBy(line => line.Type).Count() < bid.Lines.Count)
            {
                throw new ArgumentException($"Order {bid.Id} names a type twice.", nameof(bids));
            }
        }
    }
}
