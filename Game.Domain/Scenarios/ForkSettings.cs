namespace Game.Domain.Scenarios;

/// <summary>Second agents beside running ones.</summary>
public sealed record ForkSettings
{
    /// <summary>True if a run may be forked; only where agent prices are posted, for a fork is hired on the spot.</summary>
    public bool Allowed { get; init; }
}
