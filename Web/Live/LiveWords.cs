using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Web.Shared;

namespace Web.Live;

/// <summary>The words of what comes on a line as markup; in the language of whoever asks at that moment.</summary>
/// <param name="Text">Words of the cards.</param>
/// <param name="Words">Words of the game.</param>
public sealed record LiveWords(IStringLocalizer<SharedText> Text, Words Words)
{
    // The message is read by a script and never stands in a page: only what has a meaning in JSON is written in another way.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Markup as a JSON string.</summary>
    internal static string Json(string markup) => JsonSerializer.Serialize(markup, Plain);
}
