using System.Text.Json.Serialization;

namespace Game.Bots.Evolution;

/// <summary>What a genome decides.</summary>
public enum Gene
{
    /// <summary>Asked above the price that breaks even, as a share of it.</summary>
    Margin,

    /// <summary>Least chance of passing at which it bids.</summary>
    LeastChance,

    /// <summary>Further margin for every unit of the chance of failing.</summary>
    RiskAversion,

    /// <summary>Tiers above or below the balanced preset's.</summary>
    TierBias,

    /// <summary>Longest piece before a part is split, in minutes.</summary>
    SplitMinutes,

    /// <summary>Below 1 no check, below 2 an AI check, else an expert.</summary>
    Check,

    /// <summary>Share of the domains it leaves alone.</summary>
    Focus,

    /// <summary>Highest price it hires at, as a multiple of the base price.</summary>
    Patience,

    /// <summary>Contracts and live bids it is comfortable with.</summary>
    Load,
}

/// <summary>A strategy's dials as numbers, so that they can be inherited. Every gene is held between 0 and 1 and read on its own scale.</summary>
/// <param name="Values">One value from 0 to 1 per <see cref="Gene"/>, in the order of the genes.</param>
public sealed record Genome(IReadOnlyList<double> Values)
{
    private static readonly (double Low, double High)[] Scales =
        [(0, 1.5), (0.2, 0.95), (0, 2), (-1, 2), (30, 480), (0, 3), (0, 0.75), (0.8, 3), (1, 8)];

    /// <summary>Number of genes.</summary>
    public static int Length => Scales.Length;

    /// <summary>A gene on its own scale.</summary>
    /// <param name="gene">The gene.</param>
    [JsonIgnore]
    public double this[Gene gene]
    {
        get
        {
            var (low, high) = Scales[(int)gene];
            return low + Values[(int)gene] * (high - low);
        }
    }

    /// <summary>The scale of a gene.</summary>
    /// <param name="gene">The gene.</param>
    public static (double Low, double High) ScaleOf(Gene gene) => Scales[(int)gene];

    /// <summary>True if it has every gene, each from 0 to 1: what a file must fulfil.</summary>
    public bool IsSound() => Values is { } values && values.Count == Length && values.All(value => value is >= 0 and <= 1);

    /// <summary>Compares gene by gene.</summary>
    /// <param name="other">Another genome.</param>
    public bool Equals(Genome? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc />
    public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);
}
