using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Web.Shared;

/// <summary>Texts as markup takes them. Whatever is put into markup by hand goes through here, also words of our own.</summary>
internal static class Html
{
    // Letters of every language stay as they are; what has a meaning in markup does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Text(string? text) => text is null ? "" : Encoder.Encode(text);
}
