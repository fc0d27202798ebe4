using System.Globalization;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Web.Rooms;

/// <summary>How the places of a match have moved since the room was last started: one look at them every half market hour, for the last twelve.</summary>
internal sealed class PlaceBook
{
    private const int Step = 6;
    private const int Shown = 24;
    private const int Hour = 2;

    private static readonly IReadOnlyDictionary<SeatId, PlaceCourse> Nothing = new Dictionary<SeatId, PlaceCourse>();

    private readonly List<Dictionary<SeatId, StandingView>> _looks = [];
    private IReadOnlyDictionary<SeatId, PlaceCourse> _courses = Nothing;
    private Match? _match;

    /// <summary>Looks at a match whose tick has just closed.</summary>
    public void Take(Match match)
    {
        if (match != _match) Begin(match);
        if (match.Tick % Step != 0 && !match.Ended) return;
        _looks.Add(match.SeenBy(Viewer.Spectator).Room.Standings.ToDictionary(static line => line.Seat));
        if (_looks.Count > Shown) _looks.RemoveAt(0);
        _courses = _looks[^1].Values.ToDictionary(static line => line.Seat, CourseOf);
    }

    /// <summary>The courses of all seats; the same object until one is added to.</summary>
    public IReadOnlyDictionary<SeatId, PlaceCourse> Of(Match match) => match == _match ? _courses : Nothing;

    private void Begin(Match match)
    {
        _looks.Clear();
        (_match, _courses) = (match, Nothing);
    }

    private PlaceCourse CourseOf(StandingView line)
    {
        var before = _looks[Math.Max(0, _looks.Count - 1 - Hour)].GetValueOrDefault(line.Seat);
        var profits = _looks.Select(look => look.GetValueOrDefault(line.Seat)).OfType<StandingView>().Select(static old => (double)old.Profit.Cents).ToList();
        return new PlaceCourse(Heights(profits), before is null ? 0 : before.Rank - line.Rank);
    }

    // Ten steps high: what nobody could tell apart is the same text, and is not sent again.
    private static string Heights(List<double> profits)
    {
        var (low, high) = (profits.Min(), profits.Max());
        return string.Concat(profits.Select(profit => PlaceCourse.Digits[high > low ? (int)Math.Round(10 * (profit - low) / (high - low)) : 5]));
    }
}

/// <summary>One seat's way through the places.</summary>
/// <param name="Heights">Its settled profit, oldest first, one digit from 0 to a (ten) each; the last one is now.</param>
/// <param name="Moved">Places gained in the last market hour; below zero for lost.</param>
public sealed record PlaceCourse(string Heights, int Moved)
{
    internal const string Digits = "0123456789a";

    /// <summary>The course as points of a small line 24 wide and 10 high.</summary>
    public string Points => string.Join(' ', Heights.Select(static (height, i) => string.Create(CultureInfo.InvariantCulture, $"{i},{10 - Digits.IndexOf(height, StringComparison.Ordinal)}")));
}
