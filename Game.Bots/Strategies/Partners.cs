using Game.Bots.Sdk;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Game.Bots.Strategies;

/// <summary>When a strategy takes a sponsor, and whom it sponsors itself. Does nothing where the scenario has no sponsors.</summary>
/// <remarks>
/// Who is short of cash gives up a part of the margin rather than the award; who has more than it can use lends its name to those
/// whose record, read at its low end, is good and who are behind: a guarantee is worth most where only cash is missing (Stiglitz and Weiss 1981).
/// </remarks>
internal static class Partners
{
    private const decimal Poor = 0.25m;
    private const decimal Rich = 1.25m;
    private const decimal Stake = 0.05m;
    private const int GoodRecord = 450_000;

    public static void Consider(Observation seen, Actions act)
    {
        var (settings, start) = (seen.Scenario.Sponsors, seen.Scenario.StartingCash);
        if (!settings.Enabled || seen.Desk.Retired || seen.Scenario.Bond.Share == 0 || seen.TicksLeft < settings.WaitTicks || act.Room == 0) return;
        if (seen.Cash < start.Times(Poor)) Accept(seen, act);
        else if (seen.Cash > start.Times(Rich)) Offer(seen, act);
    }

    private static void Accept(Observation seen, Actions act)
    {
        var known = seen.Desk.Sponsorships;
        if (known.Any(one => one is { Giving: false, Status: SponsorshipStatus.Accepted })) return;
        var best = known.Where(one => one is { Giving: false, Status: SponsorshipStatus.Offered }).OrderByDescending(one => one.Amount).ThenBy(one => one.With).FirstOrDefault();
        if (best is not null) act.AcceptSponsor(best.With);
    }

    private static void Offer(Observation seen, Actions act)
    {
        // One guarantee at a time: its failures would come together with one's own.
        if (seen.Desk.Sponsorships.Any(one => one.Giving)) return;
        var best = seen.Room.Standings
            .Where(line => line.Seat != seen.Desk.Seat && !line.Retired && line.Profit < Credits.Zero && line.Record is { Low: >= GoodRecord })
            .OrderByDescending(line => line.Record!.Low).ThenBy(line => line.Seat).FirstOrDefault();
        if (best is not null) act.Sponsor(best.Seat, seen.Cash.Times(Stake));
    }
}
