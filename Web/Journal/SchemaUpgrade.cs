using Microsoft.Data.Sqlite;

namespace Web.Journal;

/// <summary>Gives a journal of an older version the columns that came later, each with the value that changes nothing.</summary>
internal static class SchemaUpgrade
{
    private const string Number = "integer not null default 0";
    private const string Bytes = "blob null";

    private const string Lessons =
        "create table if not exists lessons (Room text not null, Kind text not null, Seat integer not null, Body text not null, primary key (Room, Kind, Seat))";

    private const string Links =
        "create table if not exists links (Id text not null primary key, KeyHash blob not null, CreatedAt text not null, UsedAt text not null, Room text null, RoomOpened text null)";

    private static readonly (string Table, string Column, string Type)[] Later =
    [
        ("rooms", "Locked", Number),
        ("rooms", "Leaderboard", Number),
        ("seats", "Removed", Number),
        ("seats", "ReturnHash", Bytes),
        ("seats", "PinHash", Bytes),
        ("seats", "PinTries", Number),
        ("seats", "Salt", "text null"),
    ];

    public static void Run(SqliteConnection connection)
    {
        Execute(connection, Lessons);
        Execute(connection, Links);
        foreach (var (table, column, type) in Later)
        {
            if (!Has(connection, table, column))
                Execute(connection, $"alter table {table} add column {column} {type}");
        }
    }

    private static bool Has(SqliteConnection connection, string table, string column)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from pragma_table_info($table) where name = $column";
        command.Parameters.AddWithValue("$table", table);
        command.Parameters.AddWithValue("$column", column);
        return (long)command.ExecuteScalar()! > 0;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
