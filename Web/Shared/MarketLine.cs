using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Web.Live;

namespace Web.Shared;

/// <summary>
/// The agent market as markup that pages share, for each element of their own costs every open page memory. A line is written once for all pages that
/// open within half a market hour: the page's script sets its figures right at once.
/// </summary>
internal static class MarketLine
{
    // A room's old prices of one type are one list until another price is added to them. The empty list is everybody's.
    private static readonly ConditionalWeakTable<IReadOnlyList<Credits>, ConcurrentDictionary<string, MarkupString>> Made = new();

    private static readonly string[] Columns = ["Agent", "Course", "Price", "Change", "Use"];

    private static readonly SharedMarkup<string> Heads = new();

    /// <summary>What stands above the lines of one specialty; none is the experts'.</summary>
    public static MarkupString Head(Specialty? specialty, IStringLocalizer<SharedText> text, Words words) => Heads.Of(
        specialty?.ToString() ?? "", static told => WriteHead(told.specialty, told.text, told.words), (specialty, text, words));

    /// <summary>The line of one type of agent.</summary>
    public static MarkupString Of(PriceView price, IStringLocalizer<SharedText> text, Words words) => price.History.Count == 0
        ? new(Write(price, text, words))
        : Made.GetOrCreateValue(price.History).GetOrAdd(
            CultureInfo.CurrentUICulture.Name, static (_, told) => new(Write(told.price, told.text, told.words)), (price, text, words));

    private static string WriteHead(Specialty? specialty, IStringLocalizer<SharedText> text, Words words)
    {
        var name = specialty is { } known ? Html.Text(words.Specialty(known)) : $"{Html.Text(words.Experts)} <small>{Html.Text(text["PerMinute"])}</small>";
        var columns = string.Concat(Columns.Select(column => $"<th scope=\"col\">{Html.Text(text[column])}</th>"));
        return $"""
            <caption>{Pieces.Of(words, specialty)} {name}</caption>
            <colgroup><col class="name"><col class="course"><col class="price"><col class="change"><col class="use"></colgroup>
            <thead class="hidden-text"><tr>{columns}</tr></thead>
            """;
    }

    private static string Write(PriceView price, IStringLocalizer<SharedText> text, Words words)
    {
        var pips = price.Type.IsExpert ? 0 : (int)price.Type.Tier + 1;
        var name = Html.Text(price.Type.IsExpert ? text["Minute"] : words.Tier(price.Type.Tier));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <tr data-agent="{price.Type.Index}" tabindex="-1"><th scope="row"><span class="pips" data-tier="{pips}" aria-hidden="true">{string.Concat(Enumerable.Repeat("<i></i>", pips))}</span>{name}</th>
            <td class="course">{SparkLine.Markup(price.History, price.Price, LiveFigures.Price(price))}</td>
            <td class="num price" data-live="{LiveFigures.Price(price, 0)}" data-flash>{Figures.Price(price.Price)}</td>
            <td class="change" data-live-dir="{LiveFigures.Price(price, 2)}" data-dir="{Figures.DirectionOf(price.Change)}" title="{Html.Text(text["ChangeHint"])}"><span class="num" data-live="{LiveFigures.Price(price, 1)}">{Figures.Change(price.Change)}</span></td>
            <td class="use" title="{Html.Text(text["UseHint"])}"><i class="load" data-live-fill="{LiveFigures.Price(price, 6)}" style="--fill: {LiveFigures.Load(price)}"></i>
            <span class="num"><span data-live="{LiveFigures.Price(price, 4)}">{price.Busy}</span>/<span data-live="{LiveFigures.Price(price, 7)}">{price.Supply}</span><span class="queue"> +<span data-live="{LiveFigures.Price(price, 5)}">{price.Waiting}</span></span></span></td></tr>
            """);
    }
}
