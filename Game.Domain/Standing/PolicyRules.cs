using System.Diagnostics;
using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>Orders about one's own standing: what is refused, and what an accepted one causes.</summary>
internal static class PolicyRules
{
    public const int MostDomains = 40;
    public const int LongestDomain = 80;
    public const int HighestMargin = 400;
    public const int MostContracts = 50;

    public static Rejection Check(GameState state, SeatId seat, StandingOrder order) => order switch
    {
        SetPolicy set => !InRange(set.Policy) ? Rejection.OutOfRange
            : state.Settings.Policy.Enabled ? Rejection.None : Rejection.PoliciesOff,
        EndRegent => state.SeatOf(seat).RegentSince is null ? Rejection.NoRegent : Rejection.None,
        _ => throw new UnreachableException($"{order.GetType().Name} has no rule."),
    };

    public static void Decide(Decision decision, SeatId seat, StandingOrder order)
    {
        switch (order)
        {
            case SetPolicy set: decision.Then(new PolicySet(seat, set.Policy)); return;
            // The order itself has already handed the seat back, as every order does.
            case EndRegent: return;
            default: throw new UnreachableException($"{order.GetType().Name} has no rule.");
        }
    }

    private static bool InRange(StandingPolicy? policy) =>
        policy is { LowestMargin: >= 0 and <= HighestMargin, MostContracts: >= 0 and <= MostContracts, LargestBid: null or { Cents: > 0 } }
        && Enum.IsDefined(policy.Preset)
        && Enum.IsDefined(policy.Answer)
        && (policy.Domains is null
            || (policy.Domains.Count is >= 1 and <= MostDomains && policy.Domains.All(domain => domain is { Length: >= 1 and <= LongestDomain })));
}
