using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>The grid of difficulties on which beliefs live, and Bayes' rule on it.</summary>
/// <remarks>A grid rather than a normal distribution, because the winner's curse and check results leave neither symmetric.</remarks>
internal sealed class BeliefGrid
{
    /// <summary>Distance of two cells, in doublings. The appraisal's tables use the same, so that looking up is a shift.</summary>
    public const double Step = 0.125;

    // Below this noise the grid could not show the peak; an exact estimate is taken as one that is off by a quarter of a cell.
    private const double LeastNoise = Step / 4;

    // Weights below e to the minus this are none.
    private const double NoWeight = 40;

    private const int MostOnStack = 512;

    private readonly double[] _values;
    private readonly double[] _logPrior;
    private readonly double _task;
    private readonly double _estimate;
    private readonly double _scout;

    public BeliefGrid(DifficultySettings settings)
    {
        _task = Math.Max((double)settings.TaskSpread, LeastNoise);
        _estimate = Math.Max((double)settings.EstimateNoise, LeastNoise);
        _scout = Math.Max((double)settings.ScoutNoise, LeastNoise);
        // Four and a half standard deviations, in whole half doublings, so that every fourth cell is a grid of its own around 0.
        var half = 4 * (int)Math.Ceiling(4.5 * _task / (4 * Step));
        _values = [.. Enumerable.Range(-half, 2 * half + 1).Select(i => i * Step)];
        _logPrior = [.. _values.Select(d => -d * d / (2 * _task * _task))];
    }

    public int Count => _values.Length;

    public double this[int cell] => _values[cell];

    public Belief Believe(int? estimate, IReadOnlyList<int> readings, double rivals)
    {
        var log = (double[])_logPrior.Clone();
        foreach (var reading in readings) AddNormal(log, reading / 1_000_000.0, _scout);
        if (estimate is { } seen)
        {
            var e = seen / 1_000_000.0;
            AddNormal(log, e, _estimate);
            if (rivals > 0) AddCurse(log, Equivalent(e, readings), rivals);
        }

        return Normalise(log);
    }

    /// <summary>All weight on one difficulty, shared between the two cells beside it; beyond the grid its end stands for it.</summary>
    public Belief Knowing(double difficulty)
    {
        var place = Math.Clamp((difficulty - _values[0]) / Step, 0, Count - 1);
        var cell = Math.Min((int)place, Count - 2);
        var weights = new double[Count];
        weights[cell] = 1 - (place - cell);
        weights[cell + 1] = place - cell;
        return FromWeights(weights);
    }

    /// <summary>A belief from unnormalised weights.</summary>
    public Belief FromWeights(double[] weights)
    {
        double sum = 0, mean = 0, square = 0;
        foreach (var w in weights) sum += w;
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(weights.AsSpan());
        foreach (ref var four in vectors) four /= sum;
        for (var i = vectors.Length * Vector256<double>.Count; i < weights.Length; i++) weights[i] /= sum;
        for (var i = 0; i < weights.Length; i++)
        {
            var moment = weights[i] * _values[i];
            mean += moment;
            square += moment * _values[i];
        }

        return new Belief(mean, Math.Sqrt(Math.Max(0, square - mean * mean)), weights);
    }

    /// <summary>The cells that carry a belief, thinned out as far as its width allows.</summary>
    /// <remarks>
    /// Sums over an even grid of a smooth curve are exact to many digits while the step stays below the curve's width (the
    /// trapezium rule on a bell curve errs by exp(-2 (pi s / h)^2)), so steps of nine tenths of the width are fine enough.
    /// </remarks>
    public BeliefNodes NodesOf(Belief belief)
    {
        var weights = belief.Weights as double[] ?? [.. belief.Weights];
        if (weights.Length != Count) throw new ArgumentException("The belief was made for other settings of difficulty.", nameof(belief));
        var stride = Math.Max(1, (int)(0.9 * belief.Spread / Step));
        var floor = 0.0;
        for (var i = 0; i < weights.Length; i += stride) floor = Math.Max(floor, weights[i]);
        floor *= 5e-4;
        int first = -1, last = -1;
        for (var i = 0; i < weights.Length; i += stride)
        {
            if (weights[i] < floor) continue;
            if (first < 0) first = i;
            last = i;
        }

        var nodes = new double[(last - first) / stride + 1];
        var sum = 0.0;
        for (var j = 0; j < nodes.Length; j++) sum += nodes[j] = weights[first + j * stride];
        for (var j = 0; j < nodes.Length; j++) nodes[j] /= sum;
        return new BeliefNodes(_values[first], stride, nodes);
    }

    private static void AddNormal(double[] log, double seen, double noise, double[] values)
    {
        var logs = MemoryMarshal.Cast<double, Vector256<double>>(log.AsSpan());
        var places = MemoryMarshal.Cast<double, Vector256<double>>(values.AsSpan());
        var shown = Vector256.Create(seen);
        for (var i = 0; i < logs.Length; i++)
        {
            var z = (shown - places[i]) / noise;
            logs[i] -= z * z * 0.5;
        }

        for (var i = logs.Length * Vector256<double>.Count; i < log.Length; i++)
        {
            var z = (seen - values[i]) / noise;
            log[i] -= z * z / 2;
        }
    }

    private void AddNormal(double[] log, double seen, double noise) => AddNormal(log, seen, noise, _values);

    // Each rival saw a larger estimate than the winner, or would have bid lower.
    private void AddCurse(double[] log, double e, double rivals)
    {
        // What has no weight without the correction gets none from it.
        var least = log.Max() - NoWeight;
        int first = 0, end = log.Length;
        while (log[first] < least) first++;
        while (log[end - 1] < least) end--;
        var places = end - first;
        Span<double> larger = places <= MostOnStack ? stackalloc double[places] : new double[places];
        Span<double> bells = places <= MostOnStack ? stackalloc double[places] : new double[places];
        for (var i = 0; i < places; i++)
        {
            var x = (_values[first + i] - e) / _estimate;
            (larger[i], bells[i]) = (x, -x * x / 2);
        }

        OwnMathVectors.Exp(bells);
        OwnMathVectors.Phi(larger, bells);
        for (var i = 0; i < places; i++) larger[i] = Math.Max(larger[i], 1e-300);
        OwnMathVectors.Log(larger);
        for (var i = 0; i < places; i++)
        {
            if (log[first + i] >= least) log[first + i] += rivals * larger[i];
        }
    }

    // Who scouted bids by more than the free estimate: the estimate that alone would have led to the same mean.
    private double Equivalent(double e, IReadOnlyList<int> readings)
    {
        var own = 1 / (_estimate * _estimate);
        var scout = 1 / (_scout * _scout);
        var prior = 1 / (_task * _task);
        var sum = e * own;
        foreach (var reading in readings) sum += reading / 1_000_000.0 * scout;
        return sum / (prior + own + readings.Count * scout) * (prior + own) / own;
    }

    private Belief Normalise(double[] log)
    {
        var top = log.Max();
        for (var i = 0; i < log.Length; i++) log[i] -= top;
        OwnMathVectors.Exp(log);
        return FromWeights(log);
    }
}

/// <summary>Difficulties with their weights: <c>First + j x Stride x <see cref="BeliefGrid.Step"/></c> has weight <c>Weights[j]</c>.</summary>
internal readonly record struct BeliefNodes(double First, int Stride, double[] Weights)
{
    public int Count => Weights.Length;

    public double this[int j] => First + j * Stride * BeliefGrid.Step;
}
