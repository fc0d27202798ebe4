using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Web.Play;
using Web.Shared;

namespace Web.Palette;

/// <summary>The list of all keys as markup that pages share: the script opens it, and each element of its own would cost every open page memory.</summary>
internal static class ShortcutList
{
    // As wwwroot/js/keys.js reads them.
    private static readonly string[] Keys = ["Ctrl+K", "?", "B", "M", "D", "J K", Range, "N", "Esc"];

    // From one to the other, and not these two.
    private const string Range = "1 9";

    // What the caps of other keyboards call by another name; a letter is the same on all of them.
    private static readonly string[] Caps = ["Ctrl", "Esc"];

    private static readonly SharedMarkup<string> Made = new();

    public static MarkupString Of(IStringLocalizer<PlayText> text) => Made.Of("", Write, text);

    private static string Write(IStringLocalizer<PlayText> text)
    {
        var rows = string.Concat(Keys.Select(key =>
            $"<div><dt>{string.Join(key == Range ? "–" : "", key.Split(' ').Select(one => $"<kbd>{Cap(one, text)}</kbd>"))}</dt><dd>{Html.Text(text[$"Key.{key}"])}</dd></div>"));
        return $"""
            <h2 id="shortcuts-title">{Html.Text(text["Shortcuts"])}</h2>
            <dl>{rows}</dl>
            <label class="tick"><input type="checkbox" data-keys-switch>{Html.Text(text["KeysOn"])}</label>
            <label class="tick"><input type="checkbox" data-sound-switch>{Html.Text(text["SoundOn"])}</label>
            <button type="button" class="button main" data-close-dialog>{Html.Text(text["Close"])}</button>
            """;
    }

    private static string Cap(string key, IStringLocalizer<PlayText> text) =>
        string.Join('+', key.Split('+').Select(one => Html.Text(Caps.Contains(one) ? text[$"Cap.{one}"] : one)));
}
