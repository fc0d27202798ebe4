namespace Game.Domain.Work;

/// <summary>Finds the energy limits that pay: for one part at a time, what waiting for cheaper hours saves against the time it takes.</summary>
internal static class EnergyLimits
{
    // Waiting bunches the work of many and its tail is long, so the mean must leave most of the time in reserve.
    private const double UsableTime = 0.4;

    // Less than this is inside the error of any forecast.
    private const long WorthIt = 50;

    private static readonly double[] Quantiles = [0.05, 0.15, 0.3, 0.5];

    public static void Improve(Job job, PartPlan[] plans, bool[] open, Func<PartPlan[], Appraisal> appraise)
    {
        if (job.Outlook is not { Factor: { } now } outlook) return;
        var hours = outlook.Forecast.Take(Math.Max(1, (job.StartsIn + job.WorkTicks) / Scarcity.MarketTime.HourTicks)).Append(now).Order().ToList();
        var limits = Quantiles.Select(quantile => hours[(int)(quantile * (hours.Count - 1))]).Distinct().ToList();
        var best = appraise(plans);
        for (var i = 0; i < plans.Length; i++)
        {
            if (!open[i]) continue;
            var unlimited = plans[i];
            foreach (var limit in limits)
            {
                var candidate = plans.ToArray();
                candidate[i] = unlimited with { EnergyLimit = limit };
                var appraisal = appraise(candidate);
                if (appraisal.Profit.Cents < best.Profit.Cents + WorthIt || appraisal.Ticks > UsableTime * job.WorkTicks) continue;
                (best, plans[i]) = (appraisal, candidate[i]);
            }
        }
    }
}
