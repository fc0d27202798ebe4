namespace Web.Hubs;

/// <summary>Log messages of the hub: ids 3000 to 3099. No key and no connection id.</summary>
internal static partial class HubsLog
{
    [LoggerMessage(3000, LogLevel.Debug, "Room {Room}: a remote client sits on seat {Seat}.")]
    public static partial void ClientSeated(this ILogger logger, string room, int seat);
}
