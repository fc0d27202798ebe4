namespace Game.Domain.Scenarios;

/// <summary>What becomes of the house's bots from one round of a room to the next.</summary>
public sealed record EvolutionSettings
{
    /// <summary>Share of the house's bots that give their places, the worst first, to children of those that earned, 0 to 1, rounded down; 0 keeps everybody. Whoever went bankrupt gives its place as well.</summary>
    public decimal Leave { get; init; }
}
