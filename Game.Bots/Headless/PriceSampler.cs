using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Game.Bots.Headless;

/// <summary>Watches the shown prices of every line, tick by tick.</summary>
internal sealed class PriceSampler
{
    private readonly Credits[] _min = new Credits[AgentType.Count];
    private readonly Credits[] _max = new Credits[AgentType.Count];
    private readonly Credits[] _last = new Credits[AgentType.Count];
    private readonly int[] _pinned = new int[AgentType.Count];
    private int _ticks;

    public IReadOnlyList<PriceResult> Lines =>
        [.. AgentType.All.Select(type => new PriceResult(type, _min[type.Index], _max[type.Index], _last[type.Index], (double)_pinned[type.Index] / Math.Max(1, _ticks)))];

    public void Sample(RoomView room)
    {
        var (floor, ceiling) = (room.Scenario.Prices.Floor, room.Scenario.Prices.Ceiling);
        for (var i = 0; i < AgentType.Count; i++)
        {
            var line = room.Prices[i];
            _min[i] = _ticks == 0 ? line.Price : Credits.Min(_min[i], line.Price);
            _max[i] = Credits.Max(_max[i], line.Price);
            _last[i] = line.Price;
            if (line.Price <= line.Base.Times(floor) || line.Price >= line.Base.Times(ceiling)) _pinned[i]++;
        }

        _ticks++;
    }
}
