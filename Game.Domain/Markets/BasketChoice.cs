using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>Which baskets of a call are filled. Leaves the units they take committed in the types.</summary>
internal sealed class BasketChoice(SortedDictionary<int, CallType> types, CallRule rule, Credits lowest, Credits? highest)
{
    /// <summary>The baskets that are filled, by id.</summary>
    public IReadOnlyList<CallBid> Choose(IReadOnlyCollection<CallBid> baskets)
    {
        var left = new List<CallBid>();
        var taken = new List<CallBid>();
        foreach (var basket in baskets.OrderBy(basket => basket.Lot).ThenBy(basket => basket.Id))
        {
            // What no seller could ever deliver must not push the others out.
            if (basket.Lines.All(line => types.TryGetValue(line.Type, out var type) && type.Units.Count >= line.Quantity)) taken.Add(basket);
        }

        foreach (var basket in taken) Commit(basket, 1);
        while (Furthest(taken) is { } out_)
        {
            taken.Remove(out_);
            left.Add(out_);
            Commit(out_, -1);
        }

        // The last to go was the closest to staying.
        for (var i = left.Count - 1; i >= 0; i--)
        {
            Commit(left[i], 1);
            taken.Add(left[i]);
            if (Furthest(taken) is null) continue;
            taken.RemoveAt(taken.Count - 1);
            Commit(left[i], -1);
        }

        return [.. taken.OrderBy(basket => basket.Id)];
    }

    // The basket whose limit is the smallest share of what it would cost, among those that cannot stay; nothing if all can.
    private CallBid? Furthest(List<CallBid> taken)
    {
        var prices = new Dictionary<int, (Credits Price, bool Short)>();
        foreach (var (number, type) in types)
        {
            if (type.Committed == 0) continue;
            var tooFew = type.Committed > type.Units.Count;
            prices[number] = (tooFew ? type.Units[^1].Limit : type.Clear(rule, lowest, highest).BuyersPay, tooFew);
        }

        CallBid? worst = null;
        var (worstLimit, worstCost) = (Int128.Zero, Int128.One);
        foreach (var basket in taken)
        {
            var cost = Int128.Zero;
            var blocked = false;
            foreach (var line in basket.Lines)
            {
                var (price, tooFew) = prices[line.Type];
                cost += (Int128)price.Cents * line.Quantity;
                blocked |= tooFew;
            }

            if (!blocked && cost <= basket.Limit.Cents) continue;
            Int128 limit = basket.Limit.Cents;
            // limit / cost < worstLimit / worstCost, or equal with the higher lot.
            var here = limit * worstCost;
            var there = worstLimit * Int128.Max(cost, 1);
            if (worst is not null && (here > there || (here == there && Before(basket, worst)))) continue;
            (worst, worstLimit, worstCost) = (basket, limit, Int128.Max(cost, 1));
        }

        return worst;
    }

    private static bool Before(CallBid a, CallBid b) => a.Lot != b.Lot ? a.Lot < b.Lot : a.Id < b.Id;

    private void Commit(CallBid basket, int sign)
    {
        foreach (var line in basket.Lines) types[line.Type].Committed += sign * line.Quantity;
    }
}
