using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Rooms;
using Web.Shared;

namespace Web.Play;

/// <summary>
/// Whether a frame shows a page anything but moved figures. Compared are the parts that a room hands out again while nothing
/// happened to them; where in doubt a frame is different, and the page's parts look for themselves.
/// </summary>
public static class PageLook
{
    // Bars that no script moves follow the market this often, where there are any; an open sheet, whose plan is appraised anew, more often.
    private const int Often = 6;
    private const int SheetOften = 3;
    private const int Hour = 12;

    // What can only be read may be this old; what one can act on is drawn at once.
    private const int ReadingAge = 5000;

    /// <param name="drawn">The frame that is drawn.</param>
    /// <param name="now">The newest one.</param>
    /// <param name="session">What the page has open.</param>
    public static bool Same(RoomFrame drawn, RoomFrame now, PlaySession session) =>
        drawn.View.Desk is { } then && now.View.Desk is { } desk
        && !Toasts.Fades(drawn, now) && (Every(Often, drawn, now) || !Works(desk)) && (Every(SheetOften, drawn, now) || !Follows(session, now))
        && (Every(Hour, drawn, now) || !ConditionsPanel.Shown(now.View.Room.Conditions))
        && SameTable(drawn, now) && Same(then, desk) && (IsFresh(drawn, now) || SameReading(drawn, now));

    /// <summary>The same for what everybody sees, where nobody acts and all is for reading.</summary>
    /// <param name="drawn">The frame that is drawn.</param>
    /// <param name="now">The newest one.</param>
    public static bool SameForAll(RoomFrame drawn, RoomFrame now) => Every(Often, drawn, now) && SameTable(drawn, now) && SameReading(drawn, now);

    // Only while a clock brings another frame soon: nothing may wait for good.
    private static bool IsFresh(RoomFrame drawn, RoomFrame now) => now.Status.Phase == RoomPhase.Running
        && (long)(now.View.Room.Tick - drawn.View.Room.Tick) * now.Status.MillisecondsPerTick < ReadingAge;

    // Work in hand goes on by itself, and what may have to be decided about it comes up by itself.
    private static bool Works(DeskView now) => now.Contracts.Any(static contract => contract.ClosedAt is null);

    private static bool Every(int ticks, RoomFrame drawn, RoomFrame now) => drawn.View.Room.Tick / ticks == now.View.Room.Tick / ticks;

    // What moves with the market by itself: an open sheet, an open plan, pieces that wait for a price.
    private static bool Follows(PlaySession session, RoomFrame now) => session.Selected is not null || session.Editing is not null
        || now.View.Desk!.Contracts.Any(static contract => contract.ClosedAt is null && contract.Parts.Any(static part => part.Pieces.Any(static piece => piece.Status == PieceStatus.Waiting)));

    // The state of play, and what bids can be made on.
    private static bool SameTable(RoomFrame drawn, RoomFrame now)
    {
        var (then, room) = (drawn.View.Room, now.View.Room);
        return drawn.Status with { Tick = now.Status.Tick } == now.Status && drawn.Status.Tick >= drawn.Status.Ticks == now.Status.Tick >= now.Status.Ticks
            && drawn.Note == now.Note && drawn.Removed == now.Removed && drawn.Lesson == now.Lesson
            && then.Ended == room.Ended && ReferenceEquals(then.Scenario, room.Scenario)
            && then.Conditions == room.Conditions && then.Insurer == room.Insurer && then.LeadMarket == room.LeadMarket && then.Market == room.Market
            && SameBounties(then.Bounties.Where(TakesBids), room.Bounties.Where(TakesBids));
    }

    // News, places, and the work of others.
    private static bool SameReading(RoomFrame drawn, RoomFrame now)
    {
        var (then, room) = (drawn.View.Room, now.View.Room);
        return then.News.Count == room.News.Count && (room.News.Count == 0 || ReferenceEquals(then.News[^1], room.News[^1]))
            && SamePlaces(then.Standings, room.Standings) && SameCourses(drawn.Places, now.Places)
            && then.Bounties.Count == room.Bounties.Count && SameBounties(then.Bounties, room.Bounties);
    }

    private static bool TakesBids(BountyView bounty) => bounty.Status is BountyStatus.Open or BountyStatus.Bidding;

    // The courses themselves are figures.
    private static bool SameCourses(IReadOnlyDictionary<SeatId, PlaceCourse>? then, IReadOnlyDictionary<SeatId, PlaceCourse>? now)
    {
        if (ReferenceEquals(then, now)) return true;
        if (then is null || now is null || then.Count != now.Count) return false;
        foreach (var (seat, course) in now)
        {
            if (!then.TryGetValue(seat, out var old) || old.Moved != course.Moved) return false;
        }

        return true;
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

    private static bool SameBounties(IEnumerable<BountyView> then, IEnumerable<BountyView> now)
    {
        using var old = then.GetEnumerator();
        foreach (var bounty in now)
        {
            // The number of bids and what a clock shows are figures.
            if (!old.MoveNext() || (!ReferenceEquals(old.Current, bounty) && old.Current with { Bids = bounty.Bids, Clock = bounty.Clock } != bounty)
                || old.Current.Clock is null != bounty.Clock is null || old.Current.Clock?.Standing != bounty.Clock?.Standing) return false;
        }

        return !old.MoveNext();
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
