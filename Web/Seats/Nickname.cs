using System.Globalization;
using System.Text;

namespace Web.Seats;

/// <summary>What people may call themselves and their rooms.</summary>
internal static class Nickname
{
    /// <summary>Most visible characters of a nickname.</summary>
    public const int Longest = 20;

    // A visible character can carry marks; a tower of them may not fill the screen.
    private const int CodesPerCharacter = 4;

    /// <summary>The name as it is shown, or nothing if it cannot be.</summary>
    public static string? Clean(string? text, int longest = Longest)
    {
        if (text is null || text.Length > longest * CodesPerCharacter * 2)
            return null;

        var visible = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
                return null;

            visible |= Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune);
        }

        if (!visible)
            return null;

        var name = text.Normalize().Trim();
        return new StringInfo(name).LengthInTextElements <= longest && name.Length <= longest * CodesPerCharacter ? name : null;
    }

    /// <summary>The name, or with a number behind it where others have it already; never longer than allowed.</summary>
    public static string Unique(string name, IEnumerable<string> taken)
    {
        var others = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wanted = name;
        for (var number = 2; others.Contains(wanted); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" {number}");
            var elements = new StringInfo(name);
            var kept = Math.Min(elements.LengthInTextElements, Longest - suffix.Length);
            wanted = elements.SubstringByTextElements(0, kept).TrimEnd() + suffix;
        }

        return wanted;
    }

    // Format characters turn text around or hide in it; a lone half of a pair arrives as the replacement character.
    private static bool IsHidden(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
