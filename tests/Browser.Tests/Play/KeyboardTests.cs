using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>A contract from the bid to the payout without a mouse: letters, the palette, Tab and Enter.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardTests(BrowserFixture browser)
{
    private const int Patience = 90_000;

    [Fact]
    public async Task Keys_alone_bid_change_the_plan_read_the_trace_and_are_paid()
    {
        var page = await browser.OpenAsync();
        await CreateAsync(page);
        await PaletteAsync(page, "pause", "Pause");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Go on", Exact = true })).ToBeVisibleAsync();

        // J goes to the next bounty, Enter opens it, the planner's advice and the bid are reached with Tab.
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#sheet-title")).ToBeFocusedAsync();
        await TabToAsync(page, "#bid-preset, [name='bid-preset']");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await TabToAsync(page, ".planner .button");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".planner p")).ToContainTextAsync("planner");
        await TabToAsync(page, "#amount");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(Regex.Replace(await page.Locator("#bid-sheet .facts .gold").InnerTextAsync(), @"\D", "", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await TabToAsync(page, "#bid-sheet .send .main");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".bid .answer[data-stage='Sealed']").First).ToBeVisibleAsync();
        await TabToAsync(page, "#bid-sheet .close");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#bid-sheet")).ToHaveCountAsync(0);

        await PaletteAsync(page, "go on", "Go on");
        await Expect(page.Locator(".contract")).Not.ToHaveCountAsync(0, new() { Timeout = Patience });
        await PaletteAsync(page, "what happened", "Read what happened");
        await Expect(page.Locator(".run").First).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.Locator(".contract .more").First.FocusAsync();
        await TabToAsync(page, ".run");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".look dl")).ToContainTextAsync("first try of the plan");
        await page.ShouldBeAccessibleAsync();

        // The list of keys, and digits for the desk's sections.
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#shortcuts")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#shortcuts")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("2");
        await Expect(page.Locator("#section-crew")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("1");

        await Expect(page.Locator(".contract[data-status='Paid'], .contract[data-status='FailedValidation']").First).ToBeAttachedAsync(new() { Timeout = Patience });
        await Expect(page).ToHaveTitleAsync(new Regex(@"^\(\d+\) ", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Locator("#bell").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#inbox li").First).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    private static async Task CreateAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = "First contract" }).CheckAsync();
        await page.Locator("#room-bots").SelectOptionAsync("none");
        await page.Locator("#room-speed").SelectOptionAsync("5");
        await page.Locator("#create-name").FillAsync("Ivory Crane");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the room" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/play/[A-Z]{4}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.WaitUntilInteractiveAsync();
        await Expect(page.Locator("[data-column='Open'] button.open").First).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    // What is typed narrows the list; Enter does the first of it.
    private static async Task PaletteAsync(IPage page, string typed, string first)
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

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 80; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not reach {selector}.");
    }
}
