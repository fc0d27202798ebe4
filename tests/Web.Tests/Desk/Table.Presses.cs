using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Web;

namespace Web.Tests.Desk;

/// <summary>How the controls of the page are pressed: once, or twice as by an impatient thumb.</summary>
internal sealed partial class Table
{
    /// <summary>How often each press arrives.</summary>
    public int Presses { get; set; } = 1;

    /// <summary>True once a press has arrived twice.</summary>
    public bool PressedTwice { get; private set; }

    /// <summary>Presses the button with these words, which must not be spent.</summary>
    public void Press<T>(IRenderedComponent<T> part, string words)
        where T : ComponentBase
    {
        var button = part.FindAll("button").FirstOrDefault(button => button.TextContent.Contains(words, StringComparison.Ordinal));
        Assert.True(button is not null, $"There is no button “{words}” in {typeof(T).Name}.");
        Assert.False(button.HasAttribute("disabled"), $"“{words}” cannot be pressed.");
        Click(button);
    }

    public void Click(IElement button)
    {
        if (Presses == 1) button.Click();
        else if (button.HasAttribute("blazor:onclick")) Repeat(button, "onclick", new MouseEventArgs());
        else Repeat(button.Closest("form")!, "onsubmit", EventArgs.Empty);
    }

    public void Change(IElement input, bool value)
    {
        if (Presses == 1) input.Change(value);
        else Repeat(input, "onchange", new ChangeEventArgs { Value = value });
    }

    // All presses carry the number which the control had when it was rendered, as those of a browser do that has not heard of the first one yet.
    private void Repeat(IElement element, string on, EventArgs args)
    {
        var handler = ulong.Parse(element.GetAttribute($"blazor:{on}")!, CultureInfo.InvariantCulture);
        var renderer = _page.Renderer;
        var pressed = renderer.Dispatcher.InvokeAsync(() =>
        {
#pragma warning disable BL0006 // The only way to press by number; a change of it would show here at once.
            for (var i = 0; i < Presses; i++) _ = renderer.DispatchEventAsync(handler, new EventFieldInfo { FieldValue = "" }, args, ignoreUnknownEventHandlers: true);
#pragma warning restore BL0006
        });
        pressed.GetAwaiter().GetResult();
        PressedTwice = true;
    }
}
