using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Web.Live;

namespace Web.Shared;

/// <summary>A line of the news as markup: one text for all who read the same; who may not see a bounty reads another.</summary>
internal static class NewsMarkup
{
    private static readonly ConditionalWeakTable<NewsView, ConcurrentDictionary<string, MarkupString>> Made = new();
    private static readonly ConditionalWeakTable<NewsView, ConcurrentDictionary<string, string>> Sent = new();

    /// <summary>What stands in the line.</summary>
    public static MarkupString Of(NewsView news, RoomView room, Words words) =>
        Made.GetOrCreateValue(news).GetOrAdd(Inside(news, room, words), static text => new(text));

    /// <summary>The line as a JSON string.</summary>
    public static string Json(NewsView news, RoomView room, Words words) => Sent.GetOrCreateValue(news).GetOrAdd(
        Inside(news, room, words), static (inside, kind) => LiveWords.Json($"<li data-kind=\"{kind}\">{inside}</li>"), news.Kind);

    private static string Inside(NewsView news, RoomView room, Words words) =>
        $"<time class=\"num\">{Figures.MarketHour(room.Scenario, news.Tick)}</time><span>{Html.Text(words.News(news, room))}</span>";
}
