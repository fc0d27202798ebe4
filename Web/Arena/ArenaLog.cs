namespace Web.Arena;

internal static partial class ArenaLog
{
    [LoggerMessage(2200, LogLevel.Warning, "{File} is no champion: {Problem}.")]
    public static partial void ChampionUnusable(this ILogger log, string file, string problem);

    [LoggerMessage(2201, LogLevel.Warning, "The ladder cannot be read; it begins anew.")]
    public static partial void LadderUnreadable(this ILogger log, Exception exception);
}
