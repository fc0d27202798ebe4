using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>A whole game without a mouse: from the first page to a paid bounty, the end and the debrief, by letters, the palette, Tab, arrows and Enter.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardTests(BrowserFixture browser)
{
    // A condition may take long on a busy machine; nothing is asked for by the time it takes.
    private const int Patience = 120_000;
    private const int Tries = 8;

    // More stops than any page has.
    private const int MostTabs = 250;

    [Fact]
    public async Task Keys_alone_lead_from_the_first_page_to_a_paid_bounty_and_the_debrief()
    {
        var page = await browser.OpenAsync();
        await CreateAsync(page);

        // A good plan fails now and then; the next bounty is another try.
        var closed = "0/0";
        for (var i = 1; i <= Tries && closed[0] == '0'; i++)
        {
            if (i > 1) await GoOnAsync(page);
            await StopAtABountyAsync(page);
            // From there on J leads to the bounty: the choice of a speed has no use for it.
            await ChooseAsync(page, ".host .speed select", "100");
            await BidAsync(page);
            await GoOnAsync(page);
            await Expect(Closed(page)).ToHaveTextAsync(new Regex($@"^\d+/{i}$", RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = Patience });
            closed = await Closed(page).InnerTextAsync();
            await PauseAsync(page);
            await ChooseAsync(page, ".host .speed select", "1000");
        }

        Assert.StartsWith("1/", closed, StringComparison.Ordinal);
        await PaletteAsync(page, "price small coder", "Look at the price of small coder");
        await Expect(page.Locator(".view.market [data-agent]:focus")).ToContainTextAsync("small", new() { Timeout = Patience });
        await TabToAsync(page, "#bell");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#inbox li").First).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.Keyboard.PressAsync("Escape");

        await EndAsync(page);
        await Expect(page.Locator(".end .profit")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(page.Locator(".debrief .fall li")).ToHaveCountAsync(7, new() { Timeout = Patience });
        await page.ShouldBeAccessibleAsync();
        await TabToAsync(page, ".debrief summary");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".debrief tbody tr").First).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.Context.DisposeAsync();
    }

    // Contracts paid of all that have closed, on the own line of the leaderboard: cards go after a while, this stays.
    private static ILocator Closed(IPage page) => page.Locator(".leaders [data-own] td").Nth(4);

    private static async Task CreateAsync(IPage page)
    {
        await TabToAsync(page, "[name='scenario']");
        for (var i = 0; i < Tries * Tries && !await IsAtAsync(page, "[value='first-contract']"); i++) await page.Keyboard.PressAsync("ArrowDown");
        await ChooseAsync(page, "#room-bots", "none");
        await TabToAsync(page, "#create-name");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Ivory Crane");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/play/[A-Z]{4}$", RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = Patience });
        await page.WaitUntilInteractiveAsync();
        // Before the page's script has come a key is lost.
        await Expect(page.Locator("#palette")).ToHaveAttributeAsync("data-ready", "", new() { Timeout = Patience });
    }

    // The clock stands while there is a bounty to bid on; where its window closed meanwhile, the next one is waited for.
    private static async Task StopAtABountyAsync(IPage page)
    {
        for (var i = 0; i < Tries; i++)
        {
            await Expect(page.Locator("[data-column='Open'] button.open").First).ToBeVisibleAsync(new() { Timeout = Patience });
            await PauseAsync(page);
            if (await page.Locator("[data-column='Open'] button.open").CountAsync() > 0) return;
            await GoOnAsync(page);
        }

        Assert.Fail("Every bounty's window closed before the clock stood.");
    }

    // J goes to the next bounty, Enter opens it; in the sheet a safe plan and all that is paid.
    private static async Task BidAsync(IPage page)
    {
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("[data-column='Open'] button.open").First).ToBeFocusedAsync(new() { Timeout = Patience });
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#sheet-title")).ToBeFocusedAsync(new() { Timeout = Patience });
        await TabToAsync(page, "[name='bid-preset']");
        for (var i = 0; i < Tries && !await IsAtAsync(page, "label:has(b:text-is('Safe')) input"); i++) await page.Keyboard.PressAsync("ArrowRight");
        await TabToAsync(page, "#amount");
        var ceiling = Regex.Replace(await page.Locator("#bid-sheet .facts .gold").InnerTextAsync(), @"\D", "", RegexOptions.None, TimeSpan.FromSeconds(1));
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(ceiling);
        await Expect(page.Locator("#bid-sheet .send .main")).ToContainTextAsync(ceiling, new() { Timeout = Patience });
        await TabToAsync(page, "#bid-sheet .send .main");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".bid .answer").First).ToHaveAttributeAsync("data-stage", "Sealed", new() { Timeout = Patience });
        await TabToAsync(page, "#bid-sheet .close");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#bid-sheet")).ToHaveCountAsync(0, new() { Timeout = Patience });
    }

    // The host's own page opens in a tab of its own; what is risky asks once more.
    private static async Task EndAsync(IPage page)
    {
        await TabToAsync(page, "a[href^='/host/']");
        var host = await page.Context.RunAndWaitForPageAsync(() => page.Keyboard.PressAsync("Enter"));
        await host.WaitUntilInteractiveAsync();
        await TabToAsync(host, ".running .button:text-is('End now')");
        await host.Keyboard.PressAsync("Enter");
        await Expect(host.Locator(".running .risky")).ToBeVisibleAsync(new() { Timeout = Patience });
        await TabToAsync(host, ".running .risky");
        await host.Keyboard.PressAsync("Enter");
        await Expect(host.Locator(".host-page[data-phase='Ended']")).ToBeVisibleAsync(new() { Timeout = Patience });
        await host.CloseAsync();
    }

    // The palette offers what can be done now: what comes next waits until the page shows that the clock stands or goes.
    private static Task PauseAsync(IPage page) => ClockAsync(page, "pause", "Pause", "Paused");

    private static Task GoOnAsync(IPage page) => ClockAsync(page, "go on", "Go on", "Running");

    private static async Task ClockAsync(IPage page, string typed, string command, string phase)
    {
        await PaletteAsync(page, typed, command);
        await Expect(page.Locator($".play[data-phase='{phase}']")).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    // What is typed narrows the list; arrows go to the command, Enter does it.
    private static async Task PaletteAsync(IPage page, string typed, string command)
    {
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("#palette-input")).ToBeFocusedAsync(new() { Timeout = Patience });
        await Expect(page.Locator("#palette-0")).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.Keyboard.InsertTextAsync(typed);
        var found = page.Locator("#palette-list li");
        foreach (var word in typed.Split(' '))
            await Expect(found.Filter(new() { HasNotTextRegex = new Regex(word, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)) })).ToHaveCountAsync(0, new() { Timeout = Patience });
        await Expect(found.Locator("span").GetByText(command, new() { Exact = true })).ToHaveCountAsync(1, new() { Timeout = Patience });
        var at = (await found.Locator("span").AllInnerTextsAsync()).ToList().IndexOf(command);
        for (var i = 1; i <= at; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            await Expect(page.Locator($"#palette-{i}")).ToHaveAttributeAsync("aria-selected", "true", new() { Timeout = Patience });
        }

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#palette")).ToBeHiddenAsync(new() { Timeout = Patience });
    }

    private static async Task ChooseAsync(IPage page, string select, string value)
    {
        await TabToAsync(page, select);
        await page.Keyboard.PressAsync("Home");
        for (var i = 0; i < Tries * Tries && await page.Locator(select).InputValueAsync() != value; i++) await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(select)).ToHaveValueAsync(value, new() { Timeout = Patience });
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            if (await IsAtAsync(page, selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not reach {selector}.");
    }

    private static async Task<bool> IsAtAsync(IPage page, string selector) =>
        await page.Locator(selector).And(page.Locator(":focus")).CountAsync() > 0;
}
