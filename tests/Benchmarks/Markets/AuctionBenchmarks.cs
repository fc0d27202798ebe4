using BenchmarkDotNet.Attributes;
using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Benchmarks.Markets;

/// <summary>Sealed auctions of ten bidders; the time is for 10,000 of them. Asked for: 50 milliseconds.</summary>
[MemoryDiagnoser]
public class AuctionBenchmarks
{
    private const int Auctions = 10_000;
    private const int Bidders = 10;

    private readonly SealedBid[][] _bids = new SealedBid[Auctions][];
    private readonly FirstPriceSealedAward _first = new();
    private readonly SecondPriceSealedAward _second = new();
    private readonly ScoredSealedAward _scored = new();

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        for (var i = 0; i < Auctions; i++)
        {
            _bids[i] = [.. Enumerable.Range(0, Bidders).Select(Draw)];
        }

        SealedBid Draw(int bidder) => new(bidder, new Credits(random.Next(1, 50_000)), (ulong)random.NextInt64(), random.Next(1, 1_000_000));
    }

    [Benchmark(Baseline = true)]
    public long FirstPrice() => All(_first);

    [Benchmark]
    public long SecondPrice() => All(_second);

    [Benchmark]
    public long Scored() => All(_scored);

    private long All(IAwardFormat format)
    {
        var paid = 0L;
        foreach (var bids in _bids) paid += format.Rank(bids, Credits.Of(500))[0].Price.Cents;
        return paid;
    }
}
