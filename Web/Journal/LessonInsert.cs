using Microsoft.Data.Sqlite;

namespace Web.Journal;

/// <summary>Writes what a lesson keeps; the newest of a kind and a seat stays.</summary>
internal static class LessonInsert
{
    public static void Run(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<LessonRecord> kept)
    {
        if (kept.Count == 0)
            return;

        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "insert or replace into lessons (Room, Kind, Seat, Body) values ($room, $kind, $seat, $body)";
        var (room, kind) = (command.Parameters.Add("$room", SqliteType.Text), command.Parameters.Add("$kind", SqliteType.Text));
        var (seat, body) = (command.Parameters.Add("$seat", SqliteType.Integer), command.Parameters.Add("$body", SqliteType.Text));
        foreach (var record in kept)
        {
            (room.Value, kind.Value, seat.Value, body.Value) = (record.Room, record.Kind, record.Seat, record.Body);
            command.ExecuteNonQuery();
        }
    }
}
