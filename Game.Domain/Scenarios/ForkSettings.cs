namespace Game.Domain.Scenarios;

/// <summary>Second agents beside running ones.</summary>
public sealed record ForkSettings
{
    /// <summary>True if a run may be forked.</summary>
    public bool Allowed { get; init; }
}
