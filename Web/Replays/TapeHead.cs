using Game.Domain.Primitives;
using Game.Domain;
using Game.Domain.Views;

namespace Web.Replays;

/// <summary>One viewer's place on a tape. Not for two threads at once.</summary>
/// <param name="tape">What is looked at.</param>
public sealed class TapeHead(Tape tape)
{
    private Match? _match;
    private int _next;

    /// <summary>The tick that is looked at.</summary>
    public int Tick { get; private set; }

    /// <summary>Goes to a tick; one outside the match is moved to its nearer end.</summary>
    public void Seek(int tick)
    {
        tick = Math.Clamp(tick, 0, tape.Last);
        if (_match is not null && tape.IsNear(Tick, tick)) _next = tape.Advance(_match, _next, tick);
        else (_match, _next) = tape.At(tick);
        Tick = tick;
    }

    /// <summary>The view of this moment: a seat's own where it had joined by then, else the spectators'.</summary>
    public MatchView See(SeatId? seat)
    {
        if (_match is null) Seek(0);
        var room = _match!.SeenBy(Viewer.Spectator);
        return seat is { } own && room.Room.Standings.Any(line => line.Seat == own) ? _match.SeenBy(Viewer.Seat(own)) : room;
    }
}
