using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>
/// Everything about a part that depends on luck, tabulated over how far the agent's horizon exceeds the piece and the task's
/// difficulty (y - D, in doublings), averaged over the part's own hidden difficulty. One table per way of checking, and in it
/// one block per number of pieces; prices and times enter outside, linearly. Tables are made when first asked for.
/// </summary>
internal sealed class AppraisalTables
{
    public const int MostPieces = 6;
    public const int MostAttempts = 5;
    public const int Cells = 193;

    /// <summary>Columns of a table.</summary>
    public const int Success = 0, NoDrop = 1, Runs = 2, Checks = 3, Flags = 4, Next = 5, SlowRuns = 6, SlowChecks = 7, SlowNext = 8;

    /// <summary>Columns for terms and insurance: runs where the part passes, bad results that reach the validator.</summary>
    public const int RunsPaid = 9, NextPaid = 10, Bad = 11, NextBad = 12, Columns = 13;

    /// <summary>Columns that carry money, Success to Next, and the floats that they take in <see cref="MoneyOf"/>: one vector.</summary>
    public const int MoneyColumns = 6, MoneyWidth = 8;

    private const double Low = -12;
    private const int TierCount = 4;
    private const int Variants = 2 + TierCount;

    private readonly float[]?[] _tables = new float[]?[1 + 2 * MostAttempts * Variants];
    private readonly float[]?[] _money = new float[]?[TierCount];
    private readonly float[]?[] _bounds = new float[]?[TierCount];
    private readonly CheckSettings _checks;
    private readonly double _guidance;
    private readonly double[] _stepUp = new double[TierCount];

    public AppraisalTables(Scenario settings)
    {
        _checks = settings.Checks;
        _guidance = (double)settings.Odds.GuidedRetry;
        Leak = 1 - Odds.Strictness(settings.Validation, settings.Validation.Validator) / 1_000_000.0;
        for (var tier = 0; tier < TierCount - 1; tier++)
        {
            _stepUp[tier] = OwnMath.Log2((double)settings.Labour.Tiers[tier + 1].Horizon / settings.Labour.Tiers[tier].Horizon);
        }

        var spread = (double)settings.Difficulty.PartSpread;
        (PartNodes, PartWeights) = Bell(spread);
    }

    /// <summary>Chance that the validator lets a bad piece pass.</summary>
    public double Leak { get; }

    /// <summary>Difficulties of a part at which it is looked at, in doublings.</summary>
    public double[] PartNodes { get; }

    /// <summary>Their weights.</summary>
    public double[] PartWeights { get; }

    /// <summary>What an agent of a tier gains in doublings when the next tier takes over.</summary>
    public double StepUp(Tier tier) => _stepUp[(int)tier];

    /// <summary>How a part plan checks.</summary>
    public CheckPolicy PolicyOf(CheckKind check, int attempts, AfterFailure after) => check switch
    {
        CheckKind.None => new CheckPolicy(1, null, 0, AfterFailure.Accept),
        CheckKind.Ai => new CheckPolicy(attempts, (double)_checks.AiCatch, (double)_checks.AiFalseFlag, after),
        _ => new CheckPolicy(attempts, (double)_checks.ExpertCatch, (double)_checks.ExpertFalseFlag, after),
    };

    /// <summary>Place of a part plan's table.</summary>
    public static int IndexOf(CheckKind check, int attempts, AfterFailure after, Tier tier)
    {
        if (check == CheckKind.None || attempts == 1 && after == AfterFailure.Accept) return 0;
        var variant = after switch
        {
            AfterFailure.Accept => 0,
            AfterFailure.Drop => 1,
            _ => 2 + (int)tier,
        };
        return 1 + (((int)check - 1) * MostAttempts + attempts - 1) * Variants + variant;
    }

    /// <summary>The table at a place: blocks of <see cref="Cells"/> rows per number of pieces.</summary>
    public float[] At(int index) => _tables[index] ??= Build(index);

    /// <summary>The columns that carry money of some tables, row by row side by side: what the search reads a million times a match.</summary>
    /// <param name="tier">Where they are kept: the same tables come with the same tier.</param>
    /// <param name="tables">Places of the tables.</param>
    public float[] MoneyOf(int tier, ReadOnlySpan<int> tables)
    {
        if (_money[tier] is { } known) return known;
        var width = tables.Length * MoneyWidth;
        var money = new float[MostPieces * Cells * width];
        for (var t = 0; t < tables.Length; t++)
        {
            var table = At(tables[t]);
            for (var row = 0; row < MostPieces * Cells; row++) table.AsSpan(row * Columns, MoneyColumns).CopyTo(money.AsSpan(row * width + t * MoneyWidth));
        }

        return _money[tier] = money;
    }

    /// <summary>In each column what is best of a group of tables, group beside group: no plan of a group is worth more than one with these figures would be.</summary>
    /// <param name="tier">Where they are kept: the same tables and groups come with the same tier.</param>
    /// <param name="tables">Places of the tables.</param>
    /// <param name="groups">From and to of each group.</param>
    public float[] BoundsOf(int tier, ReadOnlySpan<int> tables, ReadOnlySpan<(int From, int To)> groups)
    {
        if (_bounds[tier] is { } known) return known;
        var (money, width) = (MoneyOf(tier, tables), tables.Length * MoneyWidth);
        var bounds = new float[MostPieces * Cells * groups.Length * MoneyWidth];
        for (var i = 0; i < bounds.Length; i++)
        {
            var (column, (from, to)) = (i % MoneyWidth, groups[i / MoneyWidth % groups.Length]);
            var row = money.AsSpan(i / (groups.Length * MoneyWidth) * width, width);
            var best = row[from * MoneyWidth + column];
            for (var t = from + 1; t < to; t++)
            {
                var other = row[t * MoneyWidth + column];
                best = column is Success or Flags ? Math.Max(best, other) : Math.Min(best, other);
            }

            bounds[i] = best;
        }

        return _bounds[tier] = bounds;
    }

    /// <summary>Where the row of y - D lies: a whole row and the fraction towards the next one.</summary>
    public static (int Row, double Fraction) RowOf(double margin)
    {
        var place = (margin - Low) / BeliefGrid.Step;
        if (place <= 0) return (0, 0);
        if (place >= Cells - 1) return (Cells - 2, 1);
        var row = (int)place;
        return (row, place - row);
    }

    private static (double[] Nodes, double[] Weights) Bell(double spread)
    {
        if (spread <= 0) return ([0], [1]);
        var nodes = new double[13];
        var weights = new double[13];
        var sum = 0.0;
        for (var i = 0; i < 13; i++)
        {
            var z = (i - 6) / 2.0;
            nodes[i] = z * spread;
            sum += weights[i] = OwnMath.Exp(-z * z / 2);
        }

        for (var i = 0; i < 13; i++) weights[i] /= sum;
        return (nodes, weights);
    }

    private float[] Build(int index)
    {
        var (policy, stepUp) = Settings(index);
        var table = new float[MostPieces * Cells * Columns];
        Span<double> reach = stackalloc double[MostAttempts + 1];
        Span<double> row = stackalloc double[MostPieces * Columns];
        for (var cell = 0; cell < Cells; cell++)
        {
            row.Clear();
            for (var i = 0; i < PartNodes.Length; i++)
            {
                var x = Low + cell * BeliefGrid.Step - PartNodes[i];
                var guided = OwnMath.Sigmoid(x + _guidance);
                var path = AppraisalPath.Walk(policy, OwnMath.Sigmoid(x), guided, stepUp is { } up ? OwnMath.Sigmoid(x + _guidance + up) : 0, Leak, reach);
                Add(row, PartWeights[i], path, policy, reach);
            }

            for (var k = 0; k < MostPieces; k++)
            {
                for (var c = 0; c < Columns; c++) table[(k * Cells + cell) * Columns + c] = (float)row[k * Columns + c];
            }
        }

        return table;
    }

    private void Add(Span<double> row, double weight, in AppraisalPath path, in CheckPolicy policy, ReadOnlySpan<double> reach)
    {
        var passes = path.Good + Leak * path.Bad;
        var stays = path.Good + path.Bad;
        double success = 1, noDrop = 1;
        for (var k = 1; k <= MostPieces; k++)
        {
            // What counts only if the piece's neighbours pass, or stay, too.
            var (neighboursPass, neighboursStay) = (success, noDrop);
            success *= passes;
            noDrop *= stays;
            double slowRuns = 0, slowChecks = 0;
            for (var a = 0; a < policy.Attempts; a++)
            {
                var any = 1 - Power(1 - reach[a], k);
                slowRuns += any;
                if (policy.Catch is not null && (a < policy.Attempts - 1 || policy.After != AfterFailure.Accept)) slowChecks += any;
            }

            var block = row.Slice((k - 1) * Columns, Columns);
            block[Success] += weight * success;
            block[NoDrop] += weight * noDrop;
            block[Runs] += weight * k * path.Runs;
            block[Checks] += weight * k * path.Checks;
            block[Flags] += weight * k * path.Flags;
            block[Next] += weight * k * path.Next;
            block[RunsPaid] += weight * k * path.RunsPaid * neighboursPass;
            block[NextPaid] += weight * k * path.NextPaid * neighboursPass;
            block[Bad] += weight * k * (path.Bad - path.NextBad) * neighboursStay;
            block[NextBad] += weight * k * path.NextBad * neighboursStay;
            block[SlowRuns] += weight * slowRuns;
            block[SlowChecks] += weight * slowChecks;
            block[SlowNext] += weight * (1 - Power(1 - reach[policy.Attempts], k));
        }
    }

    private (CheckPolicy Policy, double? StepUp) Settings(int index)
    {
        if (index == 0) return (PolicyOf(CheckKind.None, 1, AfterFailure.Accept), null);
        var variant = (index - 1) % Variants;
        var attempts = (index - 1) / Variants % MostAttempts + 1;
        var check = (CheckKind)((index - 1) / Variants / MostAttempts + 1);
        return variant switch
        {
            0 => (PolicyOf(check, attempts, AfterFailure.Accept), null),
            1 => (PolicyOf(check, attempts, AfterFailure.Drop), null),
            _ => (PolicyOf(check, attempts, AfterFailure.NextTier), _stepUp[variant - 2]),
        };
    }

    private static double Power(double x, int n)
    {
        var product = 1.0;
        for (; n > 0; n--) product *= x;
        return product;
    }
}
