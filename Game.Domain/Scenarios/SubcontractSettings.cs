namespace Game.Domain.Scenarios;

/// <summary>Parts of a contract posted as bounties of their own.</summary>
public sealed record SubcontractSettings
{
    /// <summary>How deep posting may go, 0 to 3: 0 for never, 1 for parts of a client's bounty, 2 for parts of those, 3 once more.</summary>
    public int Depth { get; init; }
}
