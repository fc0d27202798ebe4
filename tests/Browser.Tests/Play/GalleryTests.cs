using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>
/// A real game against bots, looked at from three sides. With ECONOMY_PICTURES=docs/gallery (an absolute path) it also makes the
/// pictures of the README.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class GalleryTests(BrowserFixture browser)
{
    private const int Patience = 120_000;

    // Parts of the usual suggestion.
    private const decimal Usual = 0.8m;
    private const decimal Keen = 0.6m;

    // High enough for a bounty's curve and a plan's graph together with what stands around them.
    private const int High = 960;

    private const string MostParts = """
        () => {
            const parts = [...document.querySelectorAll(".contract[data-status='Working']")].map(one => one.querySelectorAll(".pieces > li").length);
            return parts.indexOf(Math.max(...parts));
        }
        """;

    [Fact]
    public async Task A_game_against_bots_fills_the_table_and_every_look_at_it_fits()
    {
        var page = await browser.OpenAsync(scheme: ColorScheme.Dark);
        await page.Locator("#room-name").FillAsync("Tuesday seminar");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Open market" }).CheckAsync();
        await page.Locator("#room-speed").SelectOptionAsync("5");
        await page.Locator("#create-name").FillAsync("Jade Heron");
        await page.Locator(".way details summary").First.ClickAsync();
        await page.Locator("#room-seed").FillAsync("2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the room" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/play/[A-Z]{4}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.WaitUntilInteractiveAsync();

        // Work in hand, and something paid already: then there is something to look at.
        for (var i = 0; i < 40 && !await IsBusyAsync(page); i++)
            await BidOnceAsync(page);
        await Expect(page.Locator("[data-column='Paid'] .card").First).ToBeVisibleAsync();
        await Expect(page.Locator(".contract[data-status='Working']").First).ToBeVisibleAsync();
        if (Sheet.IsWanted) await GrowAsync(page);
        if (await page.Locator("#bid-sheet .close").IsVisibleAsync())
            await page.Locator("#bid-sheet .close").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Go on" })).ToBeVisibleAsync();
        await LookAsync(page, "play-1280");
        await page.Locator("[data-column='Open'] button.open, [data-column='Bidding'] button.open").First.ClickAsync();
        await Expect(page.Locator("#sheet-title")).ToBeFocusedAsync();
        await page.SetViewportSizeAsync(1280, High);
        await LookAsync(page, "bid-1280");
        await page.SetViewportSizeAsync(1280, 800);
        await page.Keyboard.PressAsync("Escape");
        // Of the work in hand that with the most parts: there is the most to see.
        var edit = page.Locator(".contract[data-status='Working']").Nth(await page.EvaluateAsync<int>(MostParts)).Locator(".tools button[aria-expanded]");
        await page.SetViewportSizeAsync(1280, High);
        await edit.ClickAsync();
        await Expect(page.Locator(".edit .graph")).ToBeVisibleAsync();
        await page.Locator(".edit .graph").EvaluateAsync("graph => { graph.style.scrollMargin = '1rem'; graph.scrollIntoView(); scrollTo(0, 0); }");
        await LookAsync(page, "plan-1280");
        await page.SetViewportSizeAsync(1280, 800);
        await edit.ClickAsync();
        await page.Locator("[data-theme-toggle]").ClickAsync();
        await LookAsync(page, "play-1280-light");

        await page.SetViewportSizeAsync(360, 740);
        await LookAsync(page, "phone-board");
        await page.Locator("[data-column='Open'] button.open, [data-column='Bidding'] button.open").First.ClickAsync();
        await Expect(page.Locator("#sheet-title")).ToBeFocusedAsync();
        await LookAsync(page, "phone-bid");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#bid-sheet")).ToHaveCountAsync(0);
        await page.Locator("label[for='view-desk']").ClickAsync();
        await LookAsync(page, "phone-desk");

        var watcher = await browser.OpenAsync("/watch/" + page.Url.Split('/')[^1], 1920, 1080, ColorScheme.Dark);
        await watcher.WaitUntilInteractiveAsync();
        await LookAsync(watcher, "watch-1920");
        await watcher.Context.DisposeAsync();
        await page.Context.DisposeAsync();
    }

    private static async Task<bool> IsBusyAsync(IPage page) =>
        await page.Locator(".contract[data-status='Working']").CountAsync() > 0 && await page.Locator("[data-column='Paid'] .card").CountAsync() > 0;

    // A picture wants more than a test: the first own work over, and new work in hand.
    private static async Task GrowAsync(IPage page)
    {
        await page.Locator(".host select").SelectOptionAsync("50");
        await Expect(page.Locator("[data-column='Paid'] .card[data-mine], [data-column='Failed'] .card[data-mine]").First).ToBeVisibleAsync(new() { Timeout = 2 * Patience });
        await page.Locator(".host select").SelectOptionAsync("200");
        for (var i = 0; i < 8; i++) await BidOnceAsync(page, Keen);
    }

    // The clock stands while the bid is written, so no window closes between a look and a tap.
    private static async Task BidOnceAsync(IPage page, decimal share = Usual)
    {
        var open = page.Locator("[data-column='Open'] .card:not([data-mine]) button.open, [data-column='Bidding'] .card:not([data-mine]) button.open");
        await Expect(open.First).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Go on" })).ToBeVisibleAsync();
        if (await open.CountAsync() > 0)
        {
            var title = await open.Last.TextContentAsync() ?? "";
            await open.Last.ClickAsync();
            await BidAsync(page, title.Trim(), share);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(page.Locator(".bid .answer[data-stage='Sealed']")).ToHaveCountAsync(0, new() { Timeout = Patience });
    }

    // A window may close between the last tick and the pause: then the sheet has no form, and the next card gets its turn.
    private static async Task BidAsync(IPage page, string title, decimal share)
    {
        try
        {
            // The sheet may still be that of the last card.
            await Expect(page.Locator("#sheet-title")).ToHaveTextAsync(title);
            // Below the usual suggestion, so that a desk fills up even among keen bots.
            var asked = page.GetByLabel("You ask for");
            var amount = await asked.InputValueAsync(new() { Timeout = 5000 });
            await asked.FillAsync(Math.Floor(decimal.Parse(amount, CultureInfo.InvariantCulture) * share).ToString(CultureInfo.InvariantCulture), new() { Timeout = 5000 });
            await page.Locator("#bid-sheet .send .main").ClickAsync(new() { Timeout = 5000 });
            await Expect(page.Locator(".bid .answer[data-stage='Sealed']").First).ToBeVisibleAsync();
        }
        catch (TimeoutException)
        {
            await page.Locator("#bid-sheet .close").ClickAsync();
        }
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await page.EvaluateAsync("() => document.querySelectorAll('.cards').forEach(cards => cards.scrollTop = 0)");
        await page.HideNoticesAsync();
        await page.KeepPictureAsync(name);
        await page.ShouldFitItsWidthAsync();
        await page.ShouldBeAccessibleAsync();
    }
}
