using Web.Rooms;

namespace Web.Live;

/// <summary>Who listens on a line, until it is over: the line is closed, another listens, or showing has failed.</summary>
internal sealed class LiveListener
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LiveLine _line;

    /// <param name="line">What it listens to.</param>
    /// <param name="show">What it does with a frame; never two at once.</param>
    public LiveListener(LiveLine line, Func<RoomFrame, Task> show) => (_line, Reader) = (line, new Reader(show, _ => End()));

    public Reader Reader { get; }

    /// <summary>Done when no more frames come.</summary>
    public Task Over => _over.Task;

    /// <summary>Ends listening; may be said more than once, and waits for nothing.</summary>
    public void End()
    {
        _line.Leave(this);
        _over.TrySetResult();
    }
}
