namespace Game.Bots.Lab;

/// <summary>Length and verdict of a sequential test without sampling: the chance of every record that is still undecided, job by job.</summary>
internal static class TrackRecordTheory
{
    private const double Rest = 1e-12;
    private const int MostJobs = 100_000;

    /// <summary>Expected jobs, and the chance of the verdict "good".</summary>
    /// <param name="chance">Chance that a job is done well.</param>
    /// <param name="up">Evidence of a job done well.</param>
    /// <param name="down">Evidence of a job done badly, below zero.</param>
    /// <param name="bound">Evidence that decides.</param>
    public static (double Jobs, double Passed) Exact(double chance, double up, double down, double bound)
    {
        // After n jobs the record is the number of good ones.
        var undecided = new double[] { 1 };
        var (jobs, passed, left) = (0.0, 0.0, 1.0);
        for (var n = 1; n <= MostJobs && left > Rest; n++)
        {
            jobs += left;
            var next = new double[n + 1];
            left = 0;
            for (var good = 0; good <= n; good++)
            {
                var likely = (good > 0 ? undecided[good - 1] * chance : 0) + (good < n ? undecided[good] * (1 - chance) : 0);
                if (likely == 0) continue;
                var evidence = good * up + (n - good) * down;
                if (evidence >= bound) passed += likely;
                else if (evidence > -bound) left += next[good] = likely;
            }

            undecided = next;
        }

        return (jobs, passed);
    }
}
