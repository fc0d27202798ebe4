using Microsoft.Data.Sqlite;

namespace Web.Journal;

/// <summary>Deletes a room so that nothing of it is left, neither in tables nor in the free pages and the log of the file.</summary>
internal static class Erasure
{
    private static readonly string[] Tables =
    [
        "delete from events where Room = $room",
        "delete from snapshots where Room = $room",
        "delete from lessons where Room = $room",
        "delete from seats where Room = $room",
        "delete from rooms where Code = $room",
    ];

    public static void Run(SqliteConnection connection, SqliteTransaction transaction, string room)
    {
        foreach (var statement in Tables)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
#pragma warning disable CA2100 // The statements stand right above.
            command.CommandText = statement;
#pragma warning restore CA2100
            command.Parameters.AddWithValue("$room", room);
            command.ExecuteNonQuery();
        }
    }

    /// <summary>A deleted row leaves its bytes behind in the file until it is written anew, and in the log until that is cut.</summary>
    public static void Sweep(SqliteConnection connection)
    {
        try
        {
            foreach (var statement in (string[])["pragma wal_checkpoint(truncate)", "vacuum", "pragma wal_checkpoint(truncate)"])
            {
                using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand right above.
                command.CommandText = statement;
#pragma warning restore CA2100
                command.ExecuteNonQuery();
            }
        }
        catch (SqliteException)
        {
            // The rows are gone and that is durable; the bytes go with the next deletion, when no reader is in the way.
        }
    }
}
