using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Board;

/// <summary>Which job of which pack a bounty is: drawn by the bounty's own key among those that the scenario admits.</summary>
internal readonly record struct JobDraw(string Pack, PackJob Job, IReadOnlyList<PartSpec> Parts)
{
    public static JobDraw Of(Scenario settings, Dice dice, BountyId id)
    {
        var arrivals = settings.Arrivals;
        var ticket = dice.Below(arrivals.Packs.Sum(share => share.Weight), Draw.Pack, id.Tick, id.Slot);
        foreach (var share in arrivals.Packs)
        {
            ticket -= share.Weight;
            if (ticket >= 0) continue;
            var jobs = AdmittedBy(arrivals, share.Pack);
            var job = jobs[dice.Below(jobs.Count, Draw.Job, id.Tick, id.Slot)];
            return new JobDraw(share.Pack, job, job.PartsWithin(arrivals.MaxParts));
        }

        throw new InvalidOperationException("A scenario names at least one pack.");
    }

    /// <summary>The jobs of a pack that a scenario admits.</summary>
    public static IReadOnlyList<PackJob> AdmittedBy(ArrivalSettings arrivals, string pack) =>
        TaskPack.Of(arrivals, pack).Within(arrivals.MinMinutes, arrivals.MaxMinutes);
}
