using System.Globalization;

namespace Game.Bots.Balance;

/// <summary>One thing the market must show, and whether it does.</summary>
/// <param name="What">The requirement.</param>
/// <param name="Measured">The figures it is judged by.</param>
/// <param name="Holds">True if it does.</param>
internal sealed record Verdict(string What, string Measured, bool Holds);

/// <summary>What a sound market shows: skill pays, dominated play loses, and the market lives.</summary>
internal static class BalanceRequirements
{
    private static readonly (string Better, string Worse)[] Order =
    [
        ("planner", "cost-plus"),
        ("planner", "casual"),
        ("cost-plus", "always-cheapest"),
        ("cost-plus", "always-premium"),
        ("casual", "always-cheapest"),
        ("casual", "always-premium"),
        ("always-cheapest", "naive"),
        ("always-premium", "naive"),
        ("naive", "random"),
    ];

    public static IReadOnlyList<Verdict> Judge(BalanceTable table)
    {
        var verdicts = new List<Verdict>();
        foreach (var (better, worse) in Order)
        {
            var difference = table.Difference(better, worse);
            Add($"{better} earns more than {worse}", $"{difference.Value:0} more, 95 % interval {difference.Low:0} to {difference.High:0}", difference.Value > 0);
        }

        foreach (var worker in new[] { "cost-plus", "casual" })
        {
            var difference = table.Difference(worker, "sleeper");
            Add($"the sleeper earns less than {worker} (paired, 95 %)", $"{difference.Value:0} less, interval {difference.Low:0} to {difference.High:0}", difference.Low > 0);
        }

        var casual = table.Of("casual").Positive;
        Add($"casual ends above zero in at least 70 % of games", $"{casual:0.0%}", casual >= 0.70);
        Add($"60 to 95 % of bounties are awarded", $"{table.AwardedShare.Value:0.0%}", table.AwardedShare.Value is >= 0.60 and <= 0.95);
        Add($"40 to 85 % of closed contracts are paid", $"{table.PaidShare:0.0%}", table.PaidShare is >= 0.40 and <= 0.85);
        var calmest = table.Prices.MinBy(price => price.Ratio)!;
        Add($"every price moves by a factor of at least 1.3 in a game", $"least: {calmest.Type}, {calmest.Ratio:0.00} on average", calmest.Ratio >= 1.3);
        var stuck = table.Prices.MaxBy(price => price.Pinned)!;
        Add($"no price is at its floor or ceiling for more than 30 % of the ticks", $"most: {stuck.Type}, {stuck.Pinned:0.0%}", stuck.Pinned <= 0.30);
        return verdicts;

        void Add(FormattableString what, FormattableString measured, bool holds) =>
            verdicts.Add(new Verdict(what.ToString(CultureInfo.InvariantCulture), measured.ToString(CultureInfo.InvariantCulture), holds));
    }
}
