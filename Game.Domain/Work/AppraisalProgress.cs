using Game.Domain.Board;
using Game.Domain.Labour;

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
/// <remarks>Everything that does not depend on the difficulty is worked out once, and chances come from <see cref="ChanceTable"/>: the rest is asked
/// for at a hundred difficulties in a row.</remarks>
internal sealed class AppraisalProgress
{
    private readonly AppraisalTables _tables;
    private readonly AppraisalQuotes _quotes;
    private readonly ChanceTable _chances;
    private readonly Job _job;
    private readonly PartSpec _part;
    private readonly PartProgress _progress;
    private readonly double _guidance;
    private readonly HirePay _pay;
    private readonly int _minutes;
    private readonly double _skill;
    private readonly List<Verdict> _verdicts = [];

    public AppraisalProgress(
        AppraisalTables tables, AppraisalQuotes quotes, ChanceTable chances, Job job, PartSpec part, PartProgress progress, double guidance, HirePay pay)
    {
        (_tables, _quotes, _chances, _job, _part, _progress, _guidance, _pay) = (tables, quotes, chances, job, part, progress, guidance, pay);
        _skill = job.Skill + quotes.Doublings(pay.Terms);
        _minutes = quotes.PieceMinutes(part.Minutes, progress.Pieces.Count);
        foreach (var piece in progress.Pieces)
        {
            foreach (var attempt in piece.Attempts)
            {
                if (attempt.Flagged is not { } flagged) continue;
                var policy = tables.PolicyOf(attempt.Check, 1, AfterFailure.Drop);
                _verdicts.Add(new Verdict(RowOf(attempt), flagged, policy.FalseFlag, policy.Catch!.Value));
            }
        }
    }

    /// <summary>Likelihood of everything seen of the part at the difficulty of a cell, averaged over the part's own.</summary>
    public double Evidence(int cell)
    {
        var sum = 0.0;
        for (var i = 0; i < _tables.PartNodes.Length; i++)
        {
            sum += _tables.PartWeights[i] * Likelihood(cell, i);
        }

        return sum;
    }

    /// <summary>The part's curve from here on, given everything seen of it.</summary>
    public AppraisalCurve CurveOf(PartPlan plan, BeliefNodes nodes)
    {
        var curve = AppraisalCurve.Empty(nodes.Count, _pay.Terms == TermsKind.OnCompletion, _pay.Insured);
        var pieces = PiecesOf(plan);
        for (var j = 0; j < nodes.Count; j++)
        {
            var cell = _chances.CellOf(nodes[j]);
            var total = 0.0;
            for (var i = 0; i < _tables.PartNodes.Length; i++)
            {
                var weight = _tables.PartWeights[i] * Likelihood(cell, i);
                var rest = Rest(pieces, cell, i);
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

    private ChanceRow RowOf(AttemptRecord attempt) =>
        _chances.At(_quotes.Margin(attempt.Agent, _part.Specialty, _minutes) + _skill + (attempt.Guided ? _guidance : 0));

    private double Likelihood(int cell, int own)
    {
        var product = 1.0;
        foreach (var verdict in _verdicts)
        {
            var q = verdict.Row.Chance(cell, own);
            var flag = q * verdict.FalseFlag + (1 - q) * verdict.Catch;
            product *= verdict.Flagged ? flag : 1 - flag;
        }

        return product;
    }

    private AppraisalPiece[] PiecesOf(PartPlan plan)
    {
        var pieces = new AppraisalPiece[_progress.Pieces.Count];
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = _progress.Pieces[i].Stage == AttemptStage.Done ? Done(_progress.Pieces[i]) : Open(_progress.Pieces[i], plan);
            // Pieces that stand alike come one after the other more often than not: they are looked at once.
            pieces[i] = i > 0 && piece == pieces[i - 1] ? pieces[i - 1] : piece;
        }

        return pieces;
    }

    private static AppraisalRest Rest(AppraisalPiece[] pieces, int cell, int own)
    {
        double success = 1, noDrop = 1, cost = 0, ticks = 0, due = 0, claims = 0;
        AppraisalRest rest = default;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i == 0 || !ReferenceEquals(pieces[i], pieces[i - 1])) rest = pieces[i].Rest(cell, own);
            due = due * rest.Success + success * rest.Due;
            claims = claims * rest.NoDrop + noDrop * rest.Claims;
            success *= rest.Success;
            noDrop *= rest.NoDrop;
            cost += rest.Cost;
            ticks = Math.Max(ticks, rest.Ticks);
        }

        return new AppraisalRest(success, noDrop, cost, ticks, due, claims);
    }

    private AppraisalPiece Done(PieceProgress piece)
    {
        var last = piece.Attempts[^1];
        return new AppraisalPiece(RowOf(last), _tables.Leak)
        {
            Passed = last.Flagged is false ? _tables.PolicyOf(last.Check, 1, AfterFailure.Drop) : null,
            Cover = _pay.Insured ? _quotes.Of(_job, _part.Specialty, last.Agent, CheckKind.None, _minutes, _pay).RunCover : 0,
        };
    }

    private AppraisalPiece Open(PieceProgress piece, PartPlan plan)
    {
        var begun = piece.Stage != AttemptStage.Open;
        var made = piece.Attempts.Count - (begun ? 1 : 0);
        var policy = _tables.PolicyOf(plan.Check, plan.Attempts, plan.AfterFailure);
        var beyond = made >= policy.Attempts;
        // Past the planned attempts one last result is taken as it comes, a tier up if the plan says so.
        var agent = beyond && plan.AfterFailure == AfterFailure.NextTier ? plan.Agent.NextTier() : plan.Agent;
        policy = beyond ? new CheckPolicy(1, null, 0, AfterFailure.Accept) : policy with { Attempts = policy.Attempts - made };
        var now = begun ? piece.Attempts[^1] : new AttemptRecord(agent, made > 0, plan.Check, null);
        var check = policy.Catch is null ? CheckKind.None : plan.Check;
        var quote = _quotes.Of(_job, _part.Specialty, agent, check, _minutes, _pay).Seen(_quotes.Settings, _job, agent, check, plan.EnergyLimit, 0);
        return new AppraisalPiece(RowOf(now), _tables.Leak)
        {
            Open = true,
            Begun = begun,
            BeingChecked = piece.Stage == AttemptStage.Checking,
            Policy = policy,
            Quote = quote,
            Guided = _chances.At(quote.Margin + _guidance),
            Next = _chances.At(quote.Margin + _guidance + _tables.StepUp(agent.Tier)),
        };
    }

    private readonly record struct Verdict(ChanceRow Row, bool Flagged, double FalseFlag, double Catch);
}
