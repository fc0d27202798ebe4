using System.Globalization;
using System.Text;

namespace Game.Bots.Replays;

/// <summary>Splits a line of JSON into its shape and its values, and puts it together again. Lines of one shape then store as columns of numbers.</summary>
/// <remarks>Knows nothing of orders, so that an order kind of tomorrow is as compact as those of today.</remarks>
internal static class LineTemplates
{
    // None of them can stand in JSON text as it is, so a shape is never ambiguous.
    private const char Whole = '\u0001';
    private const char Hundredths = '\u0002';
    private const char Word = '\u0003';
    private const int MostDigits = 15;

    /// <summary>The shape of a line, and what stands in its slots.</summary>
    /// <param name="json">The line.</param>
    /// <param name="numberOf">The number of a word; words with digits are split like the rest of the line.</param>
    public static (string Shape, List<long> Values) Split(string json, Func<string, int> numberOf)
    {
        var shape = new StringBuilder(json.Length);
        var numbers = new List<long>();
        var inText = false;
        for (var i = 0; i < json.Length;)
        {
            var next = json[i];
            if (inText && next == '\\')
            {
                var escape = json[i + 1] == 'u' ? 6 : 2;
                shape.Append(json, i, escape);
                i += escape;
            }
            else if (!inText && next == '"' && WordAt(json, i) is { } word)
            {
                shape.Append(Word);
                numbers.Add(numberOf(word));
                i += word.Length + 2;
            }
            else if (next == '"')
            {
                inText = !inText;
                shape.Append(next);
                i++;
            }
            else if (char.IsAsciiDigit(next))
            {
                i += Take(json.AsSpan(i), inText, shape, numbers);
            }
            else
            {
                shape.Append(next);
                i++;
            }
        }

        return (shape.ToString(), numbers);
    }

    /// <summary>The line of a shape with these values in its slots.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="next">What stands in the next slot.</param>
    /// <param name="wordOf">The word that has a number.</param>
    public static string Join(string shape, Func<long> next, Func<long, string> wordOf)
    {
        var line = new StringBuilder(shape.Length + 16);
        foreach (var letter in shape)
        {
            _ = letter switch
            {
                Whole => line.Append(CultureInfo.InvariantCulture, $"{next()}"),
                Hundredths => line.Append(CultureInfo.InvariantCulture, $"{next() / 100m}"),
                Word => line.Append('"').Append(wordOf(next())).Append('"'),
                _ => line.Append(letter),
            };
        }

        return line.ToString();
    }

    /// <summary>The slots of a shape: the member that each stands in, which one of that member's it is, and whether it is a word.</summary>
    /// <param name="shape">The shape.</param>
    public static List<(string Member, int Place, bool Word, int Depth)> Slots(string shape)
    {
        var slots = new List<(string, int, bool, int)>();
        var (member, place, depth) = ("", 0, 0);
        for (var i = 0; i < shape.Length; i++)
        {
            switch (shape[i])
            {
                case '{':
                    depth++;
                    break;
                case '}':
                    depth--;
                    break;
                case ':' when i > 0 && shape[i - 1] == '"':
                    var from = shape.LastIndexOf('"', Math.Max(i - 2, 0));
                    (member, place) = (shape[(from + 1)..(i - 1)], 0);
                    break;
                case Whole or Hundredths or Word:
                    slots.Add((member, place++, shape[i] == Word, depth));
                    break;
            }
        }

        return slots;
    }

    // A value in quotes without digits; a member's name is none. What kind of line it is belongs to its shape.
    private static string? WordAt(string json, int quote)
    {
        var before = json.AsSpan(0, quote);
        if (before.EndsWith("\"step\":", StringComparison.Ordinal) || before.EndsWith("\"type\":", StringComparison.Ordinal)) return null;
        var end = json.AsSpan(quote + 1).IndexOfAny('"', '\\') + quote + 1;
        if (end <= quote || json[end] != '"' || (end + 1 < json.Length && json[end + 1] == ':')) return null;
        return json.AsSpan(quote + 1, end - quote - 1).IndexOfAnyInRange('0', '9') < 0 ? json[(quote + 1)..end] : null;
    }

    private static int Take(ReadOnlySpan<char> text, bool inText, StringBuilder shape, List<long> numbers)
    {
        var digits = Digits(text);
        var fraction = !inText && digits < text.Length && text[digits] == '.' ? Digits(text[(digits + 1)..]) : 0;
        var length = fraction == 0 ? digits : digits + 1 + fraction;
        var odd = digits > MostDigits || fraction > 2 || (digits > 1 && text[0] == '0') || (!inText && length < text.Length && text[length] is 'e' or 'E');
        if (odd)
        {
            shape.Append(text[..length]);
        }
        else if (fraction == 0)
        {
            shape.Append(Whole);
            numbers.Add(long.Parse(text[..length], CultureInfo.InvariantCulture));
        }
        else
        {
            shape.Append(Hundredths);
            numbers.Add((long)(decimal.Parse(text[..length], CultureInfo.InvariantCulture) * 100));
        }

        return length;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }
}
