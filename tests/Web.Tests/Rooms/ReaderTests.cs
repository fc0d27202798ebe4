using Game.Domain.Views;
using Web.Rooms;

namespace Web.Tests.Rooms;

public sealed class ReaderTests
{
    [Fact]
    public async Task A_slow_reader_gets_the_newest_frame_and_not_those_between()
    {
        var seen = new List<long>();
        var busy = new SemaphoreSlim(0);
        var started = new SemaphoreSlim(0);
        var reader = new Reader(
            async frame =>
            {
                seen.Add(frame.Version);
                started.Release();
                await busy.WaitAsync();
            },
            _ => { });

        reader.Offer(Frame(1));
        await started.WaitAsync();
        for (var version = 2; version <= 50; version++)
            reader.Offer(Frame(version));
        busy.Release();
        await started.WaitAsync();

        Assert.Equal([1, 50], seen);
    }

    [Fact]
    public async Task A_reader_is_never_called_twice_at_once()
    {
        var inside = 0;
        var most = 0;
        var last = new TaskCompletionSource();
        var reader = new Reader(
            async frame =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Yield();
                Interlocked.Decrement(ref inside);
                if (frame.Version == 1000)
                    last.SetResult();
            },
            _ => { });

        for (var version = 1; version <= 1000; version++)
            reader.Offer(Frame(version));

        await last.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Of_many_readers_each_gets_its_own_frame_and_none_waits_for_another()
    {
        var stuck = new TaskCompletionSource();
        using var all = new CountdownEvent(99);
        var seen = new long[100];
        (Reader Reader, RoomFrame Frame)[] offers = [.. Enumerable.Range(0, 100).Select(number => (new Reader(
            async frame =>
            {
                if (number == 0) await stuck.Task;
                seen[number] = frame.Version;
                if (number > 0) all.Signal();
            },
            exception => Assert.Fail(exception.Message)), Frame(number + 1)))];

        foreach (var (reader, frame) in offers) Assert.True(reader.Put(frame));
        Reader.ShowAll([.. offers.Select(static offer => offer.Reader)]);

        Assert.True(await Task.Run(() => all.Wait(TimeSpan.FromSeconds(30))));
        Assert.Equal([0, .. Enumerable.Range(2, 99).Select(static version => (long)version)], seen);
        stuck.SetResult();
    }

    [Fact]
    public async Task A_reader_that_throws_is_reported_and_asked_no_more()
    {
        var calls = 0;
        var failed = new TaskCompletionSource<Exception>();
        var reader = new Reader(
            _ =>
            {
                calls++;
                throw new InvalidOperationException("gone");
            },
            failed.SetResult);

        reader.Offer(Frame(1));

        Assert.Equal("gone", (await failed.Task.WaitAsync(TimeSpan.FromSeconds(30))).Message);
        reader.Offer(Frame(2));
        Assert.Equal(1, calls);
    }

    [Fact]
    public void A_closed_reader_is_asked_no_more()
    {
        var reader = new Reader(_ => throw new InvalidOperationException("closed"), exception => Assert.Fail(exception.Message));

        reader.Close();
        reader.Offer(Frame(1));
    }

    private static RoomFrame Frame(long version) =>
        new(version, new MatchView(null!, null), new RoomStatus(RoomPhase.Running, 1000, 1, 10, 1, 1, 0));
}
