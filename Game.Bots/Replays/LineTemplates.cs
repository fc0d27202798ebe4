using System.Globalization;
using System.Text;

namespace Game.Bots.Replays;

/// <summary>Splits a line of JSON into its shape and its numbers, and puts it together again. Lines of one shape then store as columns of numbers.</summary>
/// <remarks>Knows nothing of orders, so that an order kind of tomorrow is as compact as those of today.</remarks>
internal static class LineTemplates
{
    // Neither can stand in JSON text as it is, so a shape is never ambiguous.
    private const char Whole = '\u0001';
    private const char Hundredths = '\u0002';
    private const int MostDigits = 15;

    public static (string Shape, List<long> Numbers) Split(string json)
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

    public static string Join(string shape, Func<long> next)
    {
        var line = new StringBuilder(shape.Length + 16);
        foreach (var letter in shape)
        {
            _ = letter switch
            {
                Whole => line.Append(CultureInfo.InvariantCulture, $"{next()}"),
                Hundredths => line.Append(CultureInfo.InvariantCulture, $"{next() / 100m}"),
                _ => line.Append(letter),
            };
        }

        return line.ToString();
    }

    public static int Slots(string shape) => shape.Count(letter => letter is Whole or Hundredths);

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
