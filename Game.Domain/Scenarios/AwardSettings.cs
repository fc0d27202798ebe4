using Game.Domain.Board;

namespace Game.Domain.Scenarios;

/// <summary>One award format of a mix.</summary>
/// <param name="Format">The format.</param>
/// <param name="Weight">Relative weight, 1 to 1,000.</param>
public sealed record FormatShare(AwardFormatKind Format, int Weight);

/// <summary>How the rising and the descending clock move.</summary>
public sealed record ClockSettings
{
    /// <summary>Where a rising clock starts, as a share of the ceiling, 0 to 1; never below a cent.</summary>
    public decimal RisingFloor { get; init; } = 0.2m;

    /// <summary>Movement of a rising clock per tick, as a share of the ceiling, 0.0001 to 1; never below a cent.</summary>
    public decimal RisingStep { get; init; } = 0.02m;

    /// <summary>Least undercut on a descending clock, as a share of the ceiling, 0.0001 to 1; never below a cent.</summary>
    public decimal FallingStep { get; init; } = 0.02m;

    /// <summary>After a change of the standing bid on a descending clock at least so many further ticks are open, 0 to 1,000.</summary>
    public int Extension { get; init; } = 6;
}

/// <summary>Unsold bounties can come back with a higher reward.</summary>
public sealed record LadderSettings
{
    /// <summary>Ticks from one rung to the next, counted from the bounty's arrival, 0 to 100,000; 0 (the default) for no ladder, 288 is a market day.</summary>
    public int Every { get; init; }

    /// <summary>The ceiling grows by this factor with each rung, 1 to 3.</summary>
    public decimal Factor { get; init; } = 2;

    /// <summary>Rungs after which the client gives up, 1 to 8.</summary>
    public int Rungs { get; init; } = 3;
}
