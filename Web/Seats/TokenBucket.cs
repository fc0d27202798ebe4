namespace Web.Seats;

/// <summary>A limit that allows a burst and then a steady rate.</summary>
internal sealed class TokenBucket(TimeProvider time, int burst, double perSecond)
{
    private readonly Lock _lock = new();
    private double _tokens = burst;
    private long _countedAt = time.GetTimestamp();

    public bool TryTake()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _tokens = Math.Min(burst, _tokens + time.GetElapsedTime(_countedAt, now).TotalSeconds * perSecond);
            _countedAt = now;
            if (_tokens < 1)
                return false;

            _tokens--;
            return true;
        }
    }
}
