namespace Web.Rooms;

/// <summary>
/// Drives a room: asks for a tick once per period and for a publication at most four times a second. A tick that is late
/// is not made up for, so an outage or a busy machine slows a room and never makes it jump.
/// </summary>
internal sealed class RoomClock : IDisposable
{
    /// <summary>Shortest time between two publications.</summary>
    public static readonly TimeSpan PublishEvery = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider _time;
    private readonly ITimer _ticks;
    private readonly ITimer _publications;
    private int _tickAsked;
    private long _publishedAt;
    private bool _publishedOnce;
    private bool _publishAsked;
    private TimeSpan? _period;

    public RoomClock(TimeProvider time, Func<RoomMessage, bool> post)
    {
        _time = time;
        _ticks = time.CreateTimer(_ => AskForTick(post), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _publications = time.CreateTimer(
            _ => post(new RoomMessage.PublishDue()), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Sets the period; nothing stops the clock.</summary>
    public void Run(TimeSpan? period)
    {
        if (_period == period)
            return;

        _period = period;
        _ticks.Change(period ?? Timeout.InfiniteTimeSpan, period ?? Timeout.InfiniteTimeSpan);
    }

    /// <summary>The asked tick is being closed; the next one may be asked for.</summary>
    public void TickTaken() => Volatile.Write(ref _tickAsked, 0);

    /// <summary>True if a publication may go out now; else it is asked for at the first moment it may.</summary>
    public bool MayPublish()
    {
        var since = _time.GetElapsedTime(_publishedAt);
        if (_publishedOnce && since < PublishEvery)
        {
            if (!_publishAsked)
            {
                _publishAsked = true;
                _publications.Change(PublishEvery - since, Timeout.InfiniteTimeSpan);
            }

            return false;
        }

        _publishAsked = false;
        _publishedOnce = true;
        _publishedAt = _time.GetTimestamp();
        return true;
    }

    /// <summary>The publication that was asked for is due.</summary>
    public void PublishTaken() => _publishAsked = false;

    public void Dispose()
    {
        _ticks.Dispose();
        _publications.Dispose();
    }

    private void AskForTick(Func<RoomMessage, bool> post)
    {
        if (Interlocked.Exchange(ref _tickAsked, 1) == 0 && !post(new RoomMessage.TickDue()))
            TickTaken();
    }
}
