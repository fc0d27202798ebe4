using Game.Domain.Board;

namespace Game.Domain.Work;

/// <summary>One part of a plan, as a function of the task's difficulty: one entry per node of a belief.</summary>
/// <param name="Success">Chance that the part passes validation.</param>
/// <param name="NoDrop">Chance that the part's plan does not drop the contract.</param>
/// <param name="Cost">Expected spending once the part is begun, in credits.</param>
/// <param name="Ticks">Expected ticks.</param>
internal sealed record AppraisalCurve(double[] Success, double[] NoDrop, double[] Cost, double[] Ticks)
{
    /// <summary>Hires on completion, counted where the part passes, in credits; nothing on other terms.</summary>
    public double[]? Due { get; init; }

    /// <summary>What the insurer gives for results that the validator finds, where the part is not dropped, in credits; nothing without insurance.</summary>
    public double[]? Claims { get; init; }

    public static AppraisalCurve Empty(int nodes, bool due = false, bool claims = false) =>
        new(new double[nodes], new double[nodes], new double[nodes], new double[nodes])
        {
            Due = due ? new double[nodes] : null, Claims = claims ? new double[nodes] : null,
        };
}

/// <summary>What the curves of all parts come to.</summary>
/// <param name="Chance">Chance of passing.</param>
/// <param name="Dropped">Chance of a drop.</param>
/// <param name="Cost">Expected spending, in credits.</param>
/// <param name="Ticks">Expected ticks along the longest chain.</param>
internal readonly record struct AppraisalSum(double Chance, double Dropped, double Cost, double Ticks);

/// <summary>The order of a bounty's parts: who waits for whom.</summary>
internal sealed class PartOrder
{
    private readonly int[][] _after;
    private readonly int[] _before;

    public PartOrder(IReadOnlyList<PartSpec> parts)
    {
        _after = new int[parts.Count][];
        _before = new int[parts.Count];
        for (var i = 0; i < _after.Length; i++)
        {
            var after = parts[i].After;
            _after[i] = after.Count == 0 ? [] : new int[after.Count];
            for (var j = 0; j < after.Count; j++)
            {
                _after[i][j] = after[j];
                _before[i] |= _before[after[j]] | 1 << after[j];
            }
        }
    }

    public int Count => _after.Length;

    /// <summary>True if a part is done before another begins.</summary>
    public bool IsBefore(int earlier, int later) => (_before[later] & 1 << earlier) != 0;

    /// <summary>Length of the longest chain of parts.</summary>
    public double Longest(ReadOnlySpan<double> ticks) => LongestThrough(ticks, -1).Longest;

    /// <summary>Length of the longest chain of parts that ends before a part begins.</summary>
    public double Before(ReadOnlySpan<double> ticks, int part)
    {
        var longest = 0.0;
        foreach (var earlier in _after[part]) longest = Math.Max(longest, Before(ticks, earlier) + ticks[earlier]);
        return longest;
    }

    /// <summary>The longest chain, and the longest one through a part.</summary>
    public (double Longest, double Through) LongestThrough(ReadOnlySpan<double> ticks, int part)
    {
        Span<double> end = stackalloc double[Count];
        Span<double> chained = stackalloc double[Count];
        double longest = 0, through = 0;
        for (var i = 0; i < Count; i++)
        {
            double start = 0, from = i == part ? 0 : double.NegativeInfinity;
            foreach (var earlier in _after[i])
            {
                start = Math.Max(start, end[earlier]);
                from = Math.Max(from, i == part ? end[earlier] : chained[earlier]);
            }

            end[i] = start + ticks[i];
            chained[i] = from + ticks[i];
            longest = Math.Max(longest, end[i]);
            through = Math.Max(through, chained[i]);
        }

        return (longest, through);
    }

    /// <summary>Puts the parts of a contract together over the nodes of a belief.</summary>
    public AppraisalSum Sum(IReadOnlyList<AppraisalCurve> curves, double[] weights)
    {
        double chance = 0, stays = 0, cost = 0;
        for (var j = 0; j < weights.Length; j++)
        {
            double success = 1, noDrop = 1, spent = 0;
            for (var i = 0; i < curves.Count; i++)
            {
                success *= curves[i].Success[j];
                noDrop *= curves[i].NoDrop[j];
                spent += curves[i].Cost[j] * Begun(curves, i, j);
            }

            for (var i = 0; i < curves.Count; i++) spent += Settled(curves, i, j);
            chance += weights[j] * success;
            stays += weights[j] * noDrop;
            cost += weights[j] * spent;
        }

        Span<double> ticks = stackalloc double[curves.Count];
        for (var i = 0; i < curves.Count; i++) ticks[i] = Mean(curves[i].Ticks, weights);
        return new AppraisalSum(chance, Math.Max(0, 1 - stays), cost, Longest(ticks));
    }

    /// <summary>Chance that a part is begun: nothing before it dropped the contract.</summary>
    public double Begun(IReadOnlyList<AppraisalCurve> curves, int part, int node, int without = -1)
    {
        var begun = 1.0;
        for (var earlier = 0; earlier < part; earlier++)
        {
            if (earlier != without && IsBefore(earlier, part)) begun *= curves[earlier].NoDrop[node];
        }

        return begun;
    }

    /// <summary>What a part costs when the contract is settled: hires on completion if all parts pass, less claims if none is dropped.</summary>
    public static double Settled(IReadOnlyList<AppraisalCurve> curves, int part, int node)
    {
        var (due, claims) = (curves[part].Due?[node] ?? 0, curves[part].Claims?[node] ?? 0);
        if (due == 0 && claims == 0) return 0;
        for (var other = 0; other < curves.Count; other++)
        {
            if (other == part) continue;
            due *= curves[other].Success[node];
            claims *= curves[other].NoDrop[node];
        }

        return due - claims;
    }

    public static double Mean(double[] values, double[] weights)
    {
        var sum = 0.0;
        for (var j = 0; j < weights.Length; j++) sum += weights[j] * values[j];
        return sum;
    }
}
