using System.ComponentModel.DataAnnotations;

namespace Web.Bots;

/// <summary>Limits of the processes in which libraries of bots run; section <c>Libraries</c> of the configuration.</summary>
internal sealed record LibraryOptions
{
    public const string Section = "Libraries";

    /// <summary>Most managed memory of a child, in megabytes: beyond it the child's own allocations fail.</summary>
    [Range(32, 65_536)]
    public int HeapMegabytes { get; init; } = 256;

    /// <summary>Most memory of a child in all, in megabytes, whatever it is used for: beyond it the child is ended.</summary>
    [Range(64, 65_536)]
    public int MemoryMegabytes { get; init; } = 512;

    /// <summary>A child that says nothing for so long is ended. A turn may take a minute, if its bank pays for it.</summary>
    [Range(1, 3600)]
    public int StallSeconds { get; init; } = 90;

    /// <summary>How long a library may take to say what it offers.</summary>
    [Range(1, 3600)]
    public int ProbeSeconds { get; init; } = 30;

    /// <summary>How often the child of a seat is started again in a match.</summary>
    [Range(0, 100)]
    public int MostRestarts { get; init; } = 3;

    /// <summary>Most children at once on this server; seats beyond that wait for a free one.</summary>
    [Range(1, 10_000)]
    public int MostChildren { get; init; } = 16;
}
