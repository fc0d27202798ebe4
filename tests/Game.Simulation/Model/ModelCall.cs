using Game.Domain.Markets;

namespace Game.Simulation.Model;

/// <summary>A waiting hire or check at a call, or all hires of a basket together.</summary>
/// <param name="Units">Agents wanted, by type.</param>
/// <param name="Limit">Most for all of them, each for a 30-minute piece.</param>
/// <param name="Lot">The lowest wins a tie.</param>
internal sealed record ModelBid(IReadOnlyDictionary<int, int> Units, long Limit, ulong Lot)
{
    public bool Basket => Units.Values.Sum() > 1;
}

/// <summary>A call as the rulebook tells it: one price per type, baskets whole or not at all.</summary>
/// <param name="units">What each type's sellers take, the cheapest first.</param>
/// <param name="bids">Who wants what.</param>
/// <param name="rule">How prices are set.</param>
internal sealed class ModelCall(IReadOnlyDictionary<int, List<long>> units, IReadOnlyList<ModelBid> bids, CallRule rule)
{
    /// <summary>One type at a call: agents sold, single orders among the buyers, what a buyer pays and a seller gets.</summary>
    public readonly record struct Line(int Sold, int Singles, long Pays, long Gets);

    /// <summary>Baskets that are filled.</summary>
    public List<ModelBid> Baskets { get; } = [];

    /// <summary>All baskets are taken as given; the one that is furthest out goes, until all that stay can; those that went are offered once more, the last first.</summary>
    public void Hold()
    {
        Baskets.AddRange(bids.Where(bid => bid.Basket && bid.Units.All(line => Sellers(line.Key).Count >= line.Value)));
        var gone = new Stack<ModelBid>();
        while (Furthest() is { } worst)
        {
            Baskets.Remove(worst);
            gone.Push(worst);
        }

        foreach (var basket in gone)
        {
            Baskets.Add(basket);
            if (Furthest() is not null) Baskets.Remove(basket);
        }
    }

    /// <summary>Single orders of a type, the dearest first.</summary>
    public List<ModelBid> Singles(int type) => [.. bids.Where(bid => !bid.Basket && bid.Units.ContainsKey(type)).OrderByDescending(bid => bid.Limit).ThenBy(bid => bid.Lot)];

    public Line Clear(int type)
    {
        var (buyers, sellers, taken) = (Singles(type).Select(bid => bid.Limit).ToList(), Sellers(type), Taken(type));
        var singles = 0;
        while (singles < buyers.Count && taken + singles < sellers.Count && buyers[singles] >= sellers[taken + singles]) singles++;
        var sold = taken + singles;
        if (sold == 0) return default;
        var (nextBuyer, nextSeller) = (singles < buyers.Count ? buyers[singles] : (long?)null, sold < sellers.Count ? sellers[sold] : (long?)null);
        if (rule == CallRule.McAfee && singles > 0)
        {
            // The first pair that does not trade names the price; if it suits the last pair that does not either, that pair is given up.
            var (last, least) = (buyers[singles - 1], sellers[sold - 1]);
            if (nextSeller is { } ask && Middle(nextBuyer ?? 0, ask) is var price && least <= price && price <= last) return new Line(sold, singles, price, price);
            return sold == 1 ? default : new Line(sold - 1, singles - 1, last, least);
        }

        var low = Math.Max(sellers[sold - 1], nextBuyer ?? 0);
        var high = Math.Min(nextSeller ?? long.MaxValue, singles > 0 ? buyers[singles - 1] : long.MaxValue);
        var middle = high == long.MaxValue ? low : Middle(low, high);
        return new Line(sold, singles, middle, middle);
    }

    private List<long> Sellers(int type) => units.TryGetValue(type, out var asks) ? asks : [];

    private int Taken(int type) => Baskets.Sum(basket => basket.Units.GetValueOrDefault(type));

    // The basket that offers the smallest share of what it would cost, among those that pay too little or find too few sellers.
    private ModelBid? Furthest()
    {
        var out_ = new List<(ModelBid Basket, decimal Share)>();
        foreach (var basket in Baskets)
        {
            var few = basket.Units.Keys.Any(type => Taken(type) > Sellers(type).Count);
            var cost = basket.Units.Sum(line => line.Value * (Taken(line.Key) > Sellers(line.Key).Count ? Sellers(line.Key)[^1] : Clear(line.Key).Pays));
            if (few || cost > basket.Limit) out_.Add((basket, basket.Limit / (decimal)Math.Max(1, cost)));
        }

        return out_.OrderBy(one => one.Share).ThenByDescending(one => one.Basket.Lot).Select(one => one.Basket).FirstOrDefault();
    }

    private static long Middle(long low, long high) => low + (high - low) / 2;
}
