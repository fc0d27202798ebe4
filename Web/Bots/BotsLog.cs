namespace Web.Bots;

/// <summary>Log messages of libraries of bots: ids 4000 to 4099. No key; what a child says is cut and cleaned.</summary>
internal static partial class BotsLog
{
    [LoggerMessage(4000, LogLevel.Information, "The library {File} offers {Strategies}.")]
    public static partial void LibraryFound(this ILogger logger, string file, string strategies);

    [LoggerMessage(4001, LogLevel.Warning, "The library {File} is skipped: {Problem}")]
    public static partial void LibrarySkipped(this ILogger logger, string file, string problem);

    [LoggerMessage(4002, LogLevel.Information, "Room {Room} seat {Seat}: {Strategy} plays in process {Process}.")]
    public static partial void ChildStarted(this ILogger logger, string room, int seat, string strategy, int process);

    [LoggerMessage(4003, LogLevel.Warning, "Room {Room} seat {Seat}: {Strategy} {Reason}")]
    public static partial void ChildFailed(this ILogger logger, string room, int seat, string strategy, string reason);

    [LoggerMessage(4004, LogLevel.Warning, "Room {Room} seat {Seat}: {Strategy} is not started again in this match.")]
    public static partial void ChildGivenUp(this ILogger logger, string room, int seat, string strategy);

    [LoggerMessage(4005, LogLevel.Warning, "Room {Room} seat {Seat}: no library offers {Strategy}; the seat sits still.")]
    public static partial void LibraryMissing(this ILogger logger, string room, int seat, string strategy);

    [LoggerMessage(4006, LogLevel.Error, "Room {Room} seat {Seat}: {Strategy} could not be started.")]
    public static partial void ChildNotStarted(this ILogger logger, Exception exception, string room, int seat, string strategy);

    [LoggerMessage(4007, LogLevel.Warning, "This system has no Landlock: libraries of bots can read what this server can. Drop only what you would run yourself.")]
    public static partial void LibrariesUnconfined(this ILogger logger);

    [LoggerMessage(4008, LogLevel.Warning, "This system's Landlock keeps libraries of bots from files, but not from {Open}.")]
    public static partial void LibrariesHalfConfined(this ILogger logger, string open);
}
