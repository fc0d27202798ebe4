using System.Globalization;

namespace Web.Rooms;

/// <summary>
/// One subscriber: holds the newest frame until the reader is free for it. A slow reader misses frames between, and never
/// holds more than one; a room never waits for it.
/// </summary>
/// <param name="show">Shows a frame; never two at once.</param>
/// <param name="failed">Told why showing has failed: no frame is shown any more then.</param>
/// <param name="language">In which a frame is shown; nothing where whoever gives it speaks the right one already.</param>
internal sealed class Reader(Func<RoomFrame, Task> show, Action<Exception> failed, CultureInfo? language = null)
{
    // What one piece of work takes on: a thread that is woken costs more than several pages need for a frame.
    private const int Share = 50;

    private readonly Lock _lock = new();
    private RoomFrame? _next;
    private bool _showing;
    private bool _closed;

    /// <summary>Lets all of them show what they were given, on few threads.</summary>
    public static void ShowAll(List<Reader> free)
    {
        var next = -1;
        for (var i = Math.Min(Environment.ProcessorCount, (free.Count + Share - 1) / Share); i > 0; i--) _ = Task.Run(Show);

        void Show()
        {
            // Who has to wait for something waits beside the others, not before them.
            while (Interlocked.Increment(ref next) is var mine && mine < free.Count)
            {
                free[mine].Speak();
                _ = free[mine].ShowAsync();
            }
        }
    }

    public void Offer(RoomFrame frame)
    {
        if (!Put(frame)) return;
        _ = Task.Run(() =>
        {
            Speak();
            return ShowAsync();
        });
    }

    /// <summary>Gives it its newest frame.</summary>
    /// <returns>True if it was free: then it has to be let show what it was given.</returns>
    public bool Put(RoomFrame frame)
    {
        lock (_lock)
        {
            if (_closed) return false;
            _next = frame;
            if (_showing) return false;
            return _showing = true;
        }
    }

    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            _next = null;
        }
    }

    /// <summary>Shows what it was given, and what it is given meanwhile: for whoever has put a frame and heard that the reader was free.</summary>
    public async Task ShowAsync()
    {
        while (Take() is { } frame)
        {
            try
            {
                await show(frame).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                Close();
                failed(exception);
            }
        }
    }

    // A frame is shown from the room's own thread, which speaks no language. Here and not for each frame: most readers speak what the one before did.
    private void Speak()
    {
        if (language is not null && !ReferenceEquals(CultureInfo.CurrentUICulture, language)) CultureInfo.CurrentUICulture = language;
    }

    private RoomFrame? Take()
    {
        lock (_lock)
        {
            var frame = _next;
            _next = null;
            _showing = frame is not null;
            return frame;
        }
    }
}
