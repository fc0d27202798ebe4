using Game.Domain.Primitives;
using Web.Journal;

namespace Web.Bots;

/// <summary>The seats of one room that libraries play. Used by the room alone.</summary>
/// <param name="libraries">Nothing: the room has none.</param>
/// <param name="room">The room's code.</param>
/// <param name="lend">Makes a seat key that is good while the server runs; it is recorded nowhere.</param>
internal sealed class LibraryCrew(BotLibraries? libraries, string room, Func<SeatId, string> lend) : IAsyncDisposable
{
    private readonly Dictionary<SeatId, LibrarySeat> _seats = [];
    private List<Task> _leaving = [];

    /// <summary>Every seat has its child while a match is open, and none afterwards.</summary>
    public void Follow(bool open, IEnumerable<SeatRecord> seats)
    {
        if (libraries is null)
            return;

        if (!open)
        {
            Leave();
            return;
        }

        foreach (var seat in seats)
        {
            if (LibraryName.Is(seat.Strategy) && !_seats.ContainsKey(seat.Id))
                _seats[seat.Id] = new LibrarySeat(libraries, room, seat.Id, seat.Strategy!, lend(seat.Id));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Leave();
        await Task.WhenAll(_leaving);
    }

    private void Leave()
    {
        _leaving = [.. _leaving.Where(left => !left.IsCompleted), .. _seats.Values.Select(seat => seat.DisposeAsync().AsTask())];
        _seats.Clear();
    }
}
