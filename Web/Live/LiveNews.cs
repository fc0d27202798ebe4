using System.Globalization;
using System.Runtime.CompilerServices;
using Game.Domain.Views;
using Web.Shared;

namespace Web.Live;

/// <summary>The news as one viewer may read them, the newest first; a line is sent once.</summary>
internal sealed class LiveNews(RoomView room, Words words) : LivePart
{
    private static readonly ConditionalWeakTable<NewsView, string> Names = new();
    private static long _told;

    public override string Whole => Write(room.News);

    public override string? Since(LivePart before) => Since(((LiveNews)before).News);

    private IReadOnlyList<NewsView> News => room.News;

    // News only come at the end and go at the beginning.
    private string? Since(IReadOnlyList<NewsView> then)
    {
        var now = room.News;
        if (ReferenceEquals(then, now) || (then.Count == now.Count && (now.Count == 0 || ReferenceEquals(then[^1], now[^1])))) return null;
        var first = now.Count;
        while (first > 0 && (then.Count == 0 || !ReferenceEquals(now[first - 1], then[^1]))) first--;
        return Write(now.Skip(first));
    }

    private string Write(IEnumerable<NewsView> fresh)
    {
        var items = new LiveItems();
        items.Order("News", string.Join(' ', room.News.Reverse().Select(Name)));
        foreach (var news in fresh) items.Item(Name(news), NewsMarkup.Json(news, room, words));
        return items.Text()!;
    }

    // News have no number of their own, and those that read alike are not the same.
    private static string Name(NewsView news) => Names.GetValue(news, static _ => Interlocked.Increment(ref _told).ToString(CultureInfo.InvariantCulture));
}
