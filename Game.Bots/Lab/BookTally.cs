using Game.Bots.Strategies.Traders;

namespace Game.Bots.Lab;

/// <summary>Counts what came of many sessions at the order book.</summary>
internal sealed class BookTally
{
    private readonly Sample _efficiency = new();
    private readonly Sample _price = new();
    private readonly Sample _alpha = new();
    private readonly Sample _trades = new();
    private readonly SortedDictionary<string, Sample> _profits = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _names;
    private readonly double _possible;
    private readonly double _equilibrium;
    private readonly int _most;

    public BookTally(int[] limits, IReadOnlyList<string> names)
    {
        _names = names;
        foreach (var name in names) _profits.TryAdd(name, new Sample());
        var (values, costs) = (limits.OrderDescending().ToArray(), limits.Order().ToArray());
        while (_most < values.Length && values[_most] >= costs[_most]) _possible += values[_most] - costs[_most++];
        // The middle of the prices at which as many want to buy as to sell.
        var low = Math.Max(costs[_most - 1], _most < values.Length ? values[_most] : 0);
        var high = Math.Min(values[_most - 1], _most < costs.Length ? costs[_most] : int.MaxValue);
        _equilibrium = (low + high) / 2.0;
    }

    public void Count(IReadOnlyList<BookTrader> traders, int first, IEnumerable<(int Buyer, int Seller, int Price)> trades, bool trickle)
    {
        var (surplus, count, squares, sum) = (0.0, 0, 0.0, 0.0);
        var profits = new double[traders.Count];
        foreach (var (buyer, seller, price) in trades)
        {
            surplus += traders[buyer].Limit - traders[seller].Limit;
            profits[buyer] += traders[buyer].Limit - price;
            profits[seller] += price - traders[seller].Limit;
            squares += (price - _equilibrium) * (price - _equilibrium);
            sum += price;
            count++;
        }

        _trades.Add(count);
        if (_possible > 0 && !trickle) _efficiency.Add(surplus / _possible);
        foreach (var name in _profits.Keys)
        {
            // Trader i of either side has the name i + first, mod the number of names.
            var own = profits.Where((_, i) => _names[(i / 2 + first) % _names.Count] == name).ToList();
            if (own.Count > 0) _profits[name].Add(own.Average());
        }

        if (count == 0) return;
        _price.Add(sum / count);
        _alpha.Add(100 * Math.Sqrt(squares / count) / _equilibrium);
    }

    public void Report(Figures figures, bool trickle)
    {
        var losses = _names.All(name => name == "zi-u");
        if (!trickle) figures.AddSampled("efficiency", _efficiency, losses ? 0 : null);
        figures.AddSampled("meanPrice", _price, _equilibrium);
        // Smith's coefficient of convergence, in percent of the equilibrium price; 0 means that every trade happened there.
        figures.AddSampled("alpha", _alpha);
        figures.AddSampled("meanTrades", _trades);
        foreach (var (name, profit) in _profits) figures.AddSampled(FigureName(name), profit);
    }

    // zi-c becomes meanProfitZiC.
    private static string FigureName(string trader) =>
        "meanProfit" + string.Concat(trader.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
