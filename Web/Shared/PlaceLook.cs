using Game.Domain.Primitives;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Web.Rooms;

namespace Web.Shared;

/// <summary>A line of the leaderboard as a page has it on the screen. It stays the same object until it looks different.</summary>
/// <param name="Rank">The place.</param>
/// <param name="Moved">Places gained of late; below zero for lost.</param>
/// <param name="Inside">Whose line it is with its course, and the figures behind it; the page's script moves them.</param>
public sealed record PlaceLook(int Rank, int Moved, MarkupString Inside)
{
    private PlaceShape? _shape;

    /// <summary>Whose line it is.</summary>
    public SeatId Seat => _shape!.Seat;

    /// <summary>The line that is shown from now on: the one before, while it looks the same.</summary>
    public static PlaceLook Of(PlaceLook? before, StandingView line, PlaceCourse? course, Words words, bool late = false)
    {
        var shape = new PlaceShape(line.Seat, line.Name, line.Bot, line.Retired, line.Regent, line.Record, course is not null, late);
        var moved = course?.Moved ?? 0;
        if (before is null || before._shape != shape) return new(line.Rank, moved, PlaceMarkup.Of(line, course, words, late)) { _shape = shape };
        return before.Rank == line.Rank && before.Moved == moved ? before : before with { Rank = line.Rank, Moved = moved };
    }

    private sealed record PlaceShape(SeatId Seat, string Name, bool Bot, bool Retired, bool Regent, RecordView? Record, bool Coursed, bool Late);
}
