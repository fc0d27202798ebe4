using System.Globalization;

namespace Web.Shared;

/// <summary>
/// Reads an amount that a person typed, in any of the languages: point and comma both set cents apart, and both group
/// thousands when three digits follow. Nobody means a thousandth of a credit.
/// </summary>
public static class Typed
{
    private const int Group = 3;

    /// <summary>A decimal number, or nothing.</summary>
    public static decimal? Amount(string? typed)
    {
        var text = string.Concat((typed ?? "").Where(static letter => !char.IsWhiteSpace(letter) && letter is not '\''));
        var last = text.LastIndexOfAny(['.', ',']);
        if (last >= 0)
        {
            // One kind of mark alone, before three digits, or several times: thousands.
            var mark = text[last];
            var groups = text.Length - last - 1 == Group && !text[..last].Contains(mark == '.' ? ',' : '.', StringComparison.Ordinal)
                || text.IndexOf(mark, StringComparison.Ordinal) != last;
            var whole = (groups ? text : text[..last]).Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
            text = groups ? whole : whole + "." + text[(last + 1)..];
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }
}
