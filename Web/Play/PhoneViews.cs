using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Web.Shared;

namespace Web.Play;

/// <summary>What a phone shows one at a time, as markup that pages share: the browser alone keeps which one it is.</summary>
internal static class PhoneViews
{
    private static readonly string[] Views = ["Board", "Market", "Desk"];
    private static readonly SharedMarkup<string> Made = new();

    public static MarkupString Of(IStringLocalizer<PlayText> text) => Made.Of("", Write, text);

    private static string Write(IStringLocalizer<PlayText> text) => string.Concat(Views.Select(view =>
        $"<input type=\"radio\" name=\"view\" id=\"view-{view.ToLowerInvariant()}\" class=\"hidden-text\"{(view == Views[0] ? " checked" : "")} aria-label=\"{Html.Text(text[view])}\">"));
}
