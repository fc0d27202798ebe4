using System.Collections.Concurrent;
using Game.Domain.Primitives;
using Web.Seats;

namespace Web.Rooms;

/// <summary>How often a room and each of its seats may be asked. Never by address: a school is one address.</summary>
internal sealed class RoomLimits(RoomOptions options, TimeProvider time)
{
    private readonly TokenBucket _joins = new(time, options.JoinBurst, options.JoinPerSecond);
    private readonly ConcurrentDictionary<SeatId, TokenBucket> _returns = [];
    private readonly ConcurrentDictionary<SeatId, TokenBucket> _orders = [];

    public bool MayJoin() => _joins.TryTake();

    public bool MayReturn(SeatId seat) =>
        _returns.GetOrAdd(seat, _ => new TokenBucket(time, options.ReturnBurst, options.ReturnPerSecond)).TryTake();

    public bool MayOrder(SeatId seat) =>
        _orders.GetOrAdd(seat, _ => new TokenBucket(time, options.OrderBurst, options.OrdersPerSecond)).TryTake();
}
