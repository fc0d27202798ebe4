using Game.Domain.Scenarios;

namespace Game.Domain.Scarcity;

/// <summary>The market's clock: what hour of day a tick belongs to, and when experts are there.</summary>
public static class MarketTime
{
    /// <summary>Ticks of a market hour.</summary>
    public const int HourTicks = 12;

    /// <summary>Ticks of a market day.</summary>
    public const int DayTicks = 288;

    /// <summary>Hour of day of a tick, 0 up to but not including 24.</summary>
    /// <param name="settings">The scenario.</param>
    /// <param name="tick">The tick.</param>
    public static decimal HourOf(Scenario settings, int tick) => (decimal)TickOfDay(settings, tick) / HourTicks;

    /// <summary>True if experts take on checks in a tick, as far as the clock says.</summary>
    /// <param name="settings">The scenario.</param>
    /// <param name="tick">The tick.</param>
    public static bool ExpertsOpen(Scenario settings, int tick) => ExpertsWait(settings, tick) == 0;

    /// <summary>Ticks until experts take on checks; 0 while they do.</summary>
    /// <param name="settings">The scenario.</param>
    /// <param name="tick">The tick.</param>
    public static int ExpertsWait(Scenario settings, int tick)
    {
        var (opens, closes, now) = (settings.Experts.Opens * HourTicks, settings.Experts.Closes * HourTicks, TickOfDay(settings, tick));
        var open = opens < closes ? now >= opens && now < closes : now >= opens || now < closes;
        return open ? 0 : (opens - now + DayTicks) % DayTicks;
    }

    /// <summary>The next tick after this one at which experts open or close; nothing if they never do.</summary>
    /// <param name="settings">The scenario.</param>
    /// <param name="tick">The tick.</param>
    public static int? ExpertsChange(Scenario settings, int tick)
    {
        if (settings.Experts.Opens == settings.Experts.Closes % 24) return null;
        var edge = (ExpertsOpen(settings, tick) ? settings.Experts.Closes : settings.Experts.Opens) * HourTicks;
        return tick + (edge - TickOfDay(settings, tick) + DayTicks) % DayTicks;
    }

    private static int TickOfDay(Scenario settings, int tick) => (settings.StartHour * HourTicks + tick) % DayTicks;
}
