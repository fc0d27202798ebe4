using System.Diagnostics;
using Game.Domain.Markets;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

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
        var rule = Of(state.Settings.Prices);
        decision.Then(new PricesPublished([.. AgentType.All.Select(type => rule.Next(state.Labour.Logs[type.Index], Pressure(state, type)))]));
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

    /// <summary>How prices form in this scenario.</summary>
    public static IPriceMechanism Of(PriceSettings prices) => prices.Mechanism switch
    {
        PriceMechanismKind.PostedPrice => new PostedPriceRule(
            (double)prices.Gain, (double)prices.Pull, (double)prices.Target, (double)prices.Clip, (double)prices.Floor, (double)prices.Ceiling),
        _ => throw new UnreachableException($"{prices.Mechanism} has no price mechanism."),
    };

    private static double Pressure(GameState state, AgentType type)
    {
        var supply = LabourMarket.Supply(state.Settings, type);
        return (state.Labour.Busy[type.Index] + state.Labour.Waiting[type.Index]) / (double)supply + Background(state, type);
    }

    /// <summary>Demand by the rest of the world per agent: slow noise between keyed nodes, less of it when the price is high.</summary>
    private static double Background(GameState state, AgentType type)
    {
        var prices = state.Settings.Prices;
        var (node, rest) = Math.DivRem(state.Tick, prices.BackgroundPeriod);
        var (before, after) = (Node(state, type, node), Node(state, type, node + 1));
        var noise = before + (after - before) * rest / prices.BackgroundPeriod;
        var level = (double)prices.Background + (double)prices.BackgroundSwing * noise;
        return Math.Max(0, level) * OwnMath.Exp(-(double)prices.BackgroundElasticity * state.Labour.Logs[type.Index] / 1_000_000.0);
    }

    private static double Node(GameState state, AgentType type, int node) => 2 * state.Dice.Uniform(Draw.Background, type.Index, node) - 1;
}
