using System.ComponentModel.DataAnnotations;

namespace Web.Rooms;

/// <summary>Limits of rooms; section <c>Rooms</c> of the configuration.</summary>
internal sealed record RoomOptions
{
    public const string Section = "Rooms";

    /// <summary>Most rooms that run at once.</summary>
    [Range(1, 100_000)]
    public int MaxOpen { get; init; } = 200;

    /// <summary>Rooms that can be created at once, and per second after that.</summary>
    [Range(1, 1000)]
    public int CreateBurst { get; init; } = 20;

    [Range(0.01, 1000)]
    public double CreatePerSecond { get; init; } = 1;

    /// <summary>Joins to one room at once, a school class and more, and per second after that.</summary>
    [Range(1, 10_000)]
    public int JoinBurst { get; init; } = 80;

    [Range(0.01, 10_000)]
    public double JoinPerSecond { get; init; } = 10;

    /// <summary>Returns to one seat at once, and per second after that.</summary>
    [Range(1, 1000)]
    public int ReturnBurst { get; init; } = 20;

    [Range(0.01, 1000)]
    public double ReturnPerSecond { get; init; } = 2;

    /// <summary>Orders of one seat at once, and per second after that; the scenario limits them per tick as well.</summary>
    [Range(1, 10_000)]
    public int OrderBurst { get; init; } = 120;

    [Range(0.1, 10_000)]
    public double OrdersPerSecond { get; init; } = 40;

    /// <summary>Ticks between two snapshots; a snapshot only shortens a restart.</summary>
    [Range(1, 100_000)]
    public int SnapshotEvery { get; init; } = 120;

    /// <summary>How long a room that is over stays in memory while nobody looks at it; it is read again when somebody does.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RestAfter { get; init; } = TimeSpan.FromMinutes(5);
}
