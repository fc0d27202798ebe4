using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Web.Live;

namespace Web.Shared;

/// <summary>A card as markup, written once for all who see the bounty alike: its inside for a page that draws it, all of it for a page's line.</summary>
internal static class CardMarkup
{
    // A card that was written half a market hour ago is near enough: the script sets its figures right before anybody reads them.
    private const int Fresh = 6;

    private static readonly ConditionalWeakTable<BountyView, ConcurrentDictionary<(string Language, bool Mine, int Moment, int Speed, int? Untimed), MarkupString>> Made = new();

    private static readonly ConditionalWeakTable<BountyView, ConcurrentDictionary<(string Language, bool Seated, bool Mine, int Speed, int? Untimed), string>> Sent = new();

    /// <summary>What stands below the title, with its figures as they are now.</summary>
    public static MarkupString Of(BountyView bounty, bool mine, CardScene seen) => Made.GetOrCreateValue(bounty).GetOrAdd(
        (CultureInfo.CurrentUICulture.Name, mine, seen.Room.Tick / Fresh, seen.MillisecondsPerTick, seen.UntimedFrom),
        static (_, told) => new(Inside(new Builder(told.seen), told.bounty, told.mine).ToString()), (bounty, mine, seen));

    /// <summary>The whole card as a JSON string, as <c>BoardLane</c> draws it with nothing selected, but without figures: the page's script writes them into it at once.</summary>
    public static string Json(BountyView bounty, CardScene seen)
    {
        var mine = seen.IsOwn(bounty);
        // An own bid is one viewer's alone, and soon gone.
        if (seen.BidFor(bounty.Id) is { } bid) return LiveWords.Json(Article(bounty, mine, bid, seen));
        return Sent.GetOrCreateValue(bounty).GetOrAdd(
            (CultureInfo.CurrentUICulture.Name, seen.Seated, mine, seen.MillisecondsPerTick, seen.UntimedFrom),
            static (_, told) => LiveWords.Json(Article(told.bounty, told.mine, null, told.seen)), (bounty, mine, seen));
    }

    private static string Article(BountyView bounty, bool mine, Credits? bid, CardScene seen)
    {
        var text = new Builder(seen) { Bare = true };
        text.Add($"<article class=\"card\" data-status=\"{bounty.Status}\"{(mine || bid is not null ? " data-mine" : "")} data-bounty=\"{bounty.Id}\"><h3>");
        if (!seen.Seated) text.Add($"<span class=\"title\">{Html.Text(bounty.Title)}</span>");
        else text.Add($"<button type=\"button\" class=\"open\" aria-expanded=\"false\">{Html.Text(bounty.Title)}</button>");
        text.Add($"</h3>");
        Inside(text, bounty, mine);
        if (bid is { } amount) text.Add($"<p class=\"own\">{Glyph.Of("sealed")}{text["YourBid", Figures.Whole(amount)]}</p>");
        text.Add($"</article>");
        return text.ToString();
    }

    private static Builder Inside(Builder text, BountyView bounty, bool mine)
    {
        var (seen, words) = (text.Seen, text.Seen.Words);
        var live = bounty.Status is BountyStatus.Open or BountyStatus.Bidding;
        text.Add($"<div class=\"line\"><span class=\"ceiling\" title=\"{text["Ceiling"]}\">{Glyph.Of("coin", seen.Text["Ceiling"])}<b class=\"num\">{Figures.Whole(bounty.Price ?? bounty.Ceiling)}</b></span>");
        if (bounty.Clock is { } clock)
            text.Add($"<span class=\"num\" title=\"{Html.Text(words.FormatHint(bounty.Format))}\" data-live=\"{LiveFigures.ClockPrice(bounty)}\" data-flash>{text.Figure(Figures.Price(clock.Price))}</span>");
        text.Add($"<span class=\"quiet num\" title=\"{text["LabelHint"]}\">{Figures.Minutes(bounty.Minutes)}</span>");
        if (live)
            text.Add($"<span class=\"time\" data-open>{Glyph.Of("clock")}{text.Countdown(bounty.ClosesAt, "Closes")}</span>");
        else if (bounty.Deadline is { } deadline && bounty.ClosedAt is null)
            text.Add($"<span class=\"time\">{Glyph.Of("clock")}{text.Countdown(deadline, "Due")}</span>");
        text.Add($"</div><div class=\"line\">{Pieces.Graph(words, bounty.Parts)}");
        if (live)
            text.Add($"<span class=\"bids\" title=\"{text["BidsHint"]}\">{Glyph.Of("bids", seen.Text["BidsHint"])}<span class=\"num\" data-live=\"{LiveFigures.Bids(bounty)}\" data-flash>{text.Figure(bounty.Bids)}</span></span>");
        else if (bounty.Winner is { } winner)
            text.Add($"<span class=\"winner\">{(mine ? text["You"] : text.NameOf(winner))}</span>");
        text.Add($"</div>");
        Notes(text, bounty);
        Outcome(text, bounty, words);
        return text;
    }

    private static void Notes(Builder text, BountyView bounty)
    {
        if (bounty.Newcomers != true && bounty.Rung is null && bounty.Contestants is null) return;
        text.Add($"<p class=\"outcome note\">");
        if (bounty.Newcomers == true) text.Add($"<span title=\"{text["NewcomersHint"]}\">{text["Newcomers"]}</span> ");
        if (bounty.Rung is { } rung) text.Add($"<span title=\"{text["RungHint"]}\">{text["Rung", rung + 1]}</span> ");
        if (bounty.Contestants is { } contestants) text.Add($"<span title=\"{text["ContestHint"]}\">{text["Contestants", contestants.Count]}</span>");
        text.Add($"</p>");
    }

    private static void Outcome(Builder text, BountyView bounty, Words words)
    {
        if (bounty.Status == BountyStatus.Paid)
            text.Add($"<p class=\"outcome\" data-good>{Glyph.Of("check")}{text["PaidOut", Figures.Whole(bounty.Paid ?? Credits.Zero)]}</p>");
        else if (bounty.Status is BountyStatus.Failed or BountyStatus.Dropped or BountyStatus.Resting or BountyStatus.Unsold or BountyStatus.Cancelled)
            text.Add($"<p class=\"outcome\">{Glyph.Of("cross")}{Html.Text(words.Status(bounty.Status))}</p>");
    }

    private sealed class Builder(CardScene seen)
    {
        private readonly StringBuilder _text = new(1024);

        public CardScene Seen => seen;

        /// <summary>True: what the script writes is left out.</summary>
        public bool Bare { get; init; }

        public object Figure(object figure) => Bare ? "" : figure;

        public string this[string key] => Html.Text(seen.Text[key]);

        public string this[string key, object figure] => Html.Text(seen.Text[key, figure]);

        public void Add(FormattableString text) => _text.AppendFormat(CultureInfo.InvariantCulture, text.Format, text.GetArguments());

        public string NameOf(SeatId seat) => Html.Text(seen.Room.Standings.FirstOrDefault(line => line.Seat == seat)?.Name);

        public string Countdown(int until, string title)
        {
            if (seen.UntimedFrom is { } hour) return $"<time class=\"num\" title=\"{this[title]}\">{Figures.MarketHour(hour, until + 1)}</time>";
            if (Bare) return $"<time class=\"num countdown\" data-until=\"{until}\" title=\"{this[title]}\"></time>";
            var left = Math.Max(0, until - seen.Room.Tick + 1);
            var hurry = left is > 0 and <= 6 ? " data-hurry" : "";
            return $"<time class=\"num countdown\" data-until=\"{until}\"{hurry} title=\"{this[title]}\">{Figures.Clock((long)left * seen.MillisecondsPerTick)}</time>";
        }

        public override string ToString() => _text.ToString();
    }
}
