namespace Web.Journal;

/// <summary>Log messages of the journal: ids 1000 to 1099.</summary>
internal static partial class JournalLog
{
    [LoggerMessage(1000, LogLevel.Information, "SQLite {Version} ({Source}).")]
    public static partial void SqliteInUse(this ILogger logger, string version, string source);
}
