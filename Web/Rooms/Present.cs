using System.Runtime.CompilerServices;
using Game.Domain.Views;

namespace Web.Rooms;

/// <summary>
/// The leaderboard without the seats that take no part in a round: they keep their numbers in the match, but nobody sits there,
/// and nobody is ranked behind an empty chair.
/// </summary>
internal static class Present
{
    private static readonly ConditionalWeakTable<IReadOnlyList<StandingView>, Lines> Kept = new();

    // One for all: what is written once per look at a room stays shared.
    public static MatchView Only(MatchView view, IReadOnlyList<int> absent)
    {
        var standings = view.Room.Standings;
        if (!Kept.TryGetValue(standings, out var kept) || kept.Absent != absent)
            Kept.AddOrUpdate(standings, kept = new Lines(absent, Only(standings, absent), [.. view.Room.News.Where(news => !Seated(news, absent))]));
        return view with { Room = view.Room with { Standings = kept.Present, News = kept.News } };
    }

    public static IReadOnlyList<StandingView> Only(IReadOnlyList<StandingView> standings, IReadOnlyList<int> absent)
    {
        var lines = new List<StandingView>();
        foreach (var line in standings.Where(line => !absent.Contains(line.Seat.Number)))
            lines.Add(line with { Rank = lines.Count > 0 && lines[^1].Profit == line.Profit ? lines[^1].Rank : lines.Count + 1 });
        return lines;
    }

    private static bool Seated(NewsView news, IReadOnlyList<int> absent) => news is { Kind: NewsKind.Joined, Seat: { } seat } && absent.Contains(seat.Number);

    private sealed record Lines(IReadOnlyList<int> Absent, IReadOnlyList<StandingView> Present, IReadOnlyList<NewsView> News);
}
