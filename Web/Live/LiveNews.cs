using System.Globalization;
using System.Runtime.CompilerServices;
using Game.Domain.Views;
using Web.Shared;

namespace Web.Live;

/// <summary>The news, the newest first; a line is sent once. Who sees a bounty that others do not see reads its news in other words.</summary>
internal sealed class LiveNews(RoomView room, Words words)
{
    private static readonly ConditionalWeakTable<NewsView, string> Names = new();
    private static long _told;
    private string? _order;

    public IReadOnlyList<NewsView> All => room.News;

    private string Order => _order ??= string.Join(' ', room.News.Reverse().Select(Name));

    /// <summary>What has come since earlier ones: news only come at the end and go at the beginning.</summary>
    /// <returns>Nothing where the list is the same.</returns>
    public IReadOnlyList<NewsView>? Since(LiveNews before)
    {
        var (then, now) = (before.All, room.News);
        if (ReferenceEquals(then, now) || (then.Count == now.Count && (now.Count == 0 || ReferenceEquals(then[^1], now[^1])))) return null;
        var first = now.Count;
        while (first > 0 && (then.Count == 0 || !ReferenceEquals(now[first - 1], then[^1]))) first--;
        IReadOnlyList<NewsView> fresh = [.. now.Skip(first)];
        if (first > 0 && before._order is { } known) _order = Newer(known, fresh, gone: then.Count - first);
        return fresh;
    }

    /// <summary>The order of all of them, and the lines of some.</summary>
    public LiveItems Write(IReadOnlyList<NewsView> fresh)
    {
        var items = new LiveItems();
        items.Order("News", Order);
        foreach (var news in fresh) items.Item(Name(news), NewsMarkup.Json(news, room, words));
        return items;
    }

    /// <summary>Lines that one viewer reads in other words.</summary>
    /// <param name="fresh">The lines that everybody is sent.</param>
    /// <param name="own">The bounties that the viewer alone sees.</param>
    /// <param name="seen">The room as the viewer sees it.</param>
    /// <returns>Nothing where there are none.</returns>
    public LiveItems? Write(IReadOnlyList<NewsView> fresh, IReadOnlyList<BountyView> own, RoomView seen)
    {
        LiveItems? items = null;
        foreach (var news in fresh)
        {
            if (news.Bounty is { } bounty && own.Any(card => card.Id == bounty)) (items ??= new()).Item(Name(news), NewsMarkup.Json(news, seen, words));
        }

        return items;
    }

    // Most of the names stand in the earlier order already: the new ones come before them, and the oldest go.
    private static string Newer(string known, IReadOnlyList<NewsView> fresh, int gone)
    {
        var end = known.Length;
        for (; gone > 0; gone--) end = known.LastIndexOf(' ', end - 1);
        return $"{string.Join(' ', fresh.Reverse().Select(Name))} {known.AsSpan(0, end)}";
    }

    // News have no number of their own, and those that read alike are not the same.
    private static string Name(NewsView news) => Names.GetValue(news, static _ => Interlocked.Increment(ref _told).ToString(CultureInfo.InvariantCulture));
}
