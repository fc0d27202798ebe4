using Game.Domain.Views;
using Web.Play;

namespace Web.Desk;

/// <summary>One section of the desk.</summary>
/// <param name="Key">Its name, in addresses of the page and keys of its words.</param>
/// <param name="Icon">Its sign.</param>
/// <param name="Count">The number on its badge; 0 shows none.</param>
/// <param name="Calls">True while something in it waits for the owner.</param>
public sealed record DeskSection(string Key, string Icon, int Count = 0, bool Calls = false);

/// <summary>The sections that a desk has: what the scenario does not offer has none.</summary>
public static class DeskSections
{
    public const string Work = "work";

    public const string Crew = "crew";

    public const string Trade = "trade";

    public const string Practice = "practice";

    public const string Rules = "rules";

    public const string Cover = "cover";

    public const string Partners = "partners";

    public const string Seat = "seat";

    public const string Standings = "standings";

    public static IReadOnlyList<DeskSection> Of(PlaySession session)
    {
        var (room, desk, scenario) = (session.Room, session.Desk, session.Scenario);
        var decisions = Decisions.Count(session);
        List<DeskSection> all =
        [
            new(Work, "desk", decisions > 0 ? decisions : desk.Contracts.Count(static c => c.ClosedAt is null), decisions > 0),
            new(Crew, "crew", desk.Attention, desk.Attention > desk.Capacity),
        ];
        if (room.Market is not null || desk.Agency is not null) all.Add(new(Trade, "trade"));
        if (desk.Practice is not null || desk.Reputation is not null) all.Add(new(Practice, "practice", desk.Practice?.Leads.Count ?? 0));
        if (scenario.Policy.Enabled || desk.Policy.RegentSince is not null || desk.Policy.Acts.Count > 0)
            all.Add(new(Rules, "rules", 0, desk.Policy.RegentSince is not null));
        if (room.Insurer is not null) all.Add(new(Cover, "cover"));
        if (scenario.Sponsors.Enabled)
        {
            var offered = desk.Sponsorships.Count(static one => one is { Giving: false, Status: SponsorshipStatus.Offered });
            all.Add(new(Partners, "partners", offered, offered > 0));
        }

        all.Add(new(Seat, "person"));
        all.Add(new(Standings, "trophy"));
        return all;
    }
}
