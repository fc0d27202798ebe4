using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Game.Domain.Board;
using Game.Domain.Labour;

namespace Game.Domain.Scenarios;

/// <summary>A collection of real jobs that become bounties. The same on every machine and in every match: nothing of it depends on a seed.</summary>
public sealed class TaskPack
{
    private static readonly Lazy<TaskPack> ExpenseApp = new(ExpenseAppPack.Load);
    private static readonly Lazy<TaskPack> OfficeFloor = new(OfficeFloorPack.Load);
    private static readonly Lazy<TaskPack> OpenSource = new(OpenSourcePack.Load);
    private static readonly ConditionalWeakTable<GeneratedPack, TaskPack> Generated = [];

    private readonly ConcurrentDictionary<(int Min, int Max), IReadOnlyList<PackJob>> _within = new();

    internal TaskPack(string name, string title, string source, string licence, IReadOnlyList<PackJob> jobs)
    {
        Name = name;
        Title = title;
        Source = source;
        Licence = licence;
        Jobs = jobs;
    }

    /// <summary>Names of all packs, as used in a scenario's mix.</summary>
    public static IReadOnlyList<string> Names { get; } = [ExpenseAppPack.Name, OfficeFloorPack.Name, OpenSourcePack.Name];

    /// <summary>Short name: lower case and dashes.</summary>
    public string Name { get; }

    /// <summary>Title for people.</summary>
    public string Title { get; }

    /// <summary>Where the data comes from.</summary>
    public string Source { get; }

    /// <summary>Under which licence.</summary>
    public string Licence { get; }

    /// <summary>The jobs, in the order of the source.</summary>
    public IReadOnlyList<PackJob> Jobs { get; }

    /// <summary>The pack that a scenario means by a name: one of its own generated ones, or one of <see cref="Names"/>.</summary>
    /// <param name="arrivals">The scenario's arrivals.</param>
    /// <param name="name">The name in its mix.</param>
    /// <exception cref="ArgumentException">There is no such pack.</exception>
    public static TaskPack Of(ArrivalSettings arrivals, string name)
    {
        foreach (var generated in arrivals.Generated)
        {
            if (string.Equals(generated.Name, name, StringComparison.Ordinal)) return Generated.GetValue(generated, PackMaker.Make);
        }

        return Named(name);
    }

    /// <summary>The jobs whose label lies within limits.</summary>
    /// <param name="min">Shortest label, in minutes.</param>
    /// <param name="max">Longest label, in minutes.</param>
    public IReadOnlyList<PackJob> Within(int min, int max) =>
        _within.GetOrAdd((min, max), limits => [.. Jobs.Where(job => job.Minutes >= limits.Min && job.Minutes <= limits.Max)]);

    /// <summary>The pack with a name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There is no such pack.</exception>
    public static TaskPack Named(string name) => name switch
    {
        ExpenseAppPack.Name => ExpenseApp.Value,
        OfficeFloorPack.Name => OfficeFloor.Value,
        OpenSourcePack.Name => OpenSource.Value,
        _ => throw new ArgumentException($"There is no pack '{name}'.", nameof(name)),
    };
}

/// <summary>One job of a pack.</summary>
/// <param name="Id">Its id in the pack's table, such as <c>swl-001</c>.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Domain">Field of work.</param>
/// <param name="Main">Specialty of the first part.</param>
/// <param name="Second">Specialty of the last part of a job with several.</param>
/// <param name="Minutes">Labelled length in human minutes, 5 or more.</param>
/// <param name="PriceUsd">The real price, in US dollars; 0 where nobody was paid.</param>
/// <param name="PriceScore">
/// How dear the job is in its pack, in millionths: ln(price / median) over its standard deviation, cut at -2,000,000 and 2,000,000.
/// The ceiling's factor is the exponential of the scenario's spread times this.
/// </param>
/// <param name="Parts">The parts, 1 to 6; their minutes add up to <paramref name="Minutes"/>.</param>
public sealed record PackJob(
    string Id,
    string Title,
    string Domain,
    Specialty Main,
    Specialty Second,
    int Minutes,
    decimal PriceUsd,
    int PriceScore,
    IReadOnlyList<PartSpec> Parts)
{
    /// <summary>The task's own difficulty, in millionths of a doubling, where the pack knows it; nothing where each bounty draws its own.</summary>
    public int? Difficulty { get; init; }

    /// <summary>How many real models solved it, where that was measured.</summary>
    public int? Solved { get; init; }

    /// <summary>How many real models tried it, where that was measured.</summary>
    public int? Models { get; init; }

    /// <summary>The parts where a scenario allows at most so many: the same rule as for <see cref="Parts"/> with fewer cuts.</summary>
    /// <param name="most">Most parts, 1 or more.</param>
    public IReadOnlyList<PartSpec> PartsWithin(int most) => most >= Parts.Count ? Parts : JobShape.Parts(Id, Main, Second, Minutes, most);
}
