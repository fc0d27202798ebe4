using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Game.Domain.Views;
using Web.Lessons;
using Web.Shared;

namespace Web.Live;

/// <summary>The lines of the leaderboard without their figures: whose they are. Their order is the page's, for each reader sorts as he likes.</summary>
internal static class LivePlaces
{
    // One table for all who look at a room: it hands its standings out as one list.
    private static readonly ConditionalWeakTable<IReadOnlyList<StandingView>, ConcurrentDictionary<(string Language, LateJoinRule Late), LiveTable>> Made = new();

    public static LiveTable Of(RoomView room, LessonPlan plan, Words words) => Made.GetOrCreateValue(room.Standings).GetOrAdd(
        (CultureInfo.CurrentUICulture.Name, plan.LateJoin), static (_, told) => Table(told.Standings, told.plan, told.words), (room.Standings, plan, words));

    private static LiveTable Table(IReadOnlyList<StandingView> standings, LessonPlan plan, Words words) => new(
        [
            ("/Places", [$"\"{string.Join(' ', standings.Select(static line => line.Seat).Order())}\""]),
            .. standings.Select(line => (line.Seat.ToString(), new[] { PlaceMarkup.Json(line, words, plan.Marks(line)) })),
        ],
        single: true);
}
