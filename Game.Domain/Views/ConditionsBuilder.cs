using Game.Domain.Labour;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;

namespace Game.Domain.Views;

/// <summary>Builds the public view of what is scarce from what has been announced.</summary>
internal static class ConditionsBuilder
{
    public static ConditionsView Of(GameState state)
    {
        var change = MarketTime.ExpertsChange(state.Settings, state.Tick);
        if (state.Settings.Energy.Season == Season.None && change is null && state.Scarcity.Shocks.Count == 0) return ConditionsView.Quiet;
        return new ConditionsView(
            state.Settings.Energy.Season == Season.None ? null : EnergyOf(state),
            state.Hireable(AgentType.Expert),
            change,
            [.. state.Scarcity.Shocks.Select(shock => new ShockView(shock.Number, shock.Shock, shock.StartsAt, shock.EndsAt, shock.InForce))]);
    }

    private static EnergyView EnergyOf(GameState state)
    {
        var scarcity = state.Scarcity;
        var next = (state.Tick / MarketTime.HourTicks + 1) * MarketTime.HourTicks;
        var step = 100 * (double)state.Settings.Energy.ForecastError;
        return new EnergyView(
            scarcity.Factor,
            (int)(Energy.PriceFactor(state.Settings.Energy, scarcity.Factor) * 10_000),
            next,
            [
                .. scarcity.Forecast.Select((factor, i) => new ForecastView(
                    next + i * MarketTime.HourTicks, factor, decimal.Round((decimal)(step * Math.Sqrt(i + 1)), 1, MidpointRounding.AwayFromZero))),
            ]);
    }
}
