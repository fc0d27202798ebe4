using Game.Domain.Labour;

namespace Game.Domain.Scenarios;

/// <summary>A pack that is made up from parameters: the same jobs wherever the parameters are the same.</summary>
public sealed record GeneratedPack
{
    /// <summary>Its name in the mix, 1 to 40 lower-case letters, digits and dashes; no name of a built-in pack.</summary>
    public required string Name { get; init; }

    /// <summary>Seed of the pack, 0 to 1,000,000,000: another seed, other jobs of the same kind. Never the match's.</summary>
    public int Seed { get; init; }

    /// <summary>How many jobs there are, 1 to 2,000.</summary>
    public int Jobs { get; init; } = 200;

    /// <summary>Fields of work, 1 to 20 names of 1 to 40 characters; each job has one.</summary>
    public IReadOnlyList<string> Domains { get; init; } = ["general"];

    /// <summary>Specialties that jobs ask for first, 1 to 6; the last part of a job belongs to another one of them if there are two.</summary>
    public IReadOnlyList<Specialty> Specialties { get; init; } = [Specialty.Coder, Specialty.Writer, Specialty.Reviewer];

    /// <summary>Median label, in human minutes, 5 to 10,000.</summary>
    public decimal MedianMinutes { get; init; } = 90;

    /// <summary>Spread of the labels, in log units, 0 to 3.</summary>
    public decimal MinutesSpread { get; init; } = 0.7m;

    /// <summary>Shortest label, in human minutes, 5 to 10,000.</summary>
    public int MinMinutes { get; init; } = 15;

    /// <summary>Longest label, in human minutes, 5 to 10,000.</summary>
    public int MaxMinutes { get; init; } = 480;

    /// <summary>Fewest parts of a job, 1 to 6; short jobs have fewer, as a part takes at least five minutes.</summary>
    public int MinParts { get; init; } = 1;

    /// <summary>Most parts of a job, 1 to 6.</summary>
    public int MaxParts { get; init; } = 4;

    /// <summary>Mean difficulty of the jobs, in doublings of length, -10 to 10; only with <see cref="DifficultySpread"/>.</summary>
    public decimal DifficultyMean { get; init; }

    /// <summary>Spread of the jobs' own difficulty, in doublings, 0 to 10; nothing (the default) lets each bounty draw its own by the scenario's rule.</summary>
    public decimal? DifficultySpread { get; init; }
}
