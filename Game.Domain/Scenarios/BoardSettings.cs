using Game.Domain.Board;

namespace Game.Domain.Scenarios;

/// <summary>Bidding and deadlines.</summary>
public sealed record BoardSettings
{
    /// <summary>Award format of every bounty, unless <see cref="Formats"/> names a mix.</summary>
    public AwardFormatKind Format { get; init; } = AwardFormatKind.FirstPriceSealed;

    /// <summary>A mix of award formats by weight, drawn for each bounty by its own key; empty (the default) for <see cref="Format"/> alone. At most 20.</summary>
    public IReadOnlyList<FormatShare> Formats { get; init; } = [];

    /// <summary>At a posted price a lottery ticket weighs the bidder's reputation to this power, 0 to 10; 0 (the default) for an even lottery.</summary>
    public decimal LotteryWeight { get; init; }

    /// <summary>The two clocks.</summary>
    public ClockSettings Clocks { get; init; } = new();

    /// <summary>Most seats that work on one contest at once, 1 to 100.</summary>
    public int Contestants { get; init; } = 5;

    /// <summary>What becomes of bounties that nobody took.</summary>
    public LadderSettings Ladder { get; init; } = new();

    /// <summary>Ticks a bounty stays open for bids, 1 to 10,000.</summary>
    public int Window { get; init; } = 24;

    /// <summary>Most seats invited to one bounty, 1 to 10,000.</summary>
    public int Invitations { get; init; } = 8;

    /// <summary>Deadline as a multiple of the critical path at standard speed, 0 to 100.</summary>
    public decimal DeadlineFactor { get; init; } = 5;

    /// <summary>Shortest time from award to deadline, in ticks, 1 to 100,000.</summary>
    public int DeadlineFloor { get; init; } = 60;
}

/// <summary>Bonds and defaults.</summary>
public sealed record BondSettings
{
    /// <summary>Share of the bond base that the winner locks; 0 for none. Range 0 to 1.</summary>
    public decimal Share { get; init; } = 0.25m;

    /// <summary>The bond base is the price, but at least this share of the ceiling, 0 to 1.</summary>
    public decimal CeilingShare { get; init; } = 0.5m;

    /// <summary>Share of the bond that returns on a drop before the deadline, 0 to 1.</summary>
    public decimal DropReturn { get; init; } = 0.5m;

    /// <summary>Defaults on awards in a row that suspend bidding, 1 to 1,000.</summary>
    public int DefaultsToSuspend { get; init; } = 2;

    /// <summary>Length of the suspension, in ticks, 0 to 100,000.</summary>
    public int SuspensionTicks { get; init; } = 60;
}
