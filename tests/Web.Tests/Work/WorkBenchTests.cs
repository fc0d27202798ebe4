using Web.Work;

namespace Web.Tests.Work;

/// <summary>The bench does one thing after another, one per visitor, and ends with the server.</summary>
public sealed class WorkBenchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Work_says_how_far_it_is_and_hands_over_what_came_of_it()
    {
        await using var bench = new WorkBench(TimeProvider.System, most: 2, Patience);

        var item = bench.TryStart("ana", (progress, _) =>
        {
            progress(0.5);
            return 42;
        })!;

        Assert.Equal(42, await item.Result.WaitAsync(Patience));
        Assert.Equal(0.5, item.Share);
        Assert.True(item.Done);
    }

    [Fact]
    public async Task A_visitor_has_one_place_and_the_bench_has_few()
    {
        await using var bench = new WorkBench(TimeProvider.System, most: 2, Patience);
        using var gate = new ManualResetEventSlim();
        var first = bench.TryStart("ana", (_, stop) => gate.Wait(Patience, stop))!;

        Assert.Null(bench.TryStart("ana", (_, _) => true));
        var second = bench.TryStart("ben", (_, _) => true)!;
        Assert.Null(bench.TryStart("cleo", (_, _) => true));
        Assert.True(second.Waiting);

        gate.Set();
        Assert.True(await first.Result.WaitAsync(Patience));
        Assert.True(await second.Result.WaitAsync(Patience));
    }

    [Fact]
    public async Task Work_that_is_called_off_ends_where_it_next_says_how_far_it_is()
    {
        await using var bench = new WorkBench(TimeProvider.System, most: 2, Patience);
        using var begun = new ManualResetEventSlim();
        var item = bench.TryStart<int>("ana", (progress, _) =>
        {
            begun.Set();
            while (true) progress(0.1);
        })!;
        Assert.True(begun.Wait(Patience));

        item.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => item.Result.WaitAsync(Patience));
        item.Cancel();
    }

    [Fact]
    public async Task A_failure_is_told_and_the_next_one_has_its_turn()
    {
        await using var bench = new WorkBench(TimeProvider.System, most: 2, Patience);
        var bad = bench.TryStart<int>("ana", (_, _) => throw new InvalidDataException("broken"))!;
        var good = bench.TryStart("ben", (_, _) => 1)!;

        await Assert.ThrowsAsync<InvalidDataException>(() => bad.Result.WaitAsync(Patience));
        Assert.Equal(1, await good.Result.WaitAsync(Patience));
    }

    [Fact]
    public async Task Closing_ends_what_runs_and_what_waits()
    {
        var bench = new WorkBench(TimeProvider.System, most: 3, Patience);
        var running = bench.TryStart<int>("ana", (progress, _) =>
        {
            while (true) progress(0.1);
        })!;
        var waiting = bench.TryStart("ben", (_, _) => 1)!;

        await bench.DisposeAsync();
        await bench.DisposeAsync();

        Assert.True(running.Result.IsCanceled);
        Assert.True(waiting.Result.IsCanceled);
        Assert.Null(bench.TryStart("cleo", (_, _) => 1));
    }
}
