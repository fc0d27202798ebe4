using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Web.Play;
using Web.Shared;

namespace Web.Palette;

/// <summary>The list of all keys as markup that pages share: the script opens it, and each element of its own would cost every open page memory.</summary>
internal static class ShortcutList
{
    // As wwwroot/js/keys.js reads them.
    private static readonly string[] Keys = ["Ctrl+K", "?", "B", "M", "D", "J K", "1 9", "N", "Esc"];

    private static readonly ConcurrentDictionary<string, MarkupString> Made = new(StringComparer.Ordinal);

    public static MarkupString Of(IStringLocalizer<PlayText> text) =>
        Made.GetOrAdd(CultureInfo.CurrentUICulture.Name, static (_, text) => new(Write(text)), text);

    private static string Write(IStringLocalizer<PlayText> text)
    {
        var rows = string.Concat(Keys.Select(key =>
            $"<div><dt>{string.Concat(key.Split(' ').Select(static one => $"<kbd>{one}</kbd>"))}</dt><dd>{Html.Text(text[$"Key.{key}"])}</dd></div>"));
        return $"""
            <h2 id="shortcuts-title">{Html.Text(text["Shortcuts"])}</h2>
            <dl>{rows}</dl>
            <label class="tick"><input type="checkbox" data-keys-switch>{Html.Text(text["KeysOn"])}</label>
            <label class="tick"><input type="checkbox" data-sound-switch>{Html.Text(text["SoundOn"])}</label>
            <button type="button" class="button main" data-close-dialog>{Html.Text(text["Close"])}</button>
            """;
    }
}
