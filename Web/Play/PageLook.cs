using System.Runtime.CompilerServices;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Rooms;
using Web.Shared;

namespace Web.Play;

/// <summary>
/// Whether a frame shows a page anything but what its script draws: figures, and the lists of board, news and leaderboard. Compared are
/// the parts that a room hands out again while nothing happened to them; where in doubt a frame is different, and the page's parts
/// look for themselves.
/// </summary>
public static class PageLook
{
    // Bars that no script moves follow the market this often, where there are any; an open sheet, whose plan is appraised anew, more often.
    private const int Often = 6;
    private const int SheetOften = 3;
    private const int Hour = 12;

    private static readonly ConditionalWeakTable<IReadOnlyList<StandingView>, object> Known = new();

    /// <param name="drawn">The frame before, which is drawn as far as it has to be.</param>
    /// <param name="now">The newest one.</param>
    /// <param name="session">What the page has open.</param>
    public static bool Same(RoomFrame drawn, RoomFrame now, PlaySession session) =>
        drawn.View.Desk is { } then && now.View.Desk is { } desk
        && !Toasts.Fades(drawn, now) && (Every(Often, drawn, now) || !Works(desk)) && (Every(SheetOften, drawn, now) || !Follows(session, now))
        && (Every(Hour, drawn, now) || !ConditionsPanel.Shown(now.View.Room.Conditions))
        && SameForAll(drawn, now) && Same(then, desk) && (session.Selected is not { } open || SameSheet(drawn.View, now.View, open));

    /// <summary>The same for what everybody sees: the state of play.</summary>
    /// <param name="drawn">The frame before, which is drawn as far as it has to be.</param>
    /// <param name="now">The newest one.</param>
    public static bool SameForAll(RoomFrame drawn, RoomFrame now)
    {
        var (then, room) = (drawn.View.Room, now.View.Room);
        return drawn.Status with { Tick = now.Status.Tick } == now.Status && drawn.Status.Tick >= drawn.Status.Ticks == now.Status.Tick >= now.Status.Ticks
            && drawn.Note == now.Note && drawn.Removed == now.Removed && drawn.Lesson == now.Lesson
            && then.Ended == room.Ended && ReferenceEquals(then.Scenario, room.Scenario)
            && then.Conditions == room.Conditions && then.Insurer == room.Insurer && then.LeadMarket == room.LeadMarket && then.Market == room.Market
            && drawn.Places is null == now.Places is null && (ReferenceEquals(then.Standings, room.Standings) || Seats(then.Standings) == Seats(room.Standings));
    }

    // Work in hand goes on by itself, and what may have to be decided about it comes up by itself.
    private static bool Works(DeskView now) => now.Contracts.Any(static contract => contract.ClosedAt is null);

    private static bool Every(int ticks, RoomFrame drawn, RoomFrame now) => drawn.View.Room.Tick / ticks == now.View.Room.Tick / ticks;

    // What moves with the market by itself: an open sheet, an open plan, pieces that wait for a price.
    private static bool Follows(PlaySession session, RoomFrame now) => session.Selected is not null || session.Editing is not null
        || now.View.Desk!.Contracts.Any(static contract => contract.ClosedAt is null && contract.Parts.Any(static part => part.Pieces.Any(static piece => piece.Status == PieceStatus.Waiting)));

    // Who is there; in whichever order, which is the script's. All pages of a room are shown the same list.
    private static int Seats(IReadOnlyList<StandingView> standings) => (int)Known.GetValue(standings, Count);

    private static object Count(IReadOnlyList<StandingView> standings)
    {
        var seats = 0;
        for (var i = 0; i < standings.Count; i++)
        {
            var line = standings[i];
            seats ^= HashCode.Combine(line.Seat, line.Retired, line.Regent);
        }

        return seats;
    }

    // The number of bids and what a clock shows are figures.
    private static bool SameSheet(MatchView then, MatchView now, BountyId open)
    {
        var (old, bounty) = (then.Room.Bounties.FirstOrDefault(known => known.Id == open), now.Room.Bounties.FirstOrDefault(known => known.Id == open));
        return (old, bounty) switch
        {
            (null, null) => true,
            (null, _) or (_, null) => false,
            _ => (ReferenceEquals(old, bounty) || old with { Bids = bounty.Bids, Clock = bounty.Clock } == bounty) && old.Clock is null == bounty.Clock is null
                && old.Clock?.Standing == bounty.Clock?.Standing && Lead(then.Desk!, open) == Lead(now.Desk!, open),
        };
    }

    private static LeadView? Lead(DeskView desk, BountyId bounty) => desk.Leads.FirstOrDefault(lead => lead.Bounty == bounty);

    // Leads come and go with the board: only an open sheet shows one.
    private static bool Same(DeskView then, DeskView now) =>
        ReferenceEquals(then.Contracts, now.Contracts) && ReferenceEquals(then.Notices, now.Notices)
        && (then.Attention, then.Capacity, then.QueueAtCapacity, then.SuspendedUntil, then.Retired, then.Credit, then.ExtraTime) == (now.Attention, now.Capacity, now.QueueAtCapacity, now.SuspendedUntil, now.Retired, now.Credit, now.ExtraTime)
        && then.Reputation == now.Reputation && then.Practice == now.Practice && then.Agency == now.Agency && then.Debrief == now.Debrief
        && then.Policy with { Acts = [] } == now.Policy with { Acts = [] } && then.Policy.Acts.Count == now.Policy.Acts.Count
        && then.Sponsorships.Count == 0 && now.Sponsorships.Count == 0;
}
