using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace Web.Shared;

/// <summary>
/// One sign of ours from Sprite.razor. With a title it speaks, without one it is decoration. Markup and not a component: a page has
/// a hundred signs, and a component keeps more than a kilobyte for as long as the page is open.
/// </summary>
public static class Glyph
{
    private static readonly ConcurrentDictionary<string, MarkupString> Plain = new(StringComparer.Ordinal);

    /// <param name="name">A sign's name in the sprite; never a person's text.</param>
    /// <param name="title">What it says.</param>
    public static MarkupString Of(string name, string? title = null) => title is null
        ? Plain.GetOrAdd(name, static name => new($"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-{name}\"></use></svg>"))
        : new($"<svg class=\"icon\" role=\"img\" aria-label=\"{Html.Text(title)}\"><use href=\"#i-{name}\"></use></svg>");
}
