using Game.Domain;
using Game.Domain.Primitives;
using Web.History;
using Web.Journal;
using Web.Rooms;

namespace Web.Market;

/// <summary>
/// The past of one round while somebody looks at its charts. It follows the journal, so it never knows more than was recorded;
/// each tick is folded once and each chart drawn once, however many look.
/// </summary>
internal sealed class MarketBook(string code, int round)
{
    private readonly Chronicle _past = new();
    private readonly Lock _door = new();
    private readonly Dictionary<ChartSpec, ChartDrawing?> _drawn = [];
    private volatile IReadOnlyList<PlaceLine> _places = [];
    private Task _following = Task.CompletedTask;
    private (int Tick, bool Ended) _known = (-1, false);
    private Match? _match;
    private long _sequence;

    public int Round => round;

    /// <summary>Reads on to the end of the record; nothing to do where a moment is known already.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="status">The room as it was just seen.</param>
    public Task FollowAsync(IJournal journal, RoomStatus status)
    {
        lock (_door)
        {
            return _following = FollowAsync(_following, journal, (status.Tick, status.Ended));
        }
    }

    /// <summary>A chart of what is known; nothing before the first tick has closed.</summary>
    public ChartDrawing? Draw(ChartSpec wish)
    {
        lock (_drawn)
        {
            if (!_drawn.TryGetValue(wish, out var drawing)) _drawn[wish] = drawing = ChartPainter.Draw(_past, wish);
            return drawing;
        }
    }

    /// <summary>How the places have moved.</summary>
    public IReadOnlyList<PlaceLine> Places => _places;

    // One reads at a time; a failure of the one before is not ours.
    private async Task FollowAsync(Task before, IJournal journal, (int Tick, bool Ended) wanted)
    {
        await Task.WhenAny(before);
        if (_known == wanted) return;
        var recorded = await journal.RoundAsync(code, round, _sequence);
        if (recorded.Events.Count > 0) await Task.Run(() => Fold(recorded.Events));
        _sequence = recorded.LastSequence;
        _known = wanted;
    }

    private void Fold(IReadOnlyList<GameEvent> events)
    {
        lock (_drawn)
        {
            Take(events);
            _drawn.Clear();
            _places = [.. _past.Places.Select(seat => PlaceLine.Of(seat.Key, seat.Value))];
        }
    }

    private void Take(IReadOnlyList<GameEvent> events)
    {
        foreach (var happened in events)
        {
            if (_match is null) _match = Match.Replay([happened]);
            else _match.Apply(happened);
            _past.Take(happened, _match);
        }
    }
}

/// <summary>One seat's way through the places.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Points">Its settled profit, oldest first, as points of a small line 100 wide and 24 high.</param>
/// <param name="Moved">Places gained in the last market hour; below zero for lost.</param>
public sealed record PlaceLine(SeatId Seat, string Points, int Moved)
{
    private const int Shown = 60;

    internal static PlaceLine Of(SeatId seat, List<(int Tick, PlaceMoment Place)> places)
    {
        var now = places[^1];
        var before = places.LastOrDefault(place => place.Tick <= now.Tick - 2 * Chronicle.PlaceStep, places[0]);
        var step = Math.Max(1, (places.Count + Shown - 1) / Shown);
        var line = places.Where((_, i) => i % step == 0 || i == places.Count - 1).Select(place => new Credits(place.Place.Cents)).ToList();
        return new PlaceLine(seat, Shared.SparkLine.Points(line[..^1], line[^1]), before.Place.Rank - now.Place.Rank);
    }
}
