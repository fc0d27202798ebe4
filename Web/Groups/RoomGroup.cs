using System.Buffers.Binary;
using Web.Rooms;

namespace Web.Groups;

/// <summary>A class that is split over rooms: one code for everybody, and a lottery that says who plays where.</summary>
internal sealed class RoomGroup(string code, ulong seed, IReadOnlyList<RoomActor> rooms)
{
    private int _drawn = rooms.Sum(static room => room.Status.Humans) - 1;

    public string Code => code;

    public IReadOnlyList<RoomActor> Rooms => rooms;

    /// <summary>The room of the next person.</summary>
    public RoomActor Draw()
    {
        var key = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(key, seed);
        return rooms[Lottery.Arm(key, rooms.Count, Interlocked.Increment(ref _drawn))];
    }
}
