using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Web.Live;
using Web.Rooms;

namespace Web.Shared;

/// <summary>A line of the leaderboard as a page has it on the screen. It stays the same object until it looks different.</summary>
/// <param name="Rank">The place.</param>
/// <param name="Moved">Places gained of late; below zero for lost.</param>
/// <param name="Inside">Whose line it is with its course, and the figures behind it; the page's script moves them.</param>
public sealed record PlaceLook(int Rank, int Moved, MarkupString Inside)
{
    private static readonly ConditionalWeakTable<StandingView, ConcurrentDictionary<(string Culture, PlaceCourse? Course, bool Late), MarkupString>> Made = new();

    private PlaceShape? _shape;

    /// <summary>Whose line it is.</summary>
    public SeatId Seat => _shape!.Seat;

    /// <summary>The line that is shown from now on: the one before, while it looks the same.</summary>
    public static PlaceLook Of(PlaceLook? before, StandingView line, PlaceCourse? course, Words words, bool late = false)
    {
        var shape = new PlaceShape(line.Seat, line.Name, line.Bot, line.Retired, line.Regent, line.Record, course is not null, late);
        var moved = course?.Moved ?? 0;
        if (before is null || before._shape != shape) return new(line.Rank, moved, MarkupOf(line, course, words, late)) { _shape = shape };
        return before.Rank == line.Rank && before.Moved == moved ? before : before with { Rank = line.Rank, Moved = moved };
    }

    private static MarkupString MarkupOf(StandingView line, PlaceCourse? course, Words words, bool late) => Made.GetOrCreateValue(line)
        .GetOrAdd((CultureInfo.CurrentUICulture.Name, course, late), static (key, told) => new($"""
            <th scope="row" class="who">{Name(told.line, told.words, key.Late)}{Course(told.line, told.course)}</th>
            {Figure(told.line)}
            """), (line, course, words));

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

    private static string Figure(StandingView line)
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

    private sealed record PlaceShape(SeatId Seat, string Name, bool Bot, bool Retired, bool Regent, RecordView? Record, bool Coursed, bool Late);
}
