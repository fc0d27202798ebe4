namespace Game.Domain.Scenarios;

/// <summary>Sponsors: another orchestrator co-signs a bond for a share of the margin.</summary>
public sealed record SponsorSettings
{
    /// <summary>True: seats may sponsor each other.</summary>
    public bool Enabled { get; init; }

    /// <summary>Share of the margin that goes to a sponsor who co-signed the whole bond, 0 to 1; in proportion for a part of it.</summary>
    public decimal MarginShare { get; init; } = 0.2m;

    /// <summary>Ticks after which an offer that nobody accepted lapses, 1 to 100,000.</summary>
    public int OfferTicks { get; init; } = 48;

    /// <summary>Ticks for which an accepted offer waits for an award, 1 to 100,000.</summary>
    public int WaitTicks { get; init; } = 144;
}
