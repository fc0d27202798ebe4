using System.Collections.Concurrent;
using Game.Domain.Primitives;
using Web.Bots;

namespace Web.Rooms;

/// <summary>The turns of bots that play over the hub: remote ones, and libraries in their own processes. People are never timed.</summary>
internal sealed partial class RoomActor
{
    private volatile ConcurrentDictionary<SeatId, TurnClock> _turns = [];

    // A match's bank goes with the match. What measures is time of the machine, as for the bots of the house.
    internal override TurnClock? TurnsOf(SeatId seat) =>
        _seats.Find(seat) is { Bot: true, Strategy: var strategy } && (strategy is null || LibraryName.Is(strategy))
            ? _turns.GetOrAdd(seat, _ => new TurnClock(_botTime))
            : null;

    private bool SleepsOutside(SeatId seat) => _turns.TryGetValue(seat, out var turns) && turns.Asleep;

    private void FollowTurns()
    {
        foreach (var (seat, turns) in _turns)
        {
            turns.TickWentBy();
            if (turns.FellAsleep())
                _log.BotAsleep(Code, seat.Number, _seats.Find(seat)?.Strategy ?? "a bot from outside");
        }
    }
}
