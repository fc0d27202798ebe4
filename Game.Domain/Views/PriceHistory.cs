using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Views;

/// <summary>The old prices of every line, made anew when one is added.</summary>
internal sealed class PriceHistory(ViewMemory memory)
{
    private readonly Credits[][] _lines = new Credits[AgentType.Count][];
    private IReadOnlyList<Credits>? _last;

    public IReadOnlyList<Credits> Of(AgentType type)
    {
        var last = memory.History.Count > 0 ? memory.History[^1] : null;
        if (_lines[type.Index] is { } known && ReferenceEquals(_last, last)) return known;
        foreach (var one in AgentType.All) _lines[one.Index] = [.. memory.History.Select(prices => prices[one.Index])];
        _last = last;
        return _lines[type.Index];
    }
}
