using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;

namespace Web.Shared;

/// <summary>A line of the leaderboard as a page has it on the screen. It stays the same object until it looks different.</summary>
/// <param name="Rank">The place.</param>
/// <param name="Inside">Everything behind the place; the page's script moves its figures.</param>
public sealed record PlaceLook(int Rank, MarkupString Inside)
{
    private static readonly ConditionalWeakTable<StandingView, ConcurrentDictionary<string, MarkupString>> Made = new();

    private PlaceShape? _shape;

    /// <summary>Whose line it is.</summary>
    public SeatId Seat => _shape!.Seat;

    /// <summary>The line that is shown from now on: the one before, while it looks the same.</summary>
    public static PlaceLook Of(PlaceLook? before, StandingView line, Words words)
    {
        var shape = new PlaceShape(line.Seat, line.Name, line.Bot, line.Retired, line.Regent, line.Record);
        if (before is null || before._shape != shape) return new(line.Rank, MarkupOf(line, words)) { _shape = shape };
        return before.Rank == line.Rank ? before : before with { Rank = line.Rank };
    }

    private static MarkupString MarkupOf(StandingView line, Words words) => Made.GetOrCreateValue(line)
        .GetOrAdd(CultureInfo.CurrentUICulture.Name, static (_, told) => new(Write(told.line, told.words)), (line, words));

    private static string Write(StandingView line, Words words)
    {
        var sign = Glyph.Of(line.Bot ? "bot" : "person", line.Bot ? words["Bot"] : null);
        var retired = line.Retired ? $"<em>{Html.Text(words["Retired"])}</em>" : "";
        var regent = line.Regent ? $"<em>{Html.Text(words["Regent"])}</em>" : "";
        var record = line.Record is { } known ? $"<small title=\"{Html.Text(words["RecordHint"])}\">{Html.Text(words.Record(known))}</small>" : "";
        var way = Figures.SignOf(line.Profit) switch { > 0 => "up", < 0 => "down", _ => "flat" };
        return string.Create(CultureInfo.InvariantCulture, $"""
            <th scope="row" class="who"><span>{sign}<b>{Html.Text(line.Name)}</b>{retired}{regent}{record}</span></th>
            <td class="num profit" data-live="{LiveFigures.Standing(line, 0)}" data-live-dir="{LiveFigures.Standing(line, 1)}" data-dir="{way}">{Figures.Signed(line.Profit)}</td>
            <td class="num" data-live="{LiveFigures.Standing(line, 2)}">{LiveFigures.Margin(line)}</td>
            <td class="num" data-live="{LiveFigures.Standing(line, 3)}">{LiveFigures.WonOf(line)}</td>
            <td class="num" data-live="{LiveFigures.Standing(line, 4)}">{LiveFigures.PaidOf(line)}</td>
            <td class="num" data-live="{LiveFigures.Standing(line, 5)}">{LiveFigures.Brier(line)}</td>
            """);
    }

    private sealed record PlaceShape(SeatId Seat, string Name, bool Bot, bool Retired, bool Regent, RecordView? Record);
}
