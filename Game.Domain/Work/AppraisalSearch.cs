using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Game.Domain.Labour;

namespace Game.Domain.Work;

/// <summary>Finds the plan with the highest expected profit: all choices of one part at a time, the others held, in two sweeps.</summary>
/// <remarks>
/// With the other parts held, a contract's profit is linear in a part's chance, its chance of not dropping and its cost, so a
/// candidate costs one pass over the belief's nodes. The first sweep gives a part its share of the deadline, the second
/// what the others leave of it. Candidates come in groups by tier and way of checking; a group is looked into, the most promising first,
/// only while what none of it can exceed is more than the best so far (branch and bound: Land and Doig 1960), so nothing that could win is left out.
/// </remarks>
internal sealed class AppraisalSearch
{
    private const int Sweeps = 2;
    private const double UsableTime = 0.9;

    private static readonly (CheckKind Check, int Attempts, AfterFailure After)[] Policies = [.. AllPolicies()];

    // By tier, then in the order of the policies.
    private static readonly int[][] TablesOf =
        [.. Enum.GetValues<Tier>().Select(tier => Policies.Select(policy => AppraisalTables.IndexOf(policy.Check, policy.Attempts, policy.After, tier)).ToArray())];

    // From and to in the order of the policies: none, few AI checks, many, few experts' checks, many.
    private static readonly (int From, int To)[] Groups = [(0, 1), (1, 6), (6, 15), (15, 20), (20, 29)];
    private const int FirstExpertGroup = 3;
    private const int TierCount = 4;
    private const int PassWidth = 5;

    private readonly AppraisalTables _tables;
    private readonly AppraisalQuotes _quotes;
    private readonly Job _job;
    private readonly PartOrder _order;
    private readonly BeliefNodes _nodes;
    private readonly AppraisalCurve[] _curves;
    private readonly PartPlan[] _plans;
    private readonly double _stake;
    private readonly double _dropReturn;
    private readonly double _time;
    private readonly Vector256<float>[] _weights;
    private readonly int[] _rows;
    private readonly float[] _fractions;
    private readonly Vector256<float>[] _here;
    private readonly Vector256<float>[] _next;
    private readonly Vector256<float>[] _sums;
    private readonly double[] _bounds;
    private readonly PieceQuote[] _quotesOf;
    private double _begun;

    // Searches come by the thousand, one after the other on each thread, and none outlives its call: they share a desk to work on.
    [ThreadStatic]
    private static SearchDesk? _desk;

    public AppraisalSearch(
        AppraisalTables tables, AppraisalQuotes quotes, Job job, PartOrder order, BeliefNodes nodes, PartPlan[] plans, AppraisalCurve[] curves,
        double bond, double dropReturn)
    {
        (_tables, _quotes, _job, _order, _nodes, _plans, _curves) = (tables, quotes, job, order, nodes, plans, curves);
        _stake = AppraisalQuotes.Amount(job.Price) + bond;
        _dropReturn = dropReturn * bond;
        _time = UsableTime * job.WorkTicks;
        var desk = _desk is { } known && known.Nodes >= nodes.Count ? known : _desk = new SearchDesk(nodes.Count, Policies.Length, TierCount, Groups.Length);
        (_weights, _rows, _fractions, _here, _next) = (desk.Weights, desk.Rows, desk.Fractions, desk.Here, desk.Next);
        (_sums, _bounds, _quotesOf) = (desk.Sums, desk.Bounds, desk.Quotes);
    }

    /// <summary>Improves the parts that are open to change, in place.</summary>
    /// <param name="open">Which parts may change.</param>
    /// <param name="curveOf">Makes the curve of a part plan.</param>
    public void Run(bool[] open, Func<int, PartPlan, AppraisalCurve> curveOf)
    {
        // A part alone is settled by one sweep.
        var sweeps = open.Count(one => one) > 1 ? Sweeps : 1;
        // The part that changed last, and the time with which each part's search would go the same way again: none if something was too slow.
        var latest = -1;
        Span<double> settled = stackalloc double[_plans.Length];
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            for (var i = 0; i < _plans.Length; i++)
            {
                if (!open[i]) continue;
                var first = sweep == 0;
                var time = first && sweeps > 1 ? ShareOf(i) : SlackOf(i);
                // Looked at since the others changed, and there is time enough: the same plan would win.
                if (!first && latest <= i && settled[i] >= 0 && settled[i] <= time) continue;
                var best = BestOf(i, time, out settled[i]);
                if (best is null || best == _plans[i]) continue;
                _plans[i] = best;
                _curves[i] = curveOf(i, best);
                // What a second sweep changes is news to all that come after it.
                latest = first ? i : _plans.Length;
            }

            if (latest < 0) break;
        }
    }

    private static IEnumerable<(CheckKind, int, AfterFailure)> AllPolicies()
    {
        yield return (CheckKind.None, 1, AfterFailure.Accept);
        foreach (var check in new[] { CheckKind.Ai, CheckKind.Expert })
        {
            for (var attempts = 1; attempts <= AppraisalTables.MostAttempts; attempts++)
            {
                if (attempts > 1) yield return (check, attempts, AfterFailure.Accept);
                yield return (check, attempts, AfterFailure.NextTier);
                yield return (check, attempts, AfterFailure.Drop);
            }
        }
    }

    private double ShareOf(int part)
    {
        Span<double> standard = stackalloc double[_order.Count];
        for (var i = 0; i < _order.Count; i++) standard[i] = _quotes.RunTicks(Tier.Standard, _job.Parts[i].Minutes);
        var (_, through) = _order.LongestThrough(standard, part);
        return _time * standard[part] / through;
    }

    private double SlackOf(int part)
    {
        Span<double> ticks = stackalloc double[_order.Count];
        for (var i = 0; i < _order.Count; i++) ticks[i] = i == part ? 0 : PartOrder.Mean(_curves[i].Ticks, _nodes.Weights);
        var (_, through) = _order.LongestThrough(ticks, part);
        return _time - through;
    }

    private double StartOf(int part)
    {
        Span<double> ticks = stackalloc double[_order.Count];
        for (var i = 0; i < _order.Count; i++) ticks[i] = i == part ? 0 : PartOrder.Mean(_curves[i].Ticks, _nodes.Weights);
        return _order.Before(ticks, part);
    }

    private PartPlan? BestOf(int part, double ticks, out double taken)
    {
        var (slow, longest) = (false, -1.0);
        Weigh(part);
        var start = _job.Outlook is null ? 0 : StartOf(part);
        (int Tier, int Pieces, int Policy)? best = null;
        var highest = double.NegativeInfinity;
        var spec = _job.Parts[part];
        var pieces = 0;
        for (var k = 1; k <= AppraisalTables.MostPieces; k++)
        {
            var minutes = _quotes.PieceMinutes(spec.Minutes, k);
            if (minutes < 1 || minutes == pieces) break;
            pieces = minutes;
            var before = highest;
            Bound(spec.Specialty, minutes, k, start);
            var (bestTier, bestPolicy) = (TierCount, 0);
            while (Next() is var group && group >= 0 && _bounds[group] >= highest)
            {
                _bounds[group] = double.NegativeInfinity;
                var (tier, (from, to)) = (group / Groups.Length, Groups[group % Groups.Length]);
                for (var p = from; p < to; p += PassWidth) Sum(tier, k, _tables.MoneyOf(tier, TablesOf[tier]), Policies.Length, p);
                for (var p = from; p < to; p++)
                {
                    ref readonly var quote = ref _quotesOf[2 * tier + (Policies[p].Check == CheckKind.Expert ? 1 : 0)];
                    var value = Value(_sums[p], k, quote);
                    // Of equals the first in the order of tiers and policies is taken, in whatever order they are looked at.
                    if (value < highest || (value == highest && (bestTier == TierCount || (bestTier, bestPolicy).CompareTo((tier, p)) <= 0))) continue;
                    var needed = Ticks(tier, _tables.At(TablesOf[tier][p]), k, quote);
                    if (needed > ticks)
                    {
                        slow = true;
                        continue;
                    }

                    (highest, bestTier, bestPolicy, longest) = (value, tier, p, Math.Max(longest, needed));
                    best = (tier, k, p);
                }
            }

            // Hand-over grows with every cut: where one more piece does not pay, two more do not either.
            if (k > 1 && highest <= before) break;
        }

        taken = slow ? -1 : longest;
        if (best is not var (who, cuts, how)) return null;
        var (checks, attempts, after) = Policies[how];
        return new PartPlan(AgentType.Of(spec.Specialty, (Tier)who), cuts, checks, attempts, after);
    }

    // What one unit of the part's success, of its not dropping, and of its cost is worth at each node.
    private void Weigh(int part)
    {
        _begun = 0;
        for (var j = 0; j < _nodes.Count; j++)
        {
            double success = 1, noDrop = 1, later = 0;
            for (var i = 0; i < _curves.Length; i++)
            {
                if (i == part) continue;
                success *= _curves[i].Success[j];
                noDrop *= _curves[i].NoDrop[j];
                if (_order.IsBefore(part, i)) later += _curves[i].Cost[j] * _order.Begun(_curves, i, j, without: part);
            }

            var w = _nodes.Weights[j];
            var cost = (float)(w * _order.Begun(_curves, part, j));
            _begun += cost;
            _weights[j] = Vector256.Create((float)(w * _stake * success), (float)(-w * (_dropReturn * noDrop + later)), cost, cost, cost, cost, 0, 0);
        }
    }

    // What no plan of a group can exceed; plans that an audit rule forbids are no group. There are as many groups as one pass takes.
    private void Bound(Specialty specialty, int minutes, int pieces, double start)
    {
        for (var tier = 0; tier < TierCount; tier++)
        {
            var agent = AgentType.Of(specialty, (Tier)tier);
            for (var check = CheckKind.Ai; check <= CheckKind.Expert; check++)
            {
                _quotesOf[2 * tier + (int)check - 1] = _quotes.Of(_job, specialty, agent, check, minutes).Seen(_quotes.Settings, _job, agent, check, null, start);
            }

            Place(tier, _quotesOf[2 * tier].Margin);
            Sum(tier, pieces, _tables.BoundsOf(tier, TablesOf[tier], Groups), Groups.Length, 0);
            for (var group = 0; group < Groups.Length; group++)
            {
                var expert = group >= FirstExpertGroup;
                _bounds[tier * Groups.Length + group] = _job.ExpertCheck && !expert
                    ? double.NegativeInfinity
                    : Value(_sums[group], pieces, _quotesOf[2 * tier + (expert ? 1 : 0)]);
            }
        }
    }

    // The most promising group that has not been looked into, or nothing.
    private int Next()
    {
        var (most, highest) = (-1, double.NegativeInfinity);
        for (var i = 0; i < _bounds.Length; i++)
        {
            if (_bounds[i] > highest) (most, highest) = (i, _bounds[i]);
        }

        return most;
    }

    private void Place(int tier, double margin)
    {
        var from = tier * _nodes.Count;
        for (var j = 0; j < _nodes.Count; j++)
        {
            var (row, fraction) = AppraisalTables.RowOf(margin - _nodes[j]);
            (_rows[from + j], _fractions[from + j]) = (row, (float)fraction);
            (_here[from + j], _next[from + j]) = (Vector256.Create(1 - (float)fraction), Vector256.Create((float)fraction));
        }
    }

    // The six columns that carry money lie side by side in one vector; lanes add up one by one in the order of the nodes, so every machine gets the same sums.
    // Five tables at a time: none waits for the others' additions. A pass that would go beyond the last table begins earlier.
    private void Sum(int tier, int pieces, float[] money, int tables, int from)
    {
        from = Math.Min(from, tables - PassWidth);
        var width = tables * AppraisalTables.MoneyWidth;
        ref var rows = ref _rows[tier * _nodes.Count];
        ref var here = ref _here[tier * _nodes.Count];
        ref var next = ref _next[tier * _nodes.Count];
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var table = ref MemoryMarshal.GetArrayDataReference(money);
        var block = (pieces - 1) * AppraisalTables.Cells;
        Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default;
        for (nint j = 0; j < _nodes.Count; j++)
        {
            // Row and its successor are inside the table: RowOf gives at most the last but one.
            ref var low = ref Unsafe.Add(ref table, (nint)(block + Unsafe.Add(ref rows, j)) * width + from * AppraisalTables.MoneyWidth);
            ref var high = ref Unsafe.Add(ref low, width);
            var (a, b, w) = (Unsafe.Add(ref here, j), Unsafe.Add(ref next, j), Unsafe.Add(ref weights, j));
            s0 += w * (a * Vector256.LoadUnsafe(ref low) + b * Vector256.LoadUnsafe(ref high));
            s1 += w * (a * Vector256.LoadUnsafe(ref low, 8) + b * Vector256.LoadUnsafe(ref high, 8));
            s2 += w * (a * Vector256.LoadUnsafe(ref low, 16) + b * Vector256.LoadUnsafe(ref high, 16));
            s3 += w * (a * Vector256.LoadUnsafe(ref low, 24) + b * Vector256.LoadUnsafe(ref high, 24));
            s4 += w * (a * Vector256.LoadUnsafe(ref low, 32) + b * Vector256.LoadUnsafe(ref high, 32));
        }

        (_sums[from], _sums[from + 1], _sums[from + 2], _sums[from + 3], _sums[from + 4]) = (s0, s1, s2, s3, s4);
    }

    private double Value(in Vector256<float> sums, int pieces, in PieceQuote quote) =>
        (double)sums[AppraisalTables.Success] + sums[AppraisalTables.NoDrop] - sums[AppraisalTables.Runs] * quote.Run
            - sums[AppraisalTables.Checks] * quote.Check + sums[AppraisalTables.Flags] * quote.Refund - sums[AppraisalTables.Next] * quote.Next
            - pieces * quote.FirstCost * _begun;

    private double Ticks(int tier, float[] table, int pieces, in PieceQuote quote)
    {
        var (block, from) = ((pieces - 1) * AppraisalTables.Cells, tier * _nodes.Count);
        double ticks = 0, checks = 0;
        for (var j = 0; j < _nodes.Count; j++)
        {
            var row = _fractions[from + j] < 0.5 ? _rows[from + j] : _rows[from + j] + 1;
            var here = table.AsSpan((block + row) * AppraisalTables.Columns, AppraisalTables.Columns);
            checks += _nodes.Weights[j] * here[AppraisalTables.SlowChecks];
            ticks += _nodes.Weights[j] * (here[AppraisalTables.SlowRuns] * quote.RunTicks
                + here[AppraisalTables.SlowChecks] * quote.CheckTicks + here[AppraisalTables.SlowNext] * quote.NextTicks);
        }

        return ticks + quote.FirstTicks + Math.Min(1, checks) * quote.FirstCheck;
    }
}
