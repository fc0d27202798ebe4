using Microsoft.Data.Sqlite;

namespace Web.Journal;

/// <summary>Gives a journal of an older version the columns that came later, each with the value that changes nothing.</summary>
internal static class SchemaUpgrade
{
    private static readonly (string Table, string Column)[] Later =
    [
        ("rooms", "Locked"),
        ("rooms", "Leaderboard"),
        ("seats", "Removed"),
    ];

    public static void Run(SqliteConnection connection)
    {
        foreach (var (table, column) in Later)
        {
            if (!Has(connection, table, column))
                Execute(connection, $"alter table {table} add column {column} integer not null default 0");
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
