using System.Runtime.CompilerServices;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Standing;

/// <summary>The domains that a scenario's bounties come from.</summary>
internal static class Domains
{
    private static readonly ConditionalWeakTable<ArrivalSettings, IReadOnlyList<(string Domain, decimal Share)>> Shares = [];

    /// <summary>All of them in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Of(Scenario settings) =>
        [.. Weighted(settings).Select(entry => entry.Domain).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>A home by lot: each domain as often as bounties come from it.</summary>
    public static string Home(Scenario settings, Dice dice, SeatId seat)
    {
        var all = Weighted(settings);
        var ticket = dice.Million(Draw.HomeDomain, seat.Number) / 1_000_000m * all.Sum(entry => entry.Share);
        foreach (var (domain, share) in all)
        {
            ticket -= share;
            if (ticket < 0) return domain;
        }

        return all[^1].Domain;
    }

    /// <summary>True if a seat works at home in a domain.</summary>
    public static bool Owns(GameState state, SeatId seat, string domain)
    {
        if (state.Settings.Leads.OwnAllDomains) return true;
        var practice = state.SeatOf(seat).Practice;
        if (string.Equals(practice.Home, domain, StringComparison.Ordinal)) return true;
        foreach (var lead in practice.Leads)
        {
            if (string.Equals(lead.Domain, domain, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static IReadOnlyList<(string Domain, decimal Share)> Weighted(Scenario settings) => Shares.GetValue(settings.Arrivals, Count);

    private static IReadOnlyList<(string Domain, decimal Share)> Count(ArrivalSettings arrivals) =>
    [
        .. arrivals.Packs.SelectMany(pack =>
        {
            var jobs = Board.JobDraw.AdmittedBy(arrivals, pack.Pack);
            return jobs.GroupBy(job => job.Domain, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, group.Count() / (decimal)jobs.Count * pack.Weight));
        }),
    ];
}
