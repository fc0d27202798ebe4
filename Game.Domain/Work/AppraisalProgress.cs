using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>Where a piece stands, as far as its owner can tell.</summary>
public enum AttemptStage
{
    /// <summary>Its next attempt has not been hired for.</summary>
    Open,

    /// <summary>An agent works on it; the hire is paid.</summary>
    Running,

    /// <summary>The result waits for a check or is being checked; run and check count as paid.</summary>
    Checking,

    /// <summary>The latest result counts.</summary>
    Done,
}

/// <summary>One attempt at a piece.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Guided">True if a check said before what was wrong.</param>
/// <param name="Check">Who checked or checks the result.</param>
/// <param name="Flagged">What the check said; nothing if there is no word (yet).</param>
public sealed record AttemptRecord(AgentType Agent, bool Guided, CheckKind Check, bool? Flagged);

/// <summary>One piece of a part under way.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="Attempts">The attempts so far, oldest first, the current one included unless the piece is open.</param>
public sealed record PieceProgress(AttemptStage Stage, IReadOnlyList<AttemptRecord> Attempts);

/// <summary>One part of a contract under way.</summary>
/// <param name="Pieces">Its pieces; empty while nothing was hired for it.</param>
public sealed record PartProgress(IReadOnlyList<PieceProgress> Pieces)
{
    /// <summary>A part that has not started.</summary>
    public static PartProgress None { get; } = new([]);

    /// <summary>True once anything was hired for it.</summary>
    public bool Started => Pieces.Count > 0;
}

/// <summary>What checks have told about one part, and what is still to come of it.</summary>
internal readonly struct AppraisalProgress(
    AppraisalTables tables, AppraisalQuotes quotes, Job job, PartSpec part, double guidance, HirePay pay, Scenario settings)
{
    private readonly double _skill = job.Skill + quotes.Doublings(pay.Terms);

    /// <summary>Likelihood of everything seen of the part at a task's difficulty, averaged over the part's own.</summary>
    public double Evidence(PartProgress progress, double difficulty)
    {
        var sum = 0.0;
        for (var i = 0; i < tables.PartNodes.Length; i++)
        {
            sum += tables.PartWeights[i] * Likelihood(progress, difficulty + tables.PartNodes[i]);
        }

        return sum;
    }

    /// <summary>The part's curve from here on, given everything seen of it.</summary>
    public AppraisalCurve CurveOf(PartProgress progress, PartPlan plan, BeliefNodes nodes)
    {
        var curve = AppraisalCurve.Empty(nodes.Count, pay.Terms == TermsKind.OnCompletion, pay.Insured);
        for (var j = 0; j < nodes.Count; j++)
        {
            var total = 0.0;
            for (var i = 0; i < tables.PartNodes.Length; i++)
            {
                var difficulty = nodes[j] + tables.PartNodes[i];
                var weight = tables.PartWeights[i] * Likelihood(progress, difficulty);
                var rest = Rest(progress, plan, difficulty);
                total += weight;
                curve.Success[j] += weight * rest.Success;
                curve.NoDrop[j] += weight * rest.NoDrop;
                curve.Cost[j] += weight * rest.Cost;
                curve.Ticks[j] += weight * rest.Ticks;
                if (curve.Due is { } due) due[j] += weight * rest.Due;
                if (curve.Claims is { } claims) claims[j] += weight * rest.Claims;
            }

            curve.Success[j] /= total;
            curve.NoDrop[j] /= total;
            curve.Cost[j] /= total;
            curve.Ticks[j] /= total;
            if (curve.Due is not null) curve.Due[j] /= total;
            if (curve.Claims is not null) curve.Claims[j] /= total;
        }

        return curve;
    }

    private int Minutes(PartProgress progress) => quotes.PieceMinutes(part.Minutes, progress.Pieces.Count);

    private double Chance(AttemptRecord attempt, int minutes, double difficulty) =>
        OwnMath.Sigmoid(quotes.Margin(attempt.Agent, part.Specialty, minutes) + _skill + (attempt.Guided ? guidance : 0) - difficulty);

    private double Likelihood(PartProgress progress, double difficulty)
    {
        var minutes = Minutes(progress);
        var product = 1.0;
        foreach (var piece in progress.Pieces)
        {
            foreach (var attempt in piece.Attempts)
            {
                if (attempt.Flagged is not { } flagged) continue;
                var policy = tables.PolicyOf(attempt.Check, 1, AfterFailure.Drop);
                var q = Chance(attempt, minutes, difficulty);
                var flag = q * policy.FalseFlag + (1 - q) * policy.Catch!.Value;
                product *= flagged ? flag : 1 - flag;
            }
        }

        return product;
    }

    private AppraisalRest Rest(PartProgress progress, PartPlan plan, double difficulty)
    {
        var minutes = Minutes(progress);
        double success = 1, noDrop = 1, cost = 0, ticks = 0, due = 0, claims = 0;
        foreach (var piece in progress.Pieces)
        {
            var rest = piece.Stage == AttemptStage.Done ? Done(piece, minutes, difficulty) : Open(piece, plan, minutes, difficulty);
            due = due * rest.Success + success * rest.Due;
            claims = claims * rest.NoDrop + noDrop * rest.Claims;
            success *= rest.Success;
            noDrop *= rest.NoDrop;
            cost += rest.Cost;
            ticks = Math.Max(ticks, rest.Ticks);
        }

        return new AppraisalRest(success, noDrop, cost, ticks, due, claims);
    }

    private AppraisalRest Done(PieceProgress piece, int minutes, double difficulty)
    {
        var last = piece.Attempts[^1];
        var q = Chance(last, minutes, difficulty);
        var (good, bad) = (q, 1 - q);
        if (last.Flagged is false)
        {
            var policy = tables.PolicyOf(last.Check, 1, AfterFailure.Drop);
            good = q * (1 - policy.FalseFlag);
            bad = (1 - q) * (1 - policy.Catch!.Value);
            (good, bad) = (good / (good + bad), bad / (good + bad));
        }

        var cover = pay.Insured ? quotes.Of(job, part.Specialty, last.Agent, CheckKind.None, minutes, pay).RunCover : 0;
        return new AppraisalRest(good + tables.Leak * bad, good + bad, 0, 0, 0, bad * (1 - tables.Leak) * cover);
    }

    private AppraisalRest Open(PieceProgress piece, PartPlan plan, int minutes, double difficulty)
    {
        var begun = piece.Stage != AttemptStage.Open;
        var made = piece.Attempts.Count - (begun ? 1 : 0);
        var policy = tables.PolicyOf(plan.Check, plan.Attempts, plan.AfterFailure);
        var beyond = made >= policy.Attempts;
        // Past the planned attempts one last result is taken as it comes, a tier up if the plan says so.
        var agent = beyond && plan.AfterFailure == AfterFailure.NextTier ? plan.Agent.NextTier() : plan.Agent;
        policy = beyond ? new CheckPolicy(1, null, 0, AfterFailure.Accept) : policy with { Attempts = policy.Attempts - made };
        var now = begun ? piece.Attempts[^1] : new AttemptRecord(agent, made > 0, plan.Check, null);
        var quote = quotes.Of(job, part.Specialty, agent, policy.Catch is null ? CheckKind.None : plan.Check, minutes, pay)
            .Seen(settings, job, agent, policy.Catch is null ? CheckKind.None : plan.Check, plan.EnergyLimit, 0);
        var guided = OwnMath.Sigmoid(quote.Margin + guidance - difficulty);
        var next = OwnMath.Sigmoid(quote.Margin + guidance + tables.StepUp(agent.Tier) - difficulty);
        Span<double> reach = stackalloc double[AppraisalTables.MostAttempts + 1];
        var path = AppraisalPath.Walk(policy, Chance(now, minutes, difficulty), guided, next, tables.Leak, reach);
        var paidRuns = begun ? 1 : 0;
        var paidChecks = piece.Stage == AttemptStage.Checking ? Math.Min(1, path.Checks) : 0;
        var doneRuns = piece.Stage == AttemptStage.Checking ? 1 : begun ? 0.5 : 0;
        var passes = path.Good + tables.Leak * path.Bad;
        return new AppraisalRest(
            passes,
            path.Good + path.Bad,
            (path.Runs - paidRuns) * quote.Run - path.Flags * quote.Refund + (path.Checks - paidChecks) * quote.Check + path.Next * quote.Next
                + (begun ? 0 : quote.FirstCost),
            (path.Runs - doneRuns) * quote.RunTicks + path.Checks * quote.CheckTicks + path.Next * quote.NextTicks
                + (begun ? 0 : quote.FirstTicks) + Math.Min(1, path.Checks) * quote.FirstCheck,
            (path.RunsPaid - paidRuns * passes) * quote.RunDue + path.NextPaid * quote.NextDue,
            (1 - tables.Leak) * ((path.Bad - path.NextBad) * quote.RunCover + path.NextBad * quote.NextCover));
    }
}

/// <summary>What is still to come of a part or a piece at one difficulty.</summary>
/// <param name="Success">Chance that it passes validation.</param>
/// <param name="NoDrop">Chance that its plan does not drop the contract.</param>
/// <param name="Cost">Spending still to come, in credits.</param>
/// <param name="Ticks">Ticks still to come.</param>
/// <param name="Due">Hires on completion still to come, where it passes, in credits.</param>
/// <param name="Claims">What the insurer gives for results that the validator finds, in credits.</param>
internal readonly record struct AppraisalRest(double Success, double NoDrop, double Cost, double Ticks, double Due, double Claims);
