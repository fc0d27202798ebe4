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
    private LiveListener? _listener;
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
        LiveListener? listener;
        bool free;
        lock (_gate)
        {
            _newest = frame;
            listener = _listener;
            free = listener?.Reader.Put(frame) == true;
        }

        // Outside the lock: it goes up to the socket in this call.
        if (free) _ = listener!.Reader.ShowAsync();
        return listener is not null;
    }

    /// <summary>Shows the newest frame, and those that come. Who reads slowly misses frames between, never the last; a second listener ends the first.</summary>
    internal void Listen(LiveListener listener)
    {
        LiveListener? before;
        bool free;
        lock (_gate)
        {
            before = _closed ? listener : _listener;
            if (!_closed) _listener = listener;
            free = !_closed && _newest is not null && listener.Reader.Put(_newest);
        }

        if (free) _ = listener.Reader.ShowAsync();
        before?.End();
    }

    /// <summary>Ends listening. Another who listens by now goes on.</summary>
    internal void Leave(LiveListener listener)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_listener, listener)) _listener = null;
        }

        listener.Reader.Close();
    }

    public void Dispose()
    {
        _lines.Forget(this);
        LiveListener? listener;
        lock (_gate)
        {
            (listener, _listener, _closed) = (_listener, null, true);
        }

        listener?.End();
    }
}
