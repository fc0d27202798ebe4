namespace Benchmarks.Rooms;

/// <summary>A clock that moves when it is told to, and fires what is due meanwhile.</summary>
internal sealed class StepTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Due> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Due(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_lock) _timers.Add(timer);
        return timer;
    }

    public void Step(TimeSpan by)
    {
        List<Due> due;
        lock (_lock)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.At <= _now)];
        }

        foreach (var timer in due) timer.Fire();
    }

    private sealed class Due(StepTime time, Action fire) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset? At { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                At = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
                _period = period;
                return true;
            }
        }

        public void Fire()
        {
            lock (time._lock) At = _period > TimeSpan.Zero ? At + _period : null;
            fire();
        }

        public void Dispose()
        {
            lock (time._lock) time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
