using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>What a person without a mouse does.</summary>
internal static class KeyboardExtensions
{
    private const int FarEnough = 150;

    /// <summary>Presses Tab until an element has the focus; fails if it is never reached.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
    {
        await page.Locator(selector).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        for (var i = 0; i < FarEnough; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not reach {selector}.");
    }

    /// <summary>Presses Tab until a button or link with these words has the focus, and then Enter.</summary>
    public static async Task TabAndPressAsync(this IPage page, string words, string within = "body")
    {
        var wanted = page.Locator(within).Locator("button, a, summary").Filter(new() { HasText = words }).First;
        await Expect(wanted).ToBeEnabledAsync();
        for (var i = 0; i < FarEnough; i++)
        {
            // A page that draws itself anew may take the element away and bring another: it is looked for again each time.
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                await page.Keyboard.PressAsync("Enter");
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not reach \"{words}\".");
    }

    /// <summary>Opens the palette, types, and does the first that is found.</summary>
    public static async Task PaletteAsync(this IPage page, string typed, string first)
    {
        // Before the page's script has come a key is lost.
        await Expect(page.Locator("#palette")).ToHaveAttributeAsync("data-ready", "");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("#palette-input")).ToBeFocusedAsync();
        await Expect(page.Locator("#palette-0")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync(typed);
        await Expect(page.Locator("#palette-0")).ToContainTextAsync(first);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#palette")).ToBeHiddenAsync();
    }
}
