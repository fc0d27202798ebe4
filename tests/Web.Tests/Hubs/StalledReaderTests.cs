using Game.Domain.Views;
using Microsoft.AspNetCore.SignalR;
using Web.Hubs;
using Web.Rooms;
using Web.Tests.Rooms;
using static Web.Tests.Waiting;

namespace Web.Tests.Hubs;

/// <summary>A client that stops reading holds one view and no more; ticks close, others get theirs, and when it reads again it gets the newest.</summary>
public sealed class StalledReaderTests
{
    [Fact]
    public async Task It_is_sent_nothing_more_until_it_has_taken_what_it_was_sent_and_then_the_newest_view()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(new RoomSettings { Custom = TestRooms.Short, Bots = ["cost-plus", "casual"], Seed = 7, MillisecondsPerTick = 1000 });
        var (stalled, quick) = (new Client(reads: false), new Client(reads: true));
        using var stopped = new HubSession(room, null, null, new RoomWire(), stalled);
        using var reading = new HubSession(room, null, null, new RoomWire(), quick);
        await UntilAsync(() => stalled.Sent == 1 && quick.Sent >= 1);
        var first = stalled.Last;

        var proof = await rooms.TicksAsync(room, 100);
        Assert.Equal(100, proof.Tick);
        var newest = (await room.LookAsync(Viewer.Spectator)).Version;
        await UntilAsync(() => quick.Last?.Version == newest);
        Assert.Equal((1, first), (stalled.Sent, stalled.Last));

        stalled.Read();
        await UntilAsync(() => stalled.Last?.Version == newest);
        Assert.Equal(2, stalled.Sent);
        Assert.Equal(first!.Version, stalled.Last!.Since ?? first.Version);
    }

    private sealed class Client(bool reads) : ISingleClientProxy
    {
        private readonly TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _sent;
        private volatile WrittenView? _last;

        public int Sent => Volatile.Read(ref _sent);

        public WrittenView? Last => _last;

        public void Read() => _taken.TrySetResult();

        public Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default)
        {
            _last = (WrittenView)args[0]!;
            Interlocked.Increment(ref _sent);
            return reads ? Task.CompletedTask : _taken.Task;
        }

        public Task<T> InvokeCoreAsync<T>(string method, object?[] args, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
