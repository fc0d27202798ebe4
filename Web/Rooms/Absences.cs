using Game.Domain.Primitives;

namespace Web.Rooms;

/// <summary>Since when nobody sat at a seat, counted in ticks: the market's time, so that a pause of the room is no absence.</summary>
internal sealed class Absences
{
    private readonly Dictionary<SeatId, int> _seen = [];

    /// <summary>Somebody looks through this seat's eyes, or acts for it.</summary>
    public void Here(SeatId seat, int tick) => _seen[seat] = tick;

    /// <summary>Ticks since then; 0 for a seat that is asked about for the first time.</summary>
    public int Since(SeatId seat, int tick)
    {
        _seen.TryAdd(seat, tick);
        return tick - _seen[seat];
    }

    /// <summary>True if the seat was left alone for so many ticks. A seat that is asked about for the first time was there until now.</summary>
    public bool Gone(SeatId seat, int tick, int after) => Since(seat, tick) >= after;
}
