using System.Collections.Concurrent;
using Game.Domain.Primitives;

namespace Game.Domain.Work;

/// <summary>Chances of a good result by how far an agent's horizon exceeds the piece, at every difficulty that an appraisal looks at.</summary>
/// <remarks>
/// Contracts under way are looked at again and again with the same few agents, lengths and difficulties. A chance is worked out when first asked for and
/// then kept: the same number to the last bit. Safe to use from several threads, as each writes the same value.
/// </remarks>
internal sealed class ChanceTable(BeliefGrid grid, double[] partNodes)
{
    // About 11 kB each; skills and terms move margins, so there is no natural end to them.
    private const int MostRows = 512;

    private readonly ConcurrentDictionary<double, ChanceRow> _rows = [];

    /// <summary>The chances at a margin, in doublings.</summary>
    public ChanceRow At(double margin)
    {
        if (_rows.TryGetValue(margin, out var known)) return known;
        if (_rows.Count >= MostRows) _rows.Clear();
        return _rows.GetOrAdd(margin, new ChanceRow(margin, grid, partNodes));
    }

    /// <summary>The cell of a difficulty that lies on the belief's grid.</summary>
    public int CellOf(double difficulty) => (int)((difficulty - grid[0]) / BeliefGrid.Step);
}

/// <summary>Chances at one margin.</summary>
internal sealed class ChanceRow(double margin, BeliefGrid grid, double[] partNodes)
{
    private readonly double[] _chances = new double[grid.Count * partNodes.Length];

    /// <summary>The chance at a cell of the belief's grid and a node of the part's own difficulty.</summary>
    public double Chance(int cell, int own)
    {
        var place = cell * partNodes.Length + own;
        var known = _chances[place];
        // Zero is the mark of "not yet"; a true zero is only computed again.
        return known != 0 ? known : _chances[place] = OwnMath.Sigmoid(margin - (grid[cell] + partNodes[own]));
    }
}
