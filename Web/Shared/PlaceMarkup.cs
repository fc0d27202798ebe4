using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Web.Live;
using Web.Rooms;

namespace Web.Shared;

/// <summary>A line of the leaderboard as markup, written once for all who see it alike.</summary>
internal static class PlaceMarkup
{
    private static readonly ConditionalWeakTable<StandingView, ConcurrentDictionary<(string Culture, PlaceCourse? Course, bool Late), MarkupString>> Made = new();

    // A standing is another object after every tick; a seat's name stays. What looked different before is written over.
    private static readonly ConditionalWeakTable<string, ConcurrentDictionary<(string Language, SeatId Seat), SentLine>> Sent = new();

    private static readonly PlaceCourse NoCourse = new("", 0);

    /// <summary>Whose line it is with its course, and the figures behind it, as they are now.</summary>
    public static MarkupString Of(StandingView line, PlaceCourse? course, Words words, bool late) => Made.GetOrCreateValue(line)
        .GetOrAdd((CultureInfo.CurrentUICulture.Name, course, late), static (key, told) => new($"""
            <th scope="row" class="who">{Name(told.line, told.words, key.Late)}{Course(told.line, told.course)}</th>
            {FiguresOf(told.line)}
            """), (line, course, words));

    /// <summary>The whole line as a JSON string, without figures: the page's script writes them into it at once.</summary>
    public static string Json(StandingView line, Words words, bool late)
    {
        var (lines, key) = (Sent.GetOrCreateValue(line.Name), (CultureInfo.CurrentUICulture.Name, line.Seat));
        var look = (line.Bot, line.Retired, line.Regent, line.Record, late);
        if (lines.TryGetValue(key, out var sent) && sent.Look == look) return sent.Json;
        var json = LiveWords.Json(Line(line, words, late));
        lines[key] = new(look, json);
        return json;
    }

    private static string Line(StandingView line, Words words, bool late)
    {
        var cells = string.Concat(Enumerable.Range(2, 4).Select(figure => $"<td class=\"num\" data-live=\"{LiveFigures.Standing(line, figure)}\"></td>"));
        return $"""
            <tr data-seat="{line.Seat}"><td class="num rank"><span data-live="{LiveFigures.Standing(line, LiveFigures.Rank)}"></span><i data-live-moved="{LiveFigures.Moved(line)}"></i></td>
            <th scope="row" class="who">{Name(line, words, late)}{Course(line, NoCourse)}</th>
            <td class="num profit" data-live="{LiveFigures.Standing(line, 0)}" data-live-dir="{LiveFigures.Standing(line, 1)}"></td>{cells}</tr>
            """;
    }

    private static string Course(StandingView line, PlaceCourse? course) => course is null ? ""
        : $"""<svg class="course" viewBox="0 0 23 10" preserveAspectRatio="none" aria-hidden="true"><polyline data-live-course="{LiveFigures.Course(line)}" points="{course.Points}" vector-effect="non-scaling-stroke"></polyline></svg>""";

    private static string Name(StandingView line, Words words, bool isLate)
    {
        var sign = Glyph.Of(line.Bot ? "bot" : "person", line.Bot ? words["Bot"] : null);
        var retired = line.Retired ? $"<em>{Html.Text(words["Retired"])}</em>" : "";
        var regent = line.Regent ? $"<em>{Html.Text(words["Regent"])}</em>" : "";
        var late = isLate ? $"<em>{Html.Text(words["LateMark"])}</em>" : "";
        var record = line.Record is { } known ? $"<small title=\"{Html.Text(words["RecordHint"])}\">{Html.Text(words.Record(known))}</small>" : "";
        return $"<span>{sign}<b>{Html.Text(line.Name)}</b>{retired}{regent}{late}{record}</span>";
    }

    private static string FiguresOf(StandingView line)
    {
        var way = Figures.SignOf(line.Profit) switch { > 0 => "up", < 0 => "down", _ => "flat" };
        return string.Create(CultureInfo.InvariantCulture, $"""
            <td class="num profit" data-live="{LiveFigures.Standing(line, 0)}" data-live-dir="{LiveFigures.Standing(line, 1)}" data-dir="{way}">{Figures.Signed(line.Profit)}</td>
            <td class="num" data-live="{LiveFigures.Standing(line, 2)}">{LiveFigures.Margin(line)}</td>
            <td class="num" data-live="{LiveFigures.Standing(line, 3)}">{LiveFigures.WonOf(line)}</td>
            <td class="num" data-live="{LiveFigures.Standing(line, 4)}">{LiveFigures.PaidOf(line)}</td>
            <td class="num" data-live="{LiveFigures.Standing(line, 5)}">{LiveFigures.Brier(line)}</td>
            """);
    }

    private sealed record SentLine((bool Bot, bool Retired, bool Regent, RecordView? Record, bool Late) Look, string Json);
}
