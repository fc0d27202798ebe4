using Game.Domain.Board;

namespace Game.Domain.Scenarios;

/// <summary>Where bounties come from and how often.</summary>
public sealed record ArrivalSettings
{
    /// <summary>The arrival process.</summary>
    public ArrivalKind Kind { get; init; } = ArrivalKind.Poisson;

    /// <summary>Mean bounties per planned seat and tick, 0 to 1.</summary>
    public decimal RatePerSeat { get; init; } = 0.025m;

    /// <summary>Swing of the rate over the market day, 0 to 1: 0.3 is 30 percent up by day and down by night.</summary>
    public decimal DayWave { get; init; } = 0.3m;

    /// <summary>Bounties already on the board when the match opens, 0 to 50, so that nobody meets an empty one.</summary>
    public int Opening { get; init; } = 3;

    /// <summary>No arrivals in the last bidding window plus this many ticks, 0 to 100,000.</summary>
    public int QuietEnd { get; init; } = 60;

    /// <summary>Share of arrivals that is open only to seats with few deliveries, 0 (the default: none) to 1; 0.15 is the usual value.</summary>
    public decimal NewcomerShare { get; init; }

    /// <summary>A seat is a newcomer while it has fewer delivered contracts than this, 1 to 1,000.</summary>
    public int NewcomerDeliveries { get; init; } = 3;

    /// <summary>Packs made up for this scenario, at most 20; <see cref="Packs"/> names them like the built-in ones.</summary>
    public IReadOnlyList<GeneratedPack> Generated { get; init; } = [];

    /// <summary>The packs and their weights.</summary>
    public IReadOnlyList<PackShare> Packs { get; init; } = [new("expense-app", 1), new("office-floor", 1)];

    /// <summary>Shortest label taken from a pack, in human minutes, 1 to 10,000.</summary>
    public int MinMinutes { get; init; } = 15;

    /// <summary>Longest label taken from a pack, in human minutes, 1 to 10,000.</summary>
    public int MaxMinutes { get; init; } = 480;

    /// <summary>Most parts of a job, 1 to 6.</summary>
    public int MaxParts { get; init; } = 6;

    /// <summary>Ceiling in credits of a job of <see cref="CeilingMinutes"/> at its pack's median price, 1 to 100,000.</summary>
    public decimal CeilingBase { get; init; } = 320;

    /// <summary>Label minutes at which the ceiling is <see cref="CeilingBase"/>, 1 to 10,000.</summary>
    public decimal CeilingMinutes { get; init; } = 120;

    /// <summary>The ceiling grows with minutes to this power, 0 to 2.</summary>
    public decimal CeilingExponent { get; init; } = 0.6m;

    /// <summary>How strongly a pack's real price moves the ceiling, in log units per standard deviation, 0 to 2.</summary>
    public decimal CeilingSpread { get; init; } = 0.35m;
}

/// <summary>One pack of a scenario's mix.</summary>
/// <param name="Pack">Name of the pack.</param>
/// <param name="Weight">Relative weight, 1 or more.</param>
public sealed record PackShare(string Pack, int Weight);
