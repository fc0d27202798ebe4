using Game.Domain.Board;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>What a plan may say, and how it cuts parts into pieces.</summary>
internal static class PlanRules
{
    public const int MostPieces = 6;
    public const int MostAttempts = 5;
    public const int LongestDelay = 288;
    public const int LastPriority = 9;
    public const int MostEnergy = 1_000;

    /// <summary>Why a plan cannot serve the parts of a bounty, or none.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="expertCheck">True if an audit rule binds the bounty.</param>
    public static Rejection Check(Plan? plan, IReadOnlyList<PartSpec> parts, bool expertCheck = false)
    {
        if (plan?.Parts is null || plan.Parts.Count != parts.Count) return Rejection.PlanDoesNotFit;
        if (plan.Priority is < 0 or > LastPriority) return Rejection.PlanOutOfRange;
        if (!plan.Parts.All(InRange)) return Rejection.PlanOutOfRange;
        return expertCheck && !plan.Parts.All(AuditRule.Meets) ? Rejection.ExpertCheckNeeded : Rejection.None;
    }

    /// <summary>A plan with one part replaced.</summary>
    public static Plan With(Plan plan, int part, PartPlan entry) => plan with { Parts = [.. plan.Parts.Select((old, i) => i == part ? entry : old)] };

    /// <summary>The pieces of a part, untouched.</summary>
    public static List<Piece> Cut(LabourSettings labour, PartSpec spec, PartPlan plan)
    {
        var minutes = Odds.PieceMinutes(labour, spec.Minutes, plan.Pieces);
        return [.. Enumerable.Range(0, plan.Pieces).Select(_ => new Piece { Minutes = minutes, Agent = plan.Agent })];
    }

    /// <summary>Puts a new plan in force for everything that has not started. Waiting hires it would change are called off before.</summary>
    public static void Adopt(LabourSettings labour, Contract contract, Plan plan)
    {
        contract.Plan = plan;
        for (var i = 0; i < contract.Parts.Count; i++)
        {
            var part = contract.Parts[i];
            if (!part.Started && part.Pieces.Count != plan.Parts[i].Pieces) part.Pieces = Cut(labour, part.Spec, plan.Parts[i]);
            foreach (var piece in part.Pieces.Where(piece => piece.Stage == PieceStage.Idle && !piece.ByHand)) piece.Agent = plan.Parts[i].Agent;
        }
    }

    private static bool InRange(PartPlan part) =>
        part is not null
        && !part.Agent.IsExpert
        && part.Pieces is >= 1 and <= MostPieces
        && part.Attempts is >= 1 and <= MostAttempts
        && part.StartDelay is >= 0 and <= LongestDelay
        && Enum.IsDefined(part.Check)
        && Enum.IsDefined(part.AfterFailure)
        && Enum.IsDefined(part.Terms)
        && part.LimitPrice is not { Cents: <= 0 }
        && part.EnergyLimit is not (< -MostEnergy or > MostEnergy);
}
