using Game.Domain.Primitives;

namespace Game.Bots.Strategies.Planner;

/// <summary>What the planner remembers about a bounty it was invited to.</summary>
internal sealed class Prospect
{
    /// <summary>What rivals' bids are measured by, in credits; 0 before the first decision.</summary>
    public double Reference { get; set; }

    public Credits? Bid { get; set; }

    public IReadOnlyList<Credits> Prices { get; set; } = [];

    public Credits Cost { get; set; }

    public double WinShare { get; set; }

    public int DecidedWith { get; set; } = -1;

    public bool Final { get; set; }

    public bool AwaitsReading { get; set; }

    public bool Learned { get; set; }

    /// <summary>How often the reward had grown when this was made.</summary>
    public int Rung { get; init; }

    /// <summary>On a clock: what the bounty was found to be worth.</summary>
    public Offer? Offer { get; set; }

    /// <summary>On a clock: the tick of the last valuation.</summary>
    public int DecidedAt { get; set; } = -1;
}
