namespace Web.Rooms;

/// <summary>What a room is doing.</summary>
public enum RoomPhase
{
    /// <summary>It reads its journal after a start; everything sent to it waits until then.</summary>
    Recovering,

    /// <summary>The clock ticks.</summary>
    Running,

    /// <summary>The host has stopped the clock; orders are sealed and wait.</summary>
    Paused,

    /// <summary>The match has ended; the room can still be read.</summary>
    Ended,

    /// <summary>The journal could not be written: the room refuses everything rather than go on unrecorded.</summary>
    Stopped,
}

/// <summary>The state of a room beside its match; public.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="MillisecondsPerTick">Speed of the clock.</param>
/// <param name="Tick">The open tick.</param>
/// <param name="Ticks">Length of the match in ticks.</param>
/// <param name="Round">1 for the first match of the room.</param>
/// <param name="Humans">Seats of people.</param>
/// <param name="Bots">Seats of bots, house and remote.</param>
public sealed record RoomStatus(RoomPhase Phase, int MillisecondsPerTick, int Tick, int Ticks, int Round, int Humans, int Bots)
{
    /// <summary>Nobody new can join.</summary>
    public bool Locked { get; init; }

    /// <summary>The clock stands because many people vanished at once; it goes on when they are back.</summary>
    public bool AutoPaused { get; init; }

    /// <summary>The round has ended and the class has another one: people can still sit down for it.</summary>
    public bool AwaitsRound { get; init; }

    /// <summary>When the leaderboard is shown.</summary>
    public LeaderboardMode Leaderboard { get; init; }

    /// <summary>True while places and profits are sent to those who play and watch.</summary>
    public bool ShowsLeaderboard => Leaderboard == LeaderboardMode.Live || (Leaderboard == LeaderboardMode.AtEnd && Ended);

    public bool Paused => Phase == RoomPhase.Paused;

    public bool Ended => Phase == RoomPhase.Ended;
}
