using Game.Bots.Sdk;

namespace Web.Rooms;

/// <summary>Log messages of rooms: ids 2000 to 2099. No key, no order, no name of a person.</summary>
internal static partial class RoomsLog
{
    [LoggerMessage(2000, LogLevel.Information, "Room {Room} opened: {Scenario}, {Bots} bots.")]
    public static partial void RoomOpened(this ILogger logger, string room, string scenario, int bots);

    [LoggerMessage(2001, LogLevel.Information, "Room {Room} is ready at event {Sequence}, tick {Tick}, {Replayed} events folded; ledger {Ledger}.")]
    public static partial void RoomRecovered(this ILogger logger, string room, long sequence, int tick, int replayed, string ledger);

    [LoggerMessage(2002, LogLevel.Critical, "Room {Room} has stopped at event {Sequence}: what it decided next could not be recorded.")]
    public static partial void RoomStopped(this ILogger logger, Exception exception, string room, long sequence);

    [LoggerMessage(2003, LogLevel.Information, "Room {Room} ended round {Round} at tick {Tick}.")]
    public static partial void RoundEnded(this ILogger logger, string room, int round, int tick);

    [LoggerMessage(2004, LogLevel.Debug, "Room {Room} seat {Seat} ({Strategy}) lost a turn: {Fault}.")]
    public static partial void TurnLost(this ILogger logger, string room, int seat, string strategy, Fault fault);

    [LoggerMessage(2005, LogLevel.Warning, "Room {Room}: a reader failed and is dropped.")]
    public static partial void ReaderFailed(this ILogger logger, Exception exception, string room);

    [LoggerMessage(2006, LogLevel.Warning, "Room {Room}: its snapshot could not be used; every event is folded instead.")]
    public static partial void SnapshotUnusable(this ILogger logger, Exception exception, string room);

    [LoggerMessage(2007, LogLevel.Information, "Room {Room} is deleted with everything that was kept of it.")]
    public static partial void RoomDeleted(this ILogger logger, string room);

    [LoggerMessage(2008, LogLevel.Error, "Rooms whose day has come could not be deleted.")]
    public static partial void SweepFailed(this ILogger logger, Exception exception);

    [LoggerMessage(2009, LogLevel.Warning, "Room {Room} seat {Seat}: {Strategy} was late three turns in a row and sleeps until it answers in time.")]
    public static partial void BotAsleep(this ILogger logger, string room, int seat, string strategy);

    [LoggerMessage(2010, LogLevel.Debug, "Room {Room} is over and nobody looks at it: it is put away until somebody does.")]
    public static partial void RoomRests(this ILogger logger, string room);
}
