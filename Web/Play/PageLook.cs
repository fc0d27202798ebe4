using Game.Domain.Views;
using Web.Rooms;

namespace Web.Play;

/// <summary>
/// Whether a frame shows a page anything but moved figures. Compared are the parts that a room hands out again while nothing
/// happened to them; where in doubt a frame is different, and the page's parts look for themselves.
/// </summary>
public static class PageLook
{
    // Counts and bars that no script moves follow the market this often; an open sheet, whose plan is appraised anew, more often.
    private const int Often = 6;
    private const int SheetOften = 3;

    /// <param name="before">The frame that is drawn.</param>
    /// <param name="now">The next one.</param>
    /// <param name="session">What the page has open.</param>
    public static bool Same(RoomFrame before, RoomFrame now, PlaySession session) =>
        now.View.Desk is not null && Every(Often, before, now) && (Every(SheetOften, before, now) || !Follows(session, now))
        && SameRoom(before, now)
        && before.View.Desk is { } then && now.View.Desk is { } desk && Same(then, desk);

    /// <summary>The same for what everybody sees.</summary>
    /// <param name="before">The frame that is drawn.</param>
    /// <param name="now">The next one.</param>
    public static bool SameForAll(RoomFrame before, RoomFrame now) => Every(Often, before, now) && SameRoom(before, now);

    private static bool Every(int ticks, RoomFrame before, RoomFrame now) => before.View.Room.Tick / ticks == now.View.Room.Tick / ticks;

    // What moves with the market by itself: an open sheet, an open plan, pieces that wait for a price.
    private static bool Follows(PlaySession session, RoomFrame now) => session.Selected is not null || session.Editing is not null
        || now.View.Desk!.Contracts.Any(static contract => contract.ClosedAt is null && contract.Parts.Any(static part => part.Pieces.Any(static piece => piece.Status == PieceStatus.Waiting)));

    private static bool SameRoom(RoomFrame before, RoomFrame now)
    {
        var (then, room) = (before.View.Room, now.View.Room);
        return before.Status with { Tick = now.Status.Tick } == now.Status && before.Status.Tick >= before.Status.Ticks == now.Status.Tick >= now.Status.Ticks
            && before.Note == now.Note && before.Removed == now.Removed && before.Lesson == now.Lesson && ReferenceEquals(before.Places, now.Places)
            && then.Ended == room.Ended && ReferenceEquals(then.Scenario, room.Scenario)
            && then.News.Count == room.News.Count && (room.News.Count == 0 || ReferenceEquals(then.News[^1], room.News[^1]))
            && then.Conditions == room.Conditions && then.Insurer == room.Insurer && then.LeadMarket == room.LeadMarket && then.Market == room.Market
            && SamePlaces(then.Standings, room.Standings) && SameBounties(then.Bounties, room.Bounties);
    }

    private static bool SamePlaces(IReadOnlyList<StandingView> then, IReadOnlyList<StandingView> now)
    {
        if (ReferenceEquals(then, now)) return true;
        if (then.Count != now.Count) return false;
        for (var i = 0; i < now.Count; i++)
        {
            var (old, line) = (then[i], now[i]);
            if (old.Seat != line.Seat || old.Name != line.Name || old.Rank != line.Rank || old.Retired != line.Retired || old.Regent != line.Regent || old.Record != line.Record) return false;
        }

        return true;
    }

    private static bool SameBounties(IReadOnlyList<BountyView> then, IReadOnlyList<BountyView> now)
    {
        if (then.Count != now.Count) return false;
        using var old = then.GetEnumerator();
        foreach (var bounty in now)
        {
            // The number of bids and what a clock shows are figures.
            if (!old.MoveNext() || (!ReferenceEquals(old.Current, bounty) && old.Current with { Bids = bounty.Bids, Clock = bounty.Clock } != bounty)
                || old.Current.Clock is null != bounty.Clock is null || old.Current.Clock?.Standing != bounty.Clock?.Standing) return false;
        }

        return true;
    }

    private static bool Same(DeskView then, DeskView now)
    {
        if (then.Leads.Count != now.Leads.Count) return false;
        for (var i = 0; i < now.Leads.Count; i++)
        {
            if (!ReferenceEquals(then.Leads[i], now.Leads[i]) && then.Leads[i] != now.Leads[i]) return false;
        }

        return ReferenceEquals(then.Contracts, now.Contracts) && ReferenceEquals(then.Notices, now.Notices)
            && (then.Attention, then.Capacity, then.QueueAtCapacity, then.SuspendedUntil, then.Retired, then.Credit, then.ExtraTime) == (now.Attention, now.Capacity, now.QueueAtCapacity, now.SuspendedUntil, now.Retired, now.Credit, now.ExtraTime)
            && then.Reputation == now.Reputation && then.Practice == now.Practice && then.Agency == now.Agency && then.Debrief == now.Debrief
            && then.Policy with { Acts = [] } == now.Policy with { Acts = [] } && then.Policy.Acts.Count == now.Policy.Acts.Count
            && then.Sponsorships.Count == 0 && now.Sponsorships.Count == 0;
    }
}
