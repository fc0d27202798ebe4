using System.Diagnostics;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;

namespace Game.Domain.News;

/// <summary>Announces shocks, lets them begin and end.</summary>
internal static class Shocks
{
    /// <summary>Longest notice that a host may give, in ticks.</summary>
    public const int LongestNotice = 10_000;

    private const int LongestDuration = 100_000;
    private const int LongestDomain = 60;

    /// <summary>The host's orders of a tick, in the order of sending, and then its shocks.</summary>
    public static void Decide(Decision decision, IReadOnlyList<SealedHostOrder> orders)
    {
        foreach (var order in orders) Take(decision, order);
        Decide(decision, decision.State.Tick + 1);
    }

    /// <summary>The shocks of a tick: what is in force from the next one on is decided now.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="next">The tick that opens next.</param>
    public static void Decide(Decision decision, int next)
    {
        var state = decision.State;
        foreach (var over in state.Scarcity.Shocks.Where(shock => shock.EndsAt <= next).ToList()) End(decision, over, next);
        for (var i = 0; i < state.Settings.Shocks.Count; i++)
        {
            var scheduled = state.Settings.Shocks[i];
            if (state.Scarcity.Announced.Contains(i + 1)) continue;
            var start = StartOf(state, i);
            if (next >= start - scheduled.Notice) Announce(decision, i + 1, scheduled.Shock, Math.Max(start, next));
        }

        foreach (var due in state.Scarcity.Shocks.Where(shock => !shock.InForce && shock.StartsAt <= next).ToList()) Begin(decision, due, next);
    }

    /// <summary>Why a host's order cannot be taken, or none.</summary>
    public static Rejection Check(GameState state, HostOrder order) => order switch
    {
        FireShock fire => fire.Notice is < 0 or > LongestNotice || fire.Shock is null || Problem(state.Settings, fire.Shock) is not null
            ? Rejection.ShockOutOfRange
            : Rejection.None,
        LiftShock lift => state.Scarcity.Shocks.Find(shock => shock.Number == lift.Number) switch
        {
            null => Rejection.UnknownShock,
            { Shock.Kind: ShockKind.ModelGeneration, InForce: true } => Rejection.ShockStays,
            _ => Rejection.None,
        },
        _ => throw new UnreachableException($"{order.GetType().Name} has no rule."),
    };

    /// <summary>The member of a shock that is outside its range, and what it takes; nothing if it is sound.</summary>
    public static (string Member, string Otherwise)? Problem(Scenario settings, Shock shock)
    {
        if (!Enum.IsDefined(shock.Kind)) return ("kind", "is none of its choices");
        if (shock.Duration is < 1 or > LongestDuration) return ("duration", "takes 1 to 100,000");
        if (shock.Duration is not null && shock.Kind == ShockKind.ModelGeneration) return ("duration", "must be absent: a new generation stays");
        if (shock.Tier is { } tier && !Enum.IsDefined(tier)) return ("tier", "is none of its choices");
        if (shock.Specialty is { } specialty && !Enum.IsDefined(specialty)) return ("specialty", "is none of its choices");
        if (shock.Tier is not null && shock.Kind is ShockKind.ReviewerStrike or ShockKind.EnergySpike or ShockKind.AuditRule)
            return ("tier", "must be absent for this kind");
        if (shock.Specialty is not null && shock.Kind is not (ShockKind.TierOutage or ShockKind.PriceCollapse or ShockKind.DemandSurge))
            return ("specialty", "must be absent for this kind");
        if (shock.Kind == ShockKind.TierOutage && shock is { Tier: null, Specialty: null }) return ("tier", "must name a tier, or specialty a specialty");
        if (OfSize(shock) is { } size) return ("size", size);
        if (shock.Kind == ShockKind.EnergySpike && settings.Energy.Season == Season.None) return ("kind", "needs a season of energy");
        if (shock.Domain is not null && shock.Kind != ShockKind.AuditRule) return ("domain", "must be absent for this kind");
        return shock.Kind == ShockKind.AuditRule && shock.Domain is not { Length: >= 1 and <= LongestDomain } ? ("domain", "takes 1 to 60 characters") : null;
    }

    private static string? OfSize(Shock shock)
    {
        var (least, most) = shock.Kind switch
        {
            ShockKind.PriceCollapse => (0.05m, 0.95m),
            ShockKind.ModelGeneration => (1.1m, 10m),
            ShockKind.DemandSurge => (0.05m, 5m),
            ShockKind.EnergySpike => (0.1m, 10m),
            _ => (0m, 0m),
        };
        if (shock.Size is not { } size) return null;
        if (most == 0) return "must be absent for this kind";
        return size < least || size > most ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"takes {least} to {most}") : null;
    }

    private static void Take(Decision decision, SealedHostOrder order)
    {
        var state = decision.State;
        var refused = Check(state, order.Order);
        if (refused != Rejection.None)
        {
            decision.Then(new HostOrderRefused(order.Id, refused));
            return;
        }

        decision.Then(new HostOrderAccepted(order.Id));
        switch (order.Order)
        {
            case FireShock fire:
                // The scenario's own have the first numbers.
                var number = Math.Max(state.Settings.Shocks.Count, state.Scarcity.Announced.Count == 0 ? 0 : state.Scarcity.Announced.Max) + 1;
                Announce(decision, number, fire.Shock, state.Tick + 1 + fire.Notice);
                return;
            case LiftShock lift:
                End(decision, state.Scarcity.Shocks.Find(shock => shock.Number == lift.Number)!, state.Tick + 1);
                return;
            default: throw new UnreachableException($"{order.Order.GetType().Name} has no rule.");
        }
    }

    private static int StartOf(GameState state, int index)
    {
        var scheduled = state.Settings.Shocks[index];
        var early = scheduled.Spread == 0 ? 0 : state.Dice.Below(2 * scheduled.Spread + 1, Draw.ShockStart, index) - scheduled.Spread;
        return Math.Max(0, scheduled.At + early);
    }

    private static void Announce(Decision decision, int number, Shock shock, int start) =>
        decision.Then(new ShockAnnounced(number, shock, start, start + shock.Duration));

    private static void Begin(Decision decision, OpenShock shock, int next)
    {
        decision.Then(new ShockBegan(shock.Number));
        if (shock.Shock.Kind == ShockKind.EnergySpike) Energy.Publish(decision, next);
    }

    private static void End(Decision decision, OpenShock shock, int next)
    {
        decision.Then(new ShockEnded(shock.Number));
        if (shock.Shock.Kind == ShockKind.EnergySpike) Energy.Publish(decision, next);
    }
}
