using Game.Domain.Board;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Scarcity;

/// <summary>Bounties of a domain under an audit rule: each of their parts must be looked at by an expert.</summary>
internal static class AuditRule
{
    /// <summary>Binds a bounty that has just arrived, if a rule about its domain is in force. It stays bound when the rule is lifted.</summary>
    public static void Bind(Decision decision, BountyId id, string domain)
    {
        foreach (var open in decision.State.Scarcity.Shocks)
        {
            if (open is not { InForce: true, Shock.Kind: ShockKind.AuditRule } || open.Shock.Domain != domain) continue;
            decision.Then(new ExpertCheckRequired(id));
            return;
        }
    }

    /// <summary>True if a part's plan has every piece looked at by an expert at least once.</summary>
    public static bool Meets(PartPlan part) => part.Check == CheckKind.Expert && (part.Attempts > 1 || part.AfterFailure != AfterFailure.Accept);

    /// <summary>The plan with the least change that meets the rule.</summary>
    public static PartPlan Met(PartPlan part) => Meets(part) ? part
        : part with { Check = CheckKind.Expert, Attempts = part.AfterFailure == AfterFailure.Accept ? Math.Max(2, part.Attempts) : part.Attempts };
}
