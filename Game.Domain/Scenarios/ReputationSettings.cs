namespace Game.Domain.Scenarios;

/// <summary>What is kept of a seat's deliveries, and what it changes.</summary>
public sealed record ReputationSettings
{
    /// <summary>True: records are kept, shown as intervals, and read by bonds, payment terms and awards. False: everybody is unknown.</summary>
    public bool Enabled { get; init; }

    /// <summary>Reputation of a seat that nobody knows, 0 to 1.</summary>
    public decimal Prior { get; init; } = 0.5m;

    /// <summary>How many jobs at the median price that first opinion is worth, 0.1 to 1,000.</summary>
    public decimal Strength { get; init; } = 4;

    /// <summary>Ticks in which an old outcome loses half of its weight, 1 to 1,000,000; the start value is six market days.</summary>
    public int HalfLife { get; init; } = 1728;

    /// <summary>Least weight of one outcome, 0 to 1; the weight is price over median ceiling.</summary>
    public decimal LeastWeight { get; init; } = 0.25m;

    /// <summary>Most weight of one outcome, 1 to 100.</summary>
    public decimal MostWeight { get; init; } = 4;

    /// <summary>Weight of the mark for an award lost for want of cash for the bond, 0 to 100.</summary>
    public decimal DefaultWeight { get; init; } = 1;

    /// <summary>How far a name that comes later starts below the mean of those with a record, 0 to 1; never above <see cref="Prior"/>.</summary>
    public decimal NewcomerGap { get; init; } = 0.05m;

    /// <summary>How much of the bond share the best reputation saves, 0 to 1; at most the share itself counts.</summary>
    public decimal BondRelief { get; init; } = 0.15m;

    /// <summary>Reputation from which the bond falls, 0 to 1.</summary>
    public decimal ReliefFrom { get; init; } = 0.5m;

    /// <summary>Reputation over which it falls to its lowest, above <see cref="ReliefFrom"/>, 0.01 to 1.</summary>
    public decimal ReliefOver { get; init; } = 0.4m;

    /// <summary>True: a room's next round begins with the records, debts and the used bail-out of the last one. False: every round starts afresh.</summary>
    public bool Carried { get; init; }
}
