using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Agencies;

/// <summary>What an agent costs its agency: private, drawn once per agency and type, the same all match long.</summary>
internal static class AgencyCosts
{
    /// <summary>Cost of a 30-minute piece, in credits: base x level x exp(spread x z), with energy and price collapses in it; never below a cent nor above what may be asked.</summary>
    public static Credits Of(GameState state, int agency, AgentType type)
    {
        var settings = state.Settings.Agencies;
        var (_, highest) = Range(state, type);
        var log = (double)settings.CostSpread * state.Dice.Normal(Draw.AgencyCost, agency, type.Index) + state.Labour.Shifts[type.Index] / 1_000_000.0;
        var cents = (double)settings.Cost * LabourMarket.Base(state.Settings.Labour, type).Cents * OwnMath.Exp(log);
        return new Credits(Math.Clamp((long)Math.Round(cents, MidpointRounding.AwayFromZero), 1, highest.Cents));
    }

    /// <summary>Lowest and highest ask of a type, in credits: floor and ceiling of prices, moved by energy and price collapses.</summary>
    public static (Credits Lowest, Credits Highest) Range(GameState state, AgentType type)
    {
        var price = LabourMarket.PriceAt(state.Settings.Labour, type, state.Labour.Shifts[type.Index]);
        var (floor, ceiling) = (price.Times(state.Settings.Prices.Floor), price.Times(state.Settings.Prices.Ceiling));
        return (Credits.Max(new Credits(1), floor), Credits.Max(new Credits(1), ceiling));
    }
}
