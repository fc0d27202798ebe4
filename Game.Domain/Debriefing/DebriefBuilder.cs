using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Game.Domain.Debriefing;

/// <summary>Opens the debrief to viewers once the match has ended: made at the first look, then kept.</summary>
internal sealed class DebriefBuilder(GameState state, DebriefMemory memory)
{
    private readonly Dictionary<SeatId, OwnDebriefView> _own = [];
    private IReadOnlyList<Attributions>? _eras;
    private DebriefView? _room;

    /// <summary>What everybody may see; nothing before the end.</summary>
    public DebriefView? Room => state.Ended ? _room ??= RoomDebrief.Of(state, memory) : null;

    /// <summary>What its owner may see; nothing before the end.</summary>
    public OwnDebriefView? Of(SeatId seat)
    {
        if (!state.Ended) return null;
        if (_own.TryGetValue(seat, out var known)) return known;
        _eras ??= [.. memory.Eras.Select(settings => new Attributions(settings))];
        return _own[seat] = OwnDebrief.Of(memory, _eras, seat);
    }
}
