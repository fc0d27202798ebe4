using System.Globalization;
using System.Text;

namespace Web.Records;

/// <summary>A table as CSV that spreadsheets open with its accents, and in which no text becomes a formula.</summary>
internal static class CsvText
{
    private const string Formula = "=+-@\t\r";

    public static byte[] Of(Sheet sheet) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(sheet))];

    public static string Text(Sheet sheet)
    {
        var text = new StringBuilder();
        Line(text, sheet.Columns);
        foreach (var row in sheet.Rows)
            Line(text, row);
        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<object?> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        string written => Quoted(written.Length > 0 && Formula.Contains(written[0], StringComparison.Ordinal) ? "'" + written : written),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(cell.ToString() ?? ""),
    };

    private static string Quoted(string text) => text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
