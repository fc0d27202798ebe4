namespace Game.Bots.Sdk;

/// <summary>The time of one turn, and a bank for the few turns that need more.</summary>
/// <remarks>Where turns cannot be forfeited the clock stands still: a headless match must not depend on the speed of the machine.</remarks>
public sealed class Budget
{
    private readonly TimeProvider? _time;
    private readonly TimeSpan _limit;
    private long _startedAt;
    private TimeSpan _rest = WholeBank;

    internal Budget(TimeProvider? time, TimeSpan limit)
    {
        _time = time;
        _limit = limit;
    }

    /// <summary>What one turn may take inside the server: 50 milliseconds.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMilliseconds(50);

    /// <summary>What one turn may take from outside: 250 milliseconds.</summary>
    public static TimeSpan RemoteLimit { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>What all turns of a match together may take above the limit: 60 seconds.</summary>
    public static TimeSpan WholeBank { get; } = TimeSpan.FromSeconds(60);

    /// <summary>What is left of the bank; always the whole of it in a headless match.</summary>
    public TimeSpan Bank => _time is null ? WholeBank : _rest;

    /// <summary>Time used so far in this turn; always zero in a headless match.</summary>
    public TimeSpan Spent => _time?.GetElapsedTime(_startedAt) ?? TimeSpan.Zero;

    /// <summary>Time left in this turn without touching the bank, zero or more.</summary>
    public TimeSpan Left => Spent < _limit ? _limit - Spent : TimeSpan.Zero;

    /// <summary>True once a turn has used up its limit and the bank; for whoever waits for it.</summary>
    internal bool IsUsedUp => Spent > _limit + _rest;

    internal void Begin() => _startedAt = _time?.GetTimestamp() ?? 0;

    /// <summary>Takes what a turn used above the limit out of the bank; false if the bank does not hold it.</summary>
    internal bool Pays(TimeSpan elapsed)
    {
        var above = elapsed - _limit;
        if (above <= TimeSpan.Zero) return true;
        var pays = above <= _rest;
        _rest = pays ? _rest - above : TimeSpan.Zero;
        return pays;
    }
}
