using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Bots.Sdk;

/// <summary>The rules of orders about one's own standing, as far as one seat's view shows them.</summary>
internal static class StandingLegality
{
    private const int MostDomains = 40;
    private const int LongestDomain = 80;
    private const int HighestMargin = 400;
    private const int MostContracts = 50;

    public static Rejection Of(Observation seen, StandingOrder order) => order switch
    {
        SetPolicy set => !InRange(set.Policy) ? Rejection.OutOfRange : seen.Scenario.Policy.Enabled ? Rejection.None : Rejection.PoliciesOff,
        EndRegent => seen.Desk.Policy.RegentSince is null ? Rejection.NoRegent : Rejection.None,
        _ => throw new System.Diagnostics.UnreachableException($"{order.GetType().Name} has no rule."),
    };

    private static bool InRange(StandingPolicy? policy) =>
        policy is { LowestMargin: >= 0 and <= HighestMargin, MostContracts: >= 0 and <= MostContracts }
        && (policy.LargestBid is not { } largest || largest > Credits.Zero)
        && Enum.IsDefined(policy.Preset)
        && Enum.IsDefined(policy.Answer)
        && (policy.Domains is null
            || (policy.Domains.Count is >= 1 and <= MostDomains && policy.Domains.All(domain => domain is { Length: >= 1 and <= LongestDomain })));
}
