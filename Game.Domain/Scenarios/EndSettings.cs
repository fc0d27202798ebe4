namespace Game.Domain.Scenarios;

/// <summary>What happens to those who run out of money.</summary>
public sealed record BankruptcySettings
{
    /// <summary>The bail-out loan of a human as a share of the starting cash, once; 0 for none. Range 0 to 10.</summary>
    public decimal BailOut { get; init; } = 0.5m;

    /// <summary>True: a bankrupt bot's seat starts again with a fresh, counted stake. False: it retires.</summary>
    public bool ReplaceBots { get; init; }

    /// <summary>Where bots are replaced: a bot without open work and live bids is replaced below this share of the starting cash too, 0 to 1; 0 waits until no agent can be paid.</summary>
    public decimal ReplaceBelow { get; init; }
}

/// <summary>How the end settles what is open.</summary>
public sealed record EndSettings
{
    /// <summary>Share of each open contract's bond that returns; a full return would be a free option. Range 0 to 1.</summary>
    public decimal BondReturn { get; init; } = 0.5m;

    /// <summary>Chance per market hour that the match ends, from <see cref="Scenario.Ticks"/> on; 0 ends it there for certain. Range 0 to 1; 0.02 to 0.05 leave nobody an end game to play.</summary>
    public decimal Hazard { get; init; }

    /// <summary>Ticks after <see cref="Scenario.Ticks"/> at which a random tail ends in any case, 1 to 100,000.</summary>
    public int LongestTail { get; init; } = 2880;
}
