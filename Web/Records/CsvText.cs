using System.Text;
using CsvHelper;

namespace Web.Records;

/// <summary>A table as CSV that spreadsheets open with its accents, and in which no text becomes a formula.</summary>
internal static class CsvText
{
    // Only text can become a formula: a loss keeps the minus it begins with.
    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    public static byte[] Of(Sheet sheet) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(sheet))];

    public static string Text(Sheet sheet)
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, Form, leaveOpen: true))
        {
            csv.WriteRecord([.. sheet.Columns]);
            foreach (var row in sheet.Rows)
            {
                foreach (var cell in row)
                    csv.WriteField(cell);
                csv.EndRecord();
            }
        }

        return text.ToString();
    }
}
