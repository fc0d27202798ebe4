namespace Game.Domain.Primitives;

/// <summary>Who has something to do in which tick, so that a phase looks only at what is due.</summary>
internal sealed class Agenda<T>
    where T : struct, IComparable<T>
{
    private readonly SortedDictionary<int, SortedSet<T>> _days = [];

    /// <summary>Moves an entry from one tick to another; nothing stands for "not in the book".</summary>
    public void Move(T id, int? from, int? to)
    {
        if (from == to) return;
        if (from is { } old && _days.TryGetValue(old, out var left))
        {
            left.Remove(id);
            if (left.Count == 0) _days.Remove(old);
        }

        if (to is not { } next) return;
        if (!_days.TryGetValue(next, out var day)) _days.Add(next, day = []);
        day.Add(id);
    }

    /// <summary>Adds everything due by a tick to a set.</summary>
    public void Due(int tick, SortedSet<T> due)
    {
        foreach (var (day, ids) in _days)
        {
            if (day > tick) return;
            due.UnionWith(ids);
        }
    }
}
