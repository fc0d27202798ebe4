using System.Runtime.CompilerServices;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Rooms;

namespace Web.Hubs;

/// <summary>Writes the views of one room for the wire: once per version, shared by all connections, with a short history to resume from.</summary>
internal sealed class RoomWire
{
    /// <summary>At four frames a second, half a minute: longer gaps get the whole view.</summary>
    private const int VersionsKept = 120;

    private readonly Lock _lock = new();
    private readonly LinkedList<WireFrame> _frames = [];
    private readonly Dictionary<BountyId, RawJson> _latest = [];

    /// <summary>The message that brings a viewer from what it has to a frame.</summary>
    /// <param name="frame">The frame to show.</param>
    /// <param name="viewer">Whose eyes it is made for.</param>
    /// <param name="has">Version the viewer has, or nothing.</param>
    public (RawJson Room, long? Since) Write(RoomFrame frame, Viewer viewer, long? has)
    {
        lock (_lock)
        {
            var now = FrameOf(frame);
            var sees = now.See(viewer, frame.View.Room);
            return has is { } version && Find(version) is { } then && then.SeenBy(viewer) is { } saw
                && then.Status.Round == now.Status.Round
                ? (now.Since(then, saw, sees), version)
                : (now.Whole(sees), null);
        }
    }

    private WireFrame FrameOf(RoomFrame frame)
    {
        if (Find(frame.Version) is { } written)
            return written;

        if (_frames.Last is { } last && last.Value.Status.Round != frame.Status.Round)
            _latest.Clear();
        var added = new WireFrame(frame, _latest);
        _frames.AddLast(added);
        if (_frames.Count > VersionsKept)
            _frames.RemoveFirst();
        return added;
    }

    private WireFrame? Find(long version)
    {
        for (var node = _frames.Last; node is not null; node = node.Previous)
        {
            if (node.Value.Version == version)
                return node.Value;
        }

        return null;
    }
}

/// <summary>The wires of all rooms, each kept as long as its room holds the match.</summary>
internal sealed class RoomWires
{
    private readonly ConditionalWeakTable<object, RoomWire> _wires = [];

    public RoomWire Of(RoomHandle room) => _wires.GetValue(room.MatchMark, static _ => new RoomWire());
}
