using System.Runtime.Intrinsics;

namespace Game.Domain.Work;

/// <summary>What one search for a plan works on, and the next one uses again: nothing on it is read before it is written.</summary>
/// <param name="nodes">Nodes of the belief, at most.</param>
/// <param name="policies">Ways of checking.</param>
/// <param name="tiers">Tiers.</param>
/// <param name="groups">Groups of policies.</param>
internal sealed class SearchDesk(int nodes, int policies, int tiers, int groups)
{
    /// <summary>Nodes there is room for.</summary>
    public int Nodes => nodes;

    /// <summary>By node: what a unit of each column is worth.</summary>
    public Vector256<float>[] Weights { get; } = new Vector256<float>[nodes];

    /// <summary>By tier and node: the row of the tables.</summary>
    public int[] Rows { get; } = new int[tiers * nodes];

    /// <summary>By tier and node: how far it lies towards the next row.</summary>
    public float[] Fractions { get; } = new float[tiers * nodes];

    /// <summary>By tier and node: the row's share.</summary>
    public Vector256<float>[] Here { get; } = new Vector256<float>[tiers * nodes];

    /// <summary>By tier and node: the next row's share.</summary>
    public Vector256<float>[] Next { get; } = new Vector256<float>[tiers * nodes];

    /// <summary>By policy: the columns summed up.</summary>
    public Vector256<float>[] Sums { get; } = new Vector256<float>[policies];

    /// <summary>By tier and group: what none of it can exceed.</summary>
    public double[] Bounds { get; } = new double[tiers * groups];

    /// <summary>By tier and kind of check: the quote.</summary>
    public PieceQuote[] Quotes { get; } = new PieceQuote[2 * tiers];
}
