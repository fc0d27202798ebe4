using System.Globalization;
using System.Text;

namespace Game.Domain.Primitives;

/// <summary>Reads the comma-separated tables inside the assembly: quotes around fields, doubled quotes inside them, lines with # are notes.</summary>
internal static class Csv
{
    public static IReadOnlyList<CsvRow> Embedded(string resource)
    {
        using var stream = typeof(Csv).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table '{resource}' is not inside the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    public static IReadOnlyList<CsvRow> Parse(string text)
    {
        var rows = new List<CsvRow>();
        Dictionary<string, int>? columns = null;
        foreach (var line in text.Split('\n'))
        {
            var plain = line.TrimEnd('\r');
            if (plain.Length == 0 || plain[0] == '#') continue;
            var fields = Fields(plain);
            if (columns is null)
            {
                columns = fields.Select((name, index) => (name, index)).ToDictionary(c => c.name, c => c.index, StringComparer.Ordinal);
            }
            else if (fields.Count == columns.Count)
            {
                rows.Add(new CsvRow(columns, fields));
            }
            else
            {
                throw new FormatException($"A row has {fields.Count} fields instead of {columns.Count}: {plain}");
            }
        }

        return rows;
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '"' when quoted && i + 1 < line.Length && line[i + 1] == '"':
                    field.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    fields.Add(field.ToString());
                    field.Clear();
                    break;
                default:
                    field.Append(line[i]);
                    break;
            }
        }

        if (quoted) throw new FormatException($"A quote is never closed: {line}");
        fields.Add(field.ToString());
        return fields;
    }
}

internal sealed class CsvRow(Dictionary<string, int> columns, List<string> fields)
{
    public string Text(string column) => fields[columns[column]];

    public int Whole(string column) => int.Parse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture);

    public decimal Number(string column) => decimal.Parse(Text(column), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
