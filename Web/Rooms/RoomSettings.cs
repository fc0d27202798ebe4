using Game.Domain.Scenarios;

namespace Web.Rooms;

/// <summary>What a creator chooses.</summary>
public sealed record RoomSettings
{
    /// <summary>Fastest clock, in milliseconds per tick: 20 ticks a second.</summary>
    public const int Fastest = 50;

    /// <summary>Slowest clock, in milliseconds per tick: one tick in four seconds.</summary>
    public const int Slowest = 4000;

    /// <summary>Name for people, up to 40 characters; empty for the code alone.</summary>
    public string Name { get; init; } = "";

    /// <summary>Name of a built-in scenario.</summary>
    public string Scenario { get; init; } = "open-market";

    /// <summary>A scenario of one's own instead of a built-in one.</summary>
    public Scenario? Custom { get; init; }

    /// <summary>House bots by strategy name, and strategies of libraries (<c>lib:patient</c>); nothing means those the scenario suggests.</summary>
    public IReadOnlyList<string>? Bots { get; init; }

    /// <summary>Milliseconds per tick; nothing means the scenario's.</summary>
    public int? MillisecondsPerTick { get; init; }

    /// <summary>Seed of all chance; nothing means a secret random one.</summary>
    public ulong? Seed { get; init; }

    /// <summary>When places and profits are told to those who play and watch.</summary>
    public LeaderboardMode Leaderboard { get; init; }

    /// <summary>How the lesson is held; nothing for a room without one.</summary>
    public Lessons.LessonPlan? Lesson { get; init; }

    /// <summary>The room's place in a class that is split; nothing for a room of its own.</summary>
    public Lessons.GroupPlace? Group { get; init; }

    /// <summary>True: the clock waits for the host.</summary>
    public bool StartPaused { get; init; }
}
