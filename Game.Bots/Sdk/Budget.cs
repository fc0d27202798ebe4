namespace Game.Bots.Sdk;

/// <summary>The time of one turn.</summary>
/// <remarks>Where turns cannot be forfeited the clock stands still: a headless match must not depend on the speed of the machine.</remarks>
public sealed class Budget
{
    private readonly TimeProvider? _time;
    private long _startedAt;

    internal Budget(TimeProvider? time) => _time = time;

    /// <summary>What one turn may take: 50 milliseconds.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Time used so far in this turn; always zero in a headless match.</summary>
    public TimeSpan Spent => _time?.GetElapsedTime(_startedAt) ?? TimeSpan.Zero;

    /// <summary>Time left in this turn, zero or more.</summary>
    public TimeSpan Left => Spent < Limit ? Limit - Spent : TimeSpan.Zero;

    internal void Begin() => _startedAt = _time?.GetTimestamp() ?? 0;
}
