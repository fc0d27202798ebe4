namespace Web.Rooms;

/// <summary>
/// One subscriber: holds the newest frame until the reader is free for it. A slow reader misses frames between, and never
/// holds more than one; a room never waits for it.
/// </summary>
internal sealed class Reader(Func<RoomFrame, Task> show, Action<Exception> failed)
{
    private readonly Lock _lock = new();
    private RoomFrame? _next;
    private bool _showing;
    private bool _closed;

    public void Offer(RoomFrame frame)
    {
        lock (_lock)
        {
            if (_closed)
                return;

            _next = frame;
            if (_showing)
                return;

            _showing = true;
        }

        _ = Task.Run(ShowAllAsync);
    }

    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            _next = null;
        }
    }

    private async Task ShowAllAsync()
    {
        while (Take() is { } frame)
        {
            try
            {
                await show(frame);
            }
            catch (Exception exception)
            {
                Close();
                failed(exception);
            }
        }
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
