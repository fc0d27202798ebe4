using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Scarcity;

/// <summary>The hourly price of energy: the day drawn by key, what it does to hires, and a forecast whose error is as large as it says.</summary>
internal static class Energy
{
    private const int HoursOfDay = 24;

    /// <summary>Publishes the first hour before the first tick.</summary>
    public static void Open(Decision decision) => Publish(decision, 0);

    /// <summary>Publishes the hour that begins with the next tick, if one does.</summary>
    public static void Decide(Decision decision)
    {
        var next = decision.State.Tick + 1;
        if (next % MarketTime.HourTicks == 0) Publish(decision, next);
    }

    /// <summary>Publishes anew what holds in a tick: a spike began or is over.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="tick">The tick.</param>
    public static void Publish(Decision decision, int tick)
    {
        var state = decision.State;
        var settings = state.Settings.Energy;
        if (settings.Season == Season.None) return;
        var hour = tick / MarketTime.HourTicks;
        var factor = Drawn(state, hour) + Spikes(state, tick);
        var forecast = new int[settings.ForecastHours];
        for (var ahead = 1; ahead <= forecast.Length; ahead++)
        {
            forecast[ahead - 1] = Forecast(state, hour, ahead) + Spikes(state, (hour + ahead) * MarketTime.HourTicks);
        }

        decision.Then(new EnergyPublished(factor, PriceLog(settings, factor), forecast));
    }

    /// <summary>ln of what a factor does to the price of a hire, in millionths: a negative factor takes off more than the share that scales, down to the floor.</summary>
    public static int PriceLog(EnergySettings settings, int factor) => OwnMath.Millionths(OwnMath.Log((double)PriceFactor(settings, factor)));

    /// <summary>What a factor does to the price of a hire: 1 at 100 percent.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="factor">Percent.</param>
    public static decimal PriceFactor(EnergySettings settings, decimal factor) =>
        Math.Max(settings.Floor, 1 - settings.Share + settings.Share * factor / 100);

    // The error of an hour is a sum of steps, one for each hour ahead, and each hour that passes takes its step back. So the newest forecast
    // holds all that older ones tell, and whoever averages old ones knows no more.
    private static int Forecast(GameState state, int hour, int ahead)
    {
        var error = 0.0;
        for (var step = 1; step <= ahead; step++) error += state.Dice.Normal(Draw.EnergyForecast, hour + ahead, step);
        return Drawn(state, hour + ahead) + (int)Math.Round(100 * (double)state.Settings.Energy.ForecastError * error, MidpointRounding.AwayFromZero);
    }

    private static int Drawn(GameState state, int hour)
    {
        var (day, hourOfDay) = Math.DivRem(state.Settings.StartHour + hour, HoursOfDay);
        return EnergyDays.Of(state.Settings.Energy.Season).Drawn(state.Dice, day).Hours[hourOfDay];
    }

    private static int Spikes(GameState state, int tick)
    {
        var sum = 0;
        foreach (var open in state.Scarcity.Shocks)
        {
            if (open.Shock.Kind == ShockKind.EnergySpike && open.StartsAt <= tick && !(open.EndsAt <= tick)) sum += (int)(100 * open.Shock.SizeOrDefault());
        }

        return sum;
    }
}
