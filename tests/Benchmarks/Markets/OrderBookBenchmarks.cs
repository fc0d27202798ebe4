using BenchmarkDotNet.Attributes;
using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Benchmarks.Markets;

/// <summary>A busy order book; the time is per operation. Asked for: a million operations per second, 1 microsecond each.</summary>
[MemoryDiagnoser]
public class OrderBookBenchmarks
{
    private const int Operations = 100_000;
    private const int Levels = 200;

    private readonly OrderBook _book = new();
    private readonly List<BookTrade> _trades = new(Operations);
    private readonly BookOrder[] _orders = new BookOrder[Operations];
    private readonly long[] _cancels = new long[Operations];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        for (var i = 0; i < Operations; i++)
        {
            // Half of the operations take an earlier order out again, if it is still there; prices walk, so that the book is deep and trades are frequent.
            _cancels[i] = i % 2 == 0 ? 0 : random.Next(Math.Max(1, i - 2000), i + 1);
            var middle = 5000 + (int)(1000 * Math.Sin(i / 5000.0));
            var side = random.Next(2) == 0 ? MarketSide.Buy : MarketSide.Sell;
            var away = random.Next(-20, Levels) * (side == MarketSide.Buy ? -1 : 1);
            _orders[i] = new BookOrder(i + 1, side, new Credits(middle + away), random.Next(1, 4));
        }
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public int PlaceCancelAndTrade()
    {
        _book.Clear();
        _trades.Clear();
        for (var i = 0; i < Operations; i++)
        {
            if (_cancels[i] > 0) _book.Cancel(_cancels[i]);
            else _book.Place(_orders[i], _trades);
        }

        return _trades.Count;
    }
}
