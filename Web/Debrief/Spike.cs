using Game.Domain.Labour;
using Game.Domain.Views;
using Web.History;

namespace Web.Debrief;

/// <summary>A moment in which the price of a line rose quickly, and what was behind it.</summary>
/// <param name="From">Tick before the rise.</param>
/// <param name="Tick">Tick at its top.</param>
/// <param name="Rise">Basis points between the two.</param>
/// <param name="Hires">Hires that began between them.</param>
/// <param name="Waiting">Hires that waited for an agent at the top.</param>
/// <param name="Busy">Agents at work at the top.</param>
/// <param name="Supply">Agents there were.</param>
/// <param name="Shock">A shock that began meanwhile.</param>
public sealed record Spike(int From, int Tick, int Rise, int Hires, int Waiting, int Busy, int Supply, ShockView? Shock);

/// <summary>Finds the rises worth talking about.</summary>
public static class Spikes
{
    /// <summary>Half a market hour.</summary>
    public const int Window = 6;

    private const int Apart = 18;
    private const int SmallestRise = 200;

    /// <summary>The strongest rises of a line, at most so many, in order of time.</summary>
    public static IReadOnlyList<Spike> Of(Chronicle chronicle, AgentType type, int most = 3)
    {
        var rises = Enumerable.Range(Window, Math.Max(0, chronicle.Ticks.Count - Window))
            .Select(place => (Place: place, Rise: Rise(chronicle, type, place)))
            .Where(static rise => rise.Rise >= SmallestRise)
            .OrderByDescending(static rise => rise.Rise).ThenBy(static rise => rise.Place);
        var chosen = new List<(int Place, int Rise)>();
        foreach (var rise in rises)
        {
            if (chosen.Count < most && chosen.TrueForAll(known => Math.Abs(known.Place - rise.Place) >= Apart))
                chosen.Add(rise);
        }

        return [.. chosen.OrderBy(static rise => rise.Place).Select(rise => Told(chronicle, type, rise.Place, rise.Rise))];
    }

    /// <summary>The lines that were hired most, busiest first.</summary>
    public static IReadOnlyList<AgentType> Busiest(Chronicle chronicle, int most) =>
    [
        .. AgentType.All
            .Select(type => (Type: type, Hires: Enumerable.Range(0, chronicle.Ticks.Count).Sum(place => chronicle.Price(place, type).Hired)))
            .Where(static line => line.Hires > 0)
            .OrderByDescending(static line => line.Hires).ThenBy(static line => line.Type)
            .Take(most).Select(static line => line.Type),
    ];

    /// <summary>For each rise a line of its own number: the first one in which the number before stands far enough.</summary>
    /// <param name="spikes">In order of time.</param>
    /// <param name="near">Ticks that numbers of one line are apart, at least.</param>
    public static IReadOnlyList<int> Lanes(IReadOnlyList<Spike> spikes, double near)
    {
        var (lanes, last) = (new List<int>(spikes.Count), new List<int>());
        foreach (var spike in spikes)
        {
            var lane = last.FindIndex(tick => spike.Tick - tick >= near);
            if (lane < 0)
            {
                lane = last.Count;
                last.Add(0);
            }

            last[lane] = spike.Tick;
            lanes.Add(lane);
        }

        return lanes;
    }

    private static int Rise(Chronicle chronicle, AgentType type, int place)
    {
        var before = chronicle.Price(place - Window, type).Cents;
        return before == 0 ? 0 : (int)((chronicle.Price(place, type).Cents - before) * 10_000L / before);
    }

    private static Spike Told(Chronicle chronicle, AgentType type, int place, int rise)
    {
        var (from, to) = (chronicle.Ticks[place - Window], chronicle.Ticks[place]);
        var at = chronicle.Price(place, type);
        var hires = Enumerable.Range(place - Window + 1, Window).Sum(step => chronicle.Price(step, type).Hired);
        var shock = chronicle.Marks.FirstOrDefault(mark => mark.News.Kind == NewsKind.ShockBegan && mark.Tick >= from && mark.Tick <= to)?.News.Shock;
        return new Spike(from, to, rise, hires, at.Waiting, at.Busy, at.Supply, shock);
    }
}
