namespace Web.Rooms;

/// <summary>When places and profits are told to those who play and watch. The host always sees them. Stored by number.</summary>
public enum LeaderboardMode
{
    /// <summary>All the time.</summary>
    Live = 0,

    /// <summary>Once the match has ended.</summary>
    AtEnd = 1,

    /// <summary>Never.</summary>
    Off = 2,
}
