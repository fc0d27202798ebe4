using System.Collections.Concurrent;
using System.Globalization;

namespace Web.Shared;

/// <summary>The separators of each language, and nothing else of its way to write numbers: signs and spaces are the game's own.</summary>
internal static class NumberForms
{
    private static readonly ConcurrentDictionary<string, NumberFormatInfo> Known = new(StringComparer.Ordinal);

    public static NumberFormatInfo Of(CultureInfo language) => Known.GetOrAdd(language.TwoLetterISOLanguageName, static name => Make(name));

    private static NumberFormatInfo Make(string language)
    {
        var form = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        (form.NumberGroupSeparator, form.NumberDecimalSeparator) = language switch
        {
            "de" or "pt" => (".", ","),
            // A space that does not break: so do French and the Spanish academy.
            "fr" or "es" => ("\u202f", ","),
            _ => (",", "."),
        };
        return NumberFormatInfo.ReadOnly(form);
    }
}
