using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Game.Domain;
using Web.Journal;

namespace Web.Records;

/// <summary>Everything of a lesson in one file: tables as CSV and XLSX, the event log, a summary to print.</summary>
internal static class RecordsZip
{
    public static byte[] Of(LessonFile file, string summary, string about)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sheets = LessonTables.Of(file);
            Add(zip, "records.xlsx", Workbook.Of(sheets));
            foreach (var sheet in sheets)
                Add(zip, $"csv/{sheet.Name}.csv", CsvText.Of(sheet));
            Add(zip, "events.jsonl", Encoding.UTF8.GetBytes(Log(file)));
            Add(zip, "summary.html", Encoding.UTF8.GetBytes(summary));
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
