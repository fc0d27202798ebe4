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
    private readonly Vector256<float>[] _sums = new Vector256<float>[Policies.Length];
    private readonly double[] _bounds = new double[TierCount * Groups.Length];
    private readonly PieceQuote[] _quotesOf = new PieceQuote[2 * TierCount];
    private double _begun;

    public AppraisalSearch(
        AppraisalTables tables, AppraisalQuotes quotes, Job job, PartOrder order, BeliefNodes nodes, PartPlan[] plans, AppraisalCurve[] curves,
        double bond, double dropReturn)
    {
        (_tables, _quotes, _job, _order, _nodes, _plans, _curves) = (tables, quotes, job, order, nodes, plans, curves);
        _stake = AppraisalQuotes.Amount(job.Price) + bond;
        _dropReturn = dropReturn * bond;
        _time = UsableTime * job.WorkTicks;
        _weights = new Vector256<float>[nodes.Count];
        _rows = new int[TierCount * nodes.Count];
        _fractions = new float[TierCount * nodes.Count];
        _here = new Vector256<float>[TierCount * nodes.Count];
        _next = new Vector256<float>[TierCount * nodes.Count];
    }

    /// <summary>Improves the parts that are open to change, in place.</summary>
    /// <param name="open">Which parts may change.</param>
    /// <param name="curveOf">Makes the curve of a part plan.</param>
    public void Run(bool[] open, Func<int, PartPlan, AppraisalCurve> curveOf)
    {
        // A part alone is settled by one sweep.
        var sweeps = open.Count(one => one) > 1 ? Sweeps : 1;
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            var changed = false;
            for (var i = 0; i < _plans.Length; i++)
            {
                if (!open[i]) continue;
                var best = BestOf(i, sweep == 0 && sweeps > 1 ? ShareOf(i) : SlackOf(i));
                if (best is null || best == _plans[i]) continue;
                _plans[i] = best;
                _curves[i] = curveOf(i, best);
                changed = true;
            }

            if (!changed) break;
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

    private PartPlan? BestOf(int part, double ticks)
    {
        Weigh(part);
        var start = _job.Outlook is null ? 0 : StartOf(part);
        PartPlan? best = null;
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
                Sum(tier, k, from, to);
                for (var p = from; p < to; p++)
                {
                    var (check, attempts, after) = Policies[p];
                    ref readonly var quote = ref _quotesOf[2 * tier + (check == CheckKind.Expert ? 1 : 0)];
                    var value = Value(_sums[p], k, quote);
                    // Of equals the first in the order of tiers and policies is taken, in whatever order they are looked at.
                    if (value < highest || (value == highest && (bestTier == TierCount || (bestTier, bestPolicy).CompareTo((tier, p)) <= 0))) continue;
                    if (Ticks(tier, _tables.At(TablesOf[tier][p]), k, quote) > ticks) continue;
                    (highest, bestTier, bestPolicy) = (value, tier, p);
                    best = new PartPlan(AgentType.Of(spec.Specialty, (Tier)tier), k, check, attempts, after);
                }
            }

            // Hand-over grows with every cut: where one more piece does not pay, two more do not either.
            if (k > 1 && highest <= before) break;
        }

        return best;
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

    // What no plan of a group can exceed; plans that an audit rule forbids are no group.
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
            for (var group = 0; group < Groups.Length; group++)
            {
                var (from, to) = Groups[group];
                var place = tier * Groups.Length + group;
                var expert = group >= FirstExpertGroup;
                var money = _tables.BoundOf(place, TablesOf[tier].AsSpan(from..to));
                _bounds[place] = _job.ExpertCheck && !expert ? double.NegativeInfinity : Value(Sums(tier, pieces, money, money).First, pieces, _quotesOf[2 * tier + (expert ? 1 : 0)]);
            }
        }
    }

    // The most promising group that has not been looked into, or nothing.
    private int Next()
    {
        var most = -1;
        for (var i = 0; i < _bounds.Length; i++)
        {
            if (_bounds[i] > (most < 0 ? double.NegativeInfinity : _bounds[most])) most = i;
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

    // Two policies at a time: neither waits for the other's additions.
    private void Sum(int tier, int pieces, int from, int to)
    {
        var tables = TablesOf[tier];
        for (var p = from; p < to; p += 2)
        {
            // The last of an odd number keeps itself company.
            var twin = Math.Min(p + 1, to - 1);
            (_sums[p], _sums[twin]) = Sums(tier, pieces, _tables.MoneyAt(tables[p]), _tables.MoneyAt(tables[twin]));
        }
    }

    // The six columns that carry money lie side by side in one vector; lanes add up one by one in the order of the nodes, so every machine gets the same sums.
    private (Vector256<float> First, Vector256<float> Second) Sums(int tier, int pieces, float[] money, float[] other)
    {
        var (block, from) = ((pieces - 1) * AppraisalTables.Cells, tier * _nodes.Count);
        ref var rows = ref _rows[from];
        ref var here = ref _here[from];
        ref var next = ref _next[from];
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var one = ref MemoryMarshal.GetArrayDataReference(money);
        ref var two = ref MemoryMarshal.GetArrayDataReference(other);
        var (first, second) = (Vector256<float>.Zero, Vector256<float>.Zero);
        for (nint j = 0; j < _weights.Length; j++)
        {
            // Row and its successor are inside the table: RowOf gives at most the last but one.
            var place = (nuint)((block + Unsafe.Add(ref rows, j)) * AppraisalTables.MoneyRow);
            var (a, b, w) = (Unsafe.Add(ref here, j), Unsafe.Add(ref next, j), Unsafe.Add(ref weights, j));
            first += w * (a * Vector256.LoadUnsafe(ref one, place) + b * Vector256.LoadUnsafe(ref one, place + AppraisalTables.MoneyRow));
            second += w * (a * Vector256.LoadUnsafe(ref two, place) + b * Vector256.LoadUnsafe(ref two, place + AppraisalTables.MoneyRow));
        }

        return (first, second);
    }

    private double Value(in Vector256<float> sums, int pieces, in PieceQuote quote) =>
        (double)sums[AppraisalTables.Success] + sums[AppraisalTables.NoDrop] - sums[AppraisalTables.Runs] * quote.Run
            - sums[AppraisalTables.Checks] * quote.Check + sums[AppraisalTables.Flags] * quote.Refund - sums[AppraisalTables.Next] * quote.Next
            - pieces * quote.FirstCost * _begun;

    private double Ticks(int tier, float[] table, int pieces, in PieceQuote quote)
    {
        var (block, from) = ((pieces - 1) * AppraisalTables.Cells, tier * _nodes.Count);
        double ticks = 0, checks = 0;
        for (var j = 0; j < _weights.Length; j++)
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
