namespace Game.Bots.Strategies;

/// <summary>What a strategy keeps of bounties, for as long as they can be seen: a match has no end that memory could count on.</summary>
internal static class Remembered
{
    private const int Spare = 64;

    /// <summary>Forgets what is out of sight, once that is most of what is known.</summary>
    /// <param name="known">What is remembered.</param>
    /// <param name="inSight">How many of it can be seen at most.</param>
    /// <param name="seen">What can be seen.</param>
    public static void Prune<T>(HashSet<T> known, int inSight, IEnumerable<T> seen)
    {
        if (known.Count > 2 * inSight + Spare) known.IntersectWith(seen);
    }

    /// <summary>The same for what is remembered of each.</summary>
    /// <param name="known">What is remembered.</param>
    /// <param name="inSight">How many of it can be seen at most.</param>
    /// <param name="seen">What can be seen.</param>
    public static void Prune<T, TValue>(Dictionary<T, TValue> known, int inSight, IEnumerable<T> seen)
        where T : notnull
    {
        if (known.Count <= 2 * inSight + Spare) return;
        var kept = seen.ToHashSet();
        foreach (var gone in known.Keys.Where(key => !kept.Contains(key)).ToList()) known.Remove(gone);
    }
}
