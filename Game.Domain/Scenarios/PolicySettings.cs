namespace Game.Domain.Scenarios;

/// <summary>Standing policies and regents.</summary>
public sealed record PolicySettings
{
    /// <summary>True: seats may declare a standing policy and let it run beside them. False: a regent follows the policy of the start.</summary>
    public bool Enabled { get; init; }

    /// <summary>A policy weighs each open bounty every so many ticks, counted back from the close of its window, 1 to 288.</summary>
    public int ReviewTicks { get; init; } = 6;

    /// <summary>Ticks after which the room calls a regent for a human who is gone, 0 to 100,000; 0 leaves it to the host.</summary>
    public int RegentAfter { get; init; }
}
