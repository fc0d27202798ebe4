namespace Game.Domain.Scenarios;

/// <summary>Hidden difficulty and private knowledge, all in doublings of length.</summary>
public sealed record DifficultySettings
{
    /// <summary>Standard deviation of the difficulty of a whole task, 0 to 5. A pack that knows its tasks' difficulty uses its own; this is then only what the appraisal assumes.</summary>
    public decimal TaskSpread { get; init; } = 1.4m;

    /// <summary>Standard deviation of the difficulty of each part, 0 to 5.</summary>
    public decimal PartSpread { get; init; } = 1.4m;

    /// <summary>Noise of the free private estimate of the task's difficulty: the winner's-curse dial. Range 0 to 10.</summary>
    public decimal EstimateNoise { get; init; } = 2.0m;

    /// <summary>Noise of one scouting, 0 to 10.</summary>
    public decimal ScoutNoise { get; init; } = 0.5m;

    /// <summary>Price of one scouting as a share of the ceiling, 0 to 1.</summary>
    public decimal ScoutShare { get; init; } = 0.01m;
}
