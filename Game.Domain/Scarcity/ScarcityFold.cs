using System.Diagnostics;
using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;

namespace Game.Domain.Scarcity;

/// <summary>What scarcity and shock events change.</summary>
internal static class ScarcityFold
{
    public static void Apply(GameState state, ScarcityEvent change)
    {
        var scarcity = state.Scarcity;
        switch (change)
        {
            case EnergyPublished energy:
                scarcity.Factor = energy.Factor;
                scarcity.EnergyLog = energy.PriceLog;
                scarcity.EnergySince = state.Tick;
                scarcity.Forecast.Clear();
                scarcity.Forecast.AddRange(energy.Forecast);
                Reprice(state);
                return;
            case SupplyDrifted drifted:
                scarcity.Drift[drifted.Type.Index] = drifted.Agents - LabourMarket.Supply(state.Settings, drifted.Type);
                return;
            default: throw new UnreachableException($"{change.GetType().Name} is not folded.");
        }
    }

    public static void Apply(GameState state, ShockEvent change)
    {
        var scarcity = state.Scarcity;
        switch (change)
        {
            case ShockAnnounced announced:
                scarcity.Announced.Add(announced.Number);
                scarcity.Shocks.Add(new OpenShock
                {
                    Number = announced.Number, Shock = announced.Shock, StartsAt = announced.StartsAt, EndsAt = announced.EndsAt,
                });
                return;
            case ShockBegan began:
                scarcity.Shocks.Find(shock => shock.Number == began.Number)!.InForce = true;
                Recount(state);
                return;
            case ShockEnded ended:
                scarcity.Shocks.RemoveAll(shock => shock.Number == ended.Number);
                Recount(state);
                return;
            case HostOrderAccepted order: Remember(state, new Answer(order.Id, Rejection.None)); return;
            case HostOrderRefused order: Remember(state, new Answer(order.Id, order.Reason)); return;
            default: throw new UnreachableException($"{change.GetType().Name} is not folded.");
        }
    }

    /// <summary>The settings with every generation in force counted in.</summary>
    public static Scenario Effective(GameState state)
    {
        var settings = state.Settings;
        foreach (var open in state.Scarcity.Shocks)
        {
            if (open is not { InForce: true, Shock: { Kind: ShockKind.ModelGeneration } shock }) continue;
            var tiers = settings.Labour.Tiers.Select((tier, i) => shock.Tier is { } only && (int)only != i
                ? tier
                : tier with { Horizon = Math.Max(1, (int)decimal.Round(tier.Horizon * shock.SizeOrDefault(), 0, MidpointRounding.AwayFromZero)) });
            settings = settings with { Labour = settings.Labour with { Tiers = [.. tiers] } };
        }

        return settings;
    }

    private static void Recount(GameState state)
    {
        var scarcity = state.Scarcity;
        state.ShocksChanged();
        foreach (var type in AgentType.All)
        {
            var (price, surge, isOut) = (0, 0, false);
            foreach (var open in scarcity.Shocks)
            {
                if (!open.InForce || !open.Shock.Concerns(type)) continue;
                switch (open.Shock.Kind)
                {
                    case ShockKind.PriceCollapse: price += OwnMath.Millionths(OwnMath.Log((double)open.Shock.SizeOrDefault())); break;
                    case ShockKind.DemandSurge: surge += (int)(1_000_000 * open.Shock.SizeOrDefault()); break;
                    case ShockKind.TierOutage or ShockKind.ReviewerStrike: isOut = true; break;
                    default: break;
                }
            }

            (scarcity.Collapse[type.Index], scarcity.Surge[type.Index], scarcity.Out[type.Index]) = (price, surge, isOut);
        }

        Reprice(state);
    }

    private static void Reprice(GameState state)
    {
        // Humans do not run on electricity.
        foreach (var type in AgentType.All) state.Labour.Shift(type, state.Scarcity.Collapse[type.Index] + (type.IsExpert ? 0 : state.Scarcity.EnergyLog));
    }

    private static void Remember(GameState state, Answer answer)
    {
        state.Scarcity.HostAnswers.Add(answer);
        if (state.Scarcity.HostAnswers.Count > state.Settings.Limits.AnswersKept) state.Scarcity.HostAnswers.RemoveAt(0);
    }
}
