using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Scarcity;

/// <summary>The number of agents of a type wanders slowly around what the seats make it: in straight lines between keyed nodes.</summary>
internal static class SupplyDrift
{
    public static void Decide(Decision decision)
    {
        var state = decision.State;
        var drift = state.Settings.Drift;
        if (drift.Swing <= 0 || state.Tick % MarketTime.HourTicks != 0) return;
        foreach (var type in AgentType.All)
        {
            if (type.IsExpert) continue;
            var agents = At(state, type);
            if (agents != state.Agents(type)) decision.Then(new SupplyDrifted(type, agents));
        }
    }

    private static int At(GameState state, AgentType type)
    {
        var drift = state.Settings.Drift;
        var (node, rest) = Math.DivRem(state.Tick, drift.Period);
        var (before, after) = (Node(state, type, node), Node(state, type, node + 1));
        var level = before + (after - before) * rest / drift.Period;
        var basis = LabourMarket.Supply(state.Settings, type);
        return Math.Max(1, (int)Math.Round(basis * (1 + (double)drift.Swing * level), MidpointRounding.AwayFromZero));
    }

    // The match opens at the plain number; from then on every node is drawn.
    private static double Node(GameState state, AgentType type, int node) =>
        node == 0 ? 0 : 2 * state.Dice.Uniform(Draw.SupplyDrift, type.Index, node) - 1;
}
