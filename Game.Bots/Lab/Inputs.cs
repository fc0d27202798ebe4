namespace Game.Bots.Lab;

/// <summary>What an experiment is run with.</summary>
internal sealed class Inputs(IReadOnlyDictionary<string, object> values, ulong seed, int runs, Action<double>? progress = null)
{
    private double _shown = -1;

    public ulong Seed => seed;

    public int Runs => runs;

    public T Of<T>(Parameter<T> parameter) => (T)values[parameter.Name];

    /// <summary>One independent source of chance per run; the same seed gives the same ones.</summary>
    /// <param name="pass">Which pass over the runs this is: another pass meets other chance.</param>
    public IEnumerable<Draws> EachRun(int pass = 0) => EachRun(runs, pass);

    public IEnumerable<Draws> EachRun(int count, int pass)
    {
        for (var run = 0; run < count; run++)
        {
            yield return new Draws(seed, run, pass);
            Progress((run + 1.0) / count);
        }
    }

    /// <summary>Shows how far the experiment is.</summary>
    /// <param name="share">0 to 1.</param>
    public void Progress(double share)
    {
        if (progress is null || share - _shown is < 0.005 and >= 0) return;
        _shown = share;
        progress(share);
    }
}
