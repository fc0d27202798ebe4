using System.Threading.Channels;
using Web.Rooms;

namespace Web.Live;

/// <summary>
/// The way of moving figures to one open page, beside its circuit: nothing is acknowledged, so a tick costs a hundredth of
/// what a call of the page's script costs. While nobody listens, the page's script is called instead.
/// </summary>
public sealed class LiveLine : IDisposable
{
    private readonly LiveLines _lines;
    private readonly Lock _gate = new();
    private Channel<RoomFrame>? _listener;
    private RoomFrame? _newest;
    private bool _closed;

    internal LiveLine(LiveLines lines, string id, LiveWords? words) => (_lines, Id, Words) = (lines, id, words);

    /// <summary>What the page says to listen. A secret: who knows it reads the figures of one seat.</summary>
    internal string Id { get; }

    /// <summary>The words of the lists that come on this line; nothing for a page without lists.</summary>
    internal LiveWords? Words { get; }

    /// <summary>What the page has drawn last, as far as is known: a page that says so is sent only what came since.</summary>
    internal RoomFrame? Shown { get; set; }

    /// <summary>Passes a frame on.</summary>
    /// <returns>False if nobody listens.</returns>
    public bool TryShow(RoomFrame frame)
    {
        Channel<RoomFrame>? listener;
        lock (_gate)
        {
            _newest = frame;
            listener = _listener;
        }

        // Outside the lock: whoever waits for the frame goes on in this call, up to its socket.
        return listener?.Writer.TryWrite(frame) == true;
    }

    /// <summary>The newest frame, and those that come. Who reads slowly misses frames between, never the last; a second listener ends the first.</summary>
    internal ChannelReader<RoomFrame> Listen()
    {
        var listener = Channel.CreateBounded<RoomFrame>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true, AllowSynchronousContinuations = true });
        Channel<RoomFrame>? before;
        lock (_gate)
        {
            (before, _listener) = (_listener, listener);
            // Nobody waits on a new channel yet, so nothing goes on in here.
            if (_newest is not null) listener.Writer.TryWrite(_newest);
            if (_closed) listener.Writer.TryComplete();
        }

        before?.Writer.TryComplete();
        return listener.Reader;
    }

    /// <summary>Ends listening: whoever waits for a frame hears that none comes. Another who listens by now goes on.</summary>
    internal void Leave(ChannelReader<RoomFrame> reader)
    {
        Channel<RoomFrame>? listener;
        lock (_gate)
        {
            if (_listener?.Reader != reader) return;
            (listener, _listener) = (_listener, null);
        }

        listener.Writer.TryComplete();
    }

    public void Dispose()
    {
        _lines.Forget(this);
        Channel<RoomFrame>? listener;
        lock (_gate)
        {
            (listener, _listener, _closed) = (_listener, null, true);
        }

        listener?.Writer.TryComplete();
    }
}
