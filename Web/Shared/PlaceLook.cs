using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Web.Rooms;

namespace Web.Shared;

/// <summary>A line of the leaderboard as a page has it on the screen. It stays the same object until it looks different.</summary>
/// <param name="Rank">The place.</param>
/// <param name="Course">How it has moved, where that is known.</param>
/// <param name="Who">Whose line it is.</param>
/// <param name="Inside">The figures behind it; the page's script moves them.</param>
public sealed record PlaceLook(int Rank, PlaceCourse? Course, MarkupString Who, MarkupString Inside)
{
    private static readonly ConditionalWeakTable<StandingView, ConcurrentDictionary<string, (MarkupString Who, MarkupString Inside)>> Made = new();

    private PlaceShape? _shape;

    /// <summary>Whose line it is.</summary>
    public SeatId Seat => _shape!.Seat;

    /// <summary>The line that is shown from now on: the one before, while it looks the same.</summary>
    public static PlaceLook Of(PlaceLook? before, StandingView line, PlaceCourse? course, Words words)
    {
        var shape = new PlaceShape(line.Seat, line.Name, line.Bot, line.Retired, line.Regent, line.Record);
        if (before is null || before._shape != shape)
        {
            var (who, inside) = MarkupOf(line, words);
            return new(line.Rank, course, who, inside) { _shape = shape };
        }

        return before.Rank == line.Rank && before.Course == course ? before : before with { Rank = line.Rank, Course = course };
    }

    private static (MarkupString Who, MarkupString Inside) MarkupOf(StandingView line, Words words) => Made.GetOrCreateValue(line)
        .GetOrAdd(CultureInfo.CurrentUICulture.Name, static (_, told) => (new(Name(told.line, told.words)), new(Figure(told.line))), (line, words));

    private static string Name(StandingView line, Words words)
    {
        var sign = Glyph.Of(line.Bot ? "bot" : "person", line.Bot ? words["Bot"] : null);
        var retired = line.Retired ? $"<em>{Html.Text(words["Retired"])}</em>" : "";
        var regent = line.Regent ? $"<em>{Html.Text(words["Regent"])}</em>" : "";
        var record = line.Record is { } known ? $"<small title=\"{Html.Text(words["RecordHint"])}\">{Html.Text(words.Record(known))}</small>" : "";
        return $"<span>{sign}<b>{Html.Text(line.Name)}</b>{retired}{regent}{record}</span>";
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

    private sealed record PlaceShape(SeatId Seat, string Name, bool Bot, bool Retired, bool Regent, RecordView? Record);
}
