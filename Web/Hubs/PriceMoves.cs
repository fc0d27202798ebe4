using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Web.Hubs;

/// <summary>Market lines that moved, as short arrays instead of objects.</summary>
internal static class PriceMoves
{
    private const int MostNewPoints = 8;

    /// <summary>The moves, empty if none; nothing if they cannot be told as moves and whole lines are needed.</summary>
    public static IReadOnlyList<IReadOnlyList<decimal>>? Between(IReadOnlyList<PriceView> then, IReadOnlyList<PriceView> now)
    {
        if (then.Count != now.Count)
            return null;

        var moves = new List<IReadOnlyList<decimal>>();
        for (var i = 0; i < now.Count; i++)
        {
            var (a, b) = (then[i], now[i]);
            if (NewPoints(a.History, b.History) is not { } points || a.Type != b.Type || a.Base != b.Base)
                return null;
            if (points.Count > 0 || (a.Price, a.Supply, a.Busy, a.Waiting, a.Change) != (b.Price, b.Supply, b.Busy, b.Waiting, b.Change))
                moves.Add([i, b.Price.Amount, b.Supply, b.Busy, b.Waiting, b.Change, .. points.Select(point => point.Amount)]);
        }

        return moves;
    }

    // A reader appends the points and keeps as many as it may; so the new list must be the tail of old and points.
    private static List<Credits>? NewPoints(IReadOnlyList<Credits> then, IReadOnlyList<Credits> now)
    {
        for (var added = 0; added <= Math.Min(MostNewPoints, now.Count); added++)
        {
            var kept = now.Count - added;
            if (kept > then.Count || (kept < then.Count && now.Count < 60))
                continue;
            if (then.Skip(then.Count - kept).SequenceEqual(now.Take(kept)))
                return [.. now.Skip(kept)];
        }

        return null;
    }
}
