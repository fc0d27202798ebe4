using System.Collections.Concurrent;
using Game.Domain.Primitives;
using Web.Seats;

namespace Web.Rooms;

/// <summary>How often a room and each of its seats may be asked. Never by address: a school is one address.</summary>
internal sealed class RoomLimits(RoomOptions options, TimeProvider time)
{
    private readonly TokenBucket _joins = new(time, options.JoinBurst, options.JoinPerSecond);
    private int _refused;
    private readonly ConcurrentDictionary<SeatId, TokenBucket> _returns = [];
    private readonly ConcurrentDictionary<SeatId, TokenBucket> _orders = [];

    /// <summary>How many were turned away because too many came at once.</summary>
    public int Refused => Volatile.Read(ref _refused);

    public bool MayJoin()
    {
        if (_joins.TryTake())
            return true;

        Interlocked.Increment(ref _refused);
        return false;
    }

    public bool MayReturn(SeatId seat) =>
        _returns.GetOrAdd(seat, _ => new TokenBucket(time, options.ReturnBurst, options.ReturnPerSecond)).TryTake();

    public bool MayOrder(SeatId seat) =>
        _orders.GetOrAdd(seat, _ => new TokenBucket(time, options.OrderBurst, options.OrdersPerSecond)).TryTake();
}
