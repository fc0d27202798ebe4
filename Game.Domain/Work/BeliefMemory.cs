namespace Game.Domain.Work;

/// <summary>Beliefs that were asked for lately: bidders ask for the same ones tick after tick, and of one task more than once in a tick.</summary>
/// <remarks>Safe to use from several threads: an entry never changes, and whoever overwrites one only makes the other work it out again.</remarks>
internal sealed class BeliefMemory(BeliefGrid grid)
{
    // About 700 bytes each.
    private const int Places = 512;
    private const int Hashed = 3;

    private readonly Entry?[] _entries = new Entry?[Places];

    /// <summary>The belief of <see cref="BeliefGrid.Believe"/>.</summary>
    /// <param name="estimate">The free estimate, in millionths of a doubling, or nothing.</param>
    /// <param name="readings">Scoutings, in millionths of a doubling.</param>
    /// <param name="rivals">Expected number of rivals beaten by winning.</param>
    public Belief Of(int? estimate, IReadOnlyList<int> readings, double rivals)
    {
        var hash = HashCode.Combine(estimate, readings.Count, rivals);
        for (var i = 0; i < Math.Min(readings.Count, Hashed); i++) hash = HashCode.Combine(hash, readings[i]);
        ref var entry = ref _entries[unchecked((uint)hash) % Places];
        if (entry is { } known && known.Is(estimate, readings, rivals)) return known.Belief;
        var belief = grid.Believe(estimate, readings, rivals);
        entry = new Entry(estimate, [.. readings], rivals, belief);
        return belief;
    }

    private sealed record Entry(int? Estimate, int[] Readings, double Rivals, Belief Belief)
    {
        public bool Is(int? estimate, IReadOnlyList<int> readings, double rivals)
        {
            if (Estimate != estimate || Rivals != rivals || Readings.Length != readings.Count) return false;
            for (var i = 0; i < Readings.Length; i++)
            {
                if (Readings[i] != readings[i]) return false;
            }

            return true;
        }
    }
}
