using Game.Domain.Primitives;

namespace Web.Lessons;

/// <summary>
/// Tells a network that broke from people who leave: more than 40 percent of those who were there are gone within half a
/// minute. Asked and told by the room alone.
/// </summary>
internal sealed class Vanishing(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);
    private const int FewestPeople = 3;
    private const int Percent = 40;

    private readonly HashSet<SeatId> _here = [];
    private readonly Dictionary<SeatId, long> _left = [];

    public void Here(SeatId seat)
    {
        _here.Add(seat);
        _left.Remove(seat);
    }

    public void Gone(SeatId seat)
    {
        if (_here.Remove(seat))
            _left[seat] = time.GetTimestamp();
    }

    /// <summary>Those who are here and those who have left.</summary>
    public IEnumerable<SeatId> People => _here.Concat(_left.Keys).OrderBy(static seat => seat.Number);

    /// <summary>Whoever left on purpose is neither here nor missing.</summary>
    public void Forget(SeatId seat)
    {
        _here.Remove(seat);
        _left.Remove(seat);
    }

    public void Forget()
    {
        _here.Clear();
        _left.Clear();
    }

    /// <summary>True while so many are missing that going on would be unfair to them.</summary>
    public bool Missing(bool recently)
    {
        var left = _left.Values.Count(at => !recently || time.GetElapsedTime(at) <= Window);
        var people = _here.Count + left;
        return people >= FewestPeople && left * 100 > people * Percent;
    }
}
