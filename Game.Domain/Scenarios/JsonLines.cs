using System.Globalization;
using System.Text.Json;

namespace Game.Domain.Scenarios;

/// <summary>On which line of a JSON text each member stands.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first member that an object has twice, if any.</summary>
    public (string Path, int Line)? Repeated { get; private set; }

    /// <summary>Finds the lines of a well-formed text.</summary>
    public static JsonLines Of(byte[] json)
    {
        var lines = new JsonLines();
        var reader = new Utf8JsonReader(json);
        var counter = new LineCounter(json);
        if (reader.Read()) lines.Value(ref reader, counter, string.Empty);
        return lines;
    }

    /// <summary>Line of a member, or of the nearest one around it that is written down; 1 for the first line.</summary>
    public int Of(string path)
    {
        for (var place = path; place.Length > 0; place = Around(place))
        {
            if (_lines.TryGetValue(place, out var line)) return line;
        }

        return 1;
    }

    private static string Around(string path)
    {
        var cut = path.LastIndexOfAny(['.', '[']);
        return cut < 0 ? string.Empty : path[..cut];
    }

    private void Value(ref Utf8JsonReader reader, LineCounter counter, string path)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var member = path.Length == 0 ? reader.GetString()! : $"{path}.{reader.GetString()}";
                var line = counter.At(reader.TokenStartIndex);
                if (!_lines.TryAdd(member, line)) Repeated ??= (member, line);
                reader.Read();
                Value(ref reader, counter, member);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                var element = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
                _lines.TryAdd(element, counter.At(reader.TokenStartIndex));
                Value(ref reader, counter, element);
            }
        }
    }

    private sealed class LineCounter(byte[] json)
    {
        private int _line = 1;
        private int _read;

        // Positions only grow, so each byte is looked at once.
        public int At(long position)
        {
            for (; _read < position; _read++)
            {
                if (json[_read] == (byte)'\n') _line++;
            }

            return _line;
        }
    }
}
