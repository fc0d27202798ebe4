using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Game.Domain;
using Web.Journal;

namespace Web.Records;

/// <summary>Everything of a lesson in one file: tables as CSV and XLSX, the event log, a summary to print.</summary>
internal static class RecordsZip
{
    /// <summary>One room's records.</summary>
    public static byte[] Of(LessonFile file, string summary, string about) => Of([(file, summary)], about);

    /// <summary>The records of a room, or of all rooms of a split class: joint tables, and a folder of each room's own.</summary>
    public static byte[] Of(IReadOnlyList<(LessonFile File, string Summary)> lessons, string about)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sheets = ClassTables.Of([.. lessons.Select(static lesson => lesson.File)]);
            Add(zip, "records.xlsx", Workbook.Of(sheets));
            foreach (var sheet in sheets)
                Add(zip, $"csv/{sheet.Name}.csv", CsvText.Of(sheet));
            foreach (var (file, summary) in lessons)
            {
                var folder = lessons.Count > 1 ? file.Room.Code + "/" : "";
                Add(zip, folder + "events.jsonl", Encoding.UTF8.GetBytes(Log(file)));
                Add(zip, folder + "summary.html", Encoding.UTF8.GetBytes(summary));
            }

            Add(zip, "about.txt", Encoding.UTF8.GetBytes(about));
        }

        return stream.ToArray();
    }

    /// <summary>One stored event per line; what people called themselves is left out.</summary>
    public static string Log(LessonFile file)
    {
        var text = new StringBuilder();
        foreach (var stored in file.Log)
        {
            var kept = EventKinds.Read(stored.Kind, stored.Body) is SeatJoined joined
                ? EventKinds.Write(joined with { Name = LessonTables.Seat(joined.Seat) })
                : (stored.Kind, stored.Body);
            text.Append("{\"sequence\":").Append(stored.Sequence).Append(",\"kind\":").Append(JsonSerializer.Serialize(kept.Kind))
                .Append(",\"event\":").Append(kept.Body).Append("}\n");
        }

        return text.ToString();
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(bytes);
    }
}
