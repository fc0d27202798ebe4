using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>The first minutes: from the first page to a paid bounty, card by card, on a phone; each card waits for the real act.</summary>
[Collection(BrowserCollection.Name)]
public sealed class GuideTests(BrowserFixture browser)
{
    private const int Patience = 90_000;
    private const int Tries = 6;

    private const string Covers = "document.querySelector('.guide').getBoundingClientRect().bottom > document.querySelector('#bid-sheet').getBoundingClientRect().top";

    [Fact]
    public async Task A_newcomer_is_led_to_a_paid_bounty_and_can_leave_the_guide()
    {
        var page = await browser.OpenAsync(width: 360, height: 740);
        await page.GetByRole(AriaRole.Button, new() { Name = "Learn by doing" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("guide=1", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.WaitUntilInteractiveAsync();

        // A good plan fails now and then; the guide then leads to the next bounty.
        for (var i = 0; i < Tries && await page.Locator(".guide[data-step='Paid']").CountAsync() == 0; i++)
        {
            await page.Locator(".tabs label[for='view-board']").ClickAsync();
            await ContractAsync(page, looks: i == 0);
        }

        await Expect(page.Locator(".guide[data-step='Paid'] .profit")).ToContainTextAsync(new Regex(@"\d", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.KeepPictureAsync("guide-paid-360");
        await page.ShouldFitItsWidthAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Play on" }).ClickAsync();
        await Expect(page.Locator(".guide")).ToHaveCountAsync(0, new() { Timeout = Patience });
        await page.Context.DisposeAsync();
    }

    private static async Task ContractAsync(IPage page, bool looks)
    {
        // The clock stands once there is a bounty to open.
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Go on", Exact = true })).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.Locator("[data-column='Open'] button.open").First.ClickAsync(new() { Timeout = Patience });
        await Expect(page.Locator(".guide[data-step='Plan'], .guide[data-step='Bid']")).ToBeVisibleAsync(new() { Timeout = Patience });
        if (looks)
        {
            await page.ShouldBeAccessibleAsync();
            Assert.False(await page.EvaluateAsync<bool>(Covers), "The card lies over the sheet.");
        }

        await page.Locator("#bid-sheet").GetByText("Safe", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".guide[data-step='Bid']")).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.Locator("#bid-sheet .send .main").ClickAsync();
        // Short work may be done before this looks.
        await Expect(page.Locator(".guide[data-step='Crew'], .guide[data-step='Paid'], .guide[data-step='Again']")).ToBeVisibleAsync(new() { Timeout = Patience });
        // The card may lie over the sheet's corner, so the sheet is closed by its key.
        if (await page.Locator("#sheet-title").CountAsync() > 0)
        {
            await page.Locator("#sheet-title").FocusAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator("#bid-sheet")).ToHaveCountAsync(0, new() { Timeout = Patience });
        }

        await page.Locator(".tabs label[for='view-desk']").ClickAsync();
        await page.Locator("#tab-crew").ClickAsync();
        await Expect(page.Locator(".guide[data-step='Paid'], .guide[data-step='Again']")).ToBeVisibleAsync(new() { Timeout = Patience });
    }
}
