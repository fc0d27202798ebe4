using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;

namespace Game.Domain.Labour;

/// <summary>The price update of a tick, and what of it is news.</summary>
internal static class Pricing
{
    // A quarter up or down, in millionths of a log unit.
    private const int QuarterUp = 223_144;
    private const int QuarterDown = -287_682;

    public static void Decide(Decision decision)
    {
        var state = decision.State;
        decision.Then(new PricesPublished(HiringMechanisms.Of(state.Settings.Prices).Prices(state)));
    }

    public static void Report(Decision decision)
    {
        var labour = decision.State.Labour;
        foreach (var type in AgentType.All)
        {
            var moved = labour.Logs[type.Index] - labour.Reported[type.Index];
            if (moved is < QuarterUp and > QuarterDown) continue;
            var change = (int)Math.Round((OwnMath.Exp(moved / 1_000_000.0) - 1) * 10_000, MidpointRounding.AwayFromZero);
            decision.Then(new PriceMoveReported(type, decision.State.Price(type), change));
        }
    }

    /// <summary>Busy, waiting and the rest of the world's demand, per agent.</summary>
    public static double Pressure(GameState state, AgentType type)
    {
        var supply = state.Agents(type);
        return (state.Labour.Busy[type.Index] + state.Labour.Waiting[type.Index]) / (double)supply + Background(state, type);
    }

    /// <summary>Demand by the rest of the world per agent: slow noise between keyed nodes, with the shape of the day, more in a surge, less when the price is high.</summary>
    private static double Background(GameState state, AgentType type)
    {
        var price = state.Labour.Logs[type.Index] + state.Labour.Shifts[type.Index];
        return Level(state, type) * OwnMath.Exp(-(double)state.Settings.Prices.BackgroundElasticity * price / 1_000_000.0);
    }

    /// <summary>What the rest of the world would take at base price, per agent.</summary>
    public static double Level(GameState state, AgentType type)
    {
        var prices = state.Settings.Prices;
        var (node, rest) = Math.DivRem(state.Tick, prices.BackgroundPeriod);
        var (before, after) = (Node(state, type, node), Node(state, type, node + 1));
        var noise = before + (after - before) * rest / prices.BackgroundPeriod;
        // The rest of the world works by day as well.
        var day = prices.BackgroundDayWave == 0 ? 1 : 1 + (double)prices.BackgroundDayWave * OwnMath.CosTurn(((double)MarketTime.HourOf(state.Settings, state.Tick) - 14) / 24);
        var level = ((double)prices.Background + (double)prices.BackgroundSwing * noise) * day + state.Scarcity.Surge[type.Index] / 1_000_000.0;
        return Math.Max(0, level);
    }

    private static double Node(GameState state, AgentType type, int node) => 2 * state.Dice.Uniform(Draw.Background, type.Index, node) - 1;
}
