using System.Runtime.CompilerServices;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Board;

/// <summary>The ceiling in the middle of all jobs that a scenario may bring, each pack by its weight: the measure of a job's size.</summary>
internal static class MedianCeiling
{
    private static readonly ConditionalWeakTable<ArrivalSettings, object> Known = [];

    public static Credits Of(Scenario scenario) => (Credits)Known.GetValue(scenario.Arrivals, arrivals => Find(arrivals));

    private static Credits Find(ArrivalSettings arrivals)
    {
        var jobs = new List<(Credits Ceiling, decimal Share)>();
        foreach (var pack in arrivals.Packs)
        {
            var admitted = JobDraw.AdmittedBy(arrivals, pack.Pack);
            foreach (var job in admitted) jobs.Add((Arrivals.Ceiling(arrivals, job), pack.Weight / (decimal)admitted.Count));
        }

        var half = jobs.Sum(job => job.Share) / 2;
        foreach (var (ceiling, share) in jobs.OrderBy(job => job.Ceiling))
        {
            half -= share;
            if (half <= 0) return Credits.Max(ceiling, new Credits(1));
        }

        throw new InvalidOperationException("A scenario admits at least one job.");
    }
}
