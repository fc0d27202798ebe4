using Game.Bots.Protocol;
using Hosting.Samples;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>
/// Every page and state, wide and narrow, light and dark: nothing serious for axe, nothing wider than the window. With ECONOMY_PICTURES each of them
/// is also kept as a sheet of four widths in both themes.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class LookTests(BrowserFixture browser)
{
    private static readonly Look[] Pages =
    [
        new("home", "/"),
        new("problem", $"/?problem={(int)RoomProblem.UnknownRoom}&code=XXXX"),
        new("help", "/help"),
        new("rules", "/help/rules/awards"),
        new("design", "/design"),
        new("unknown", "/play/NOPE"),
        new("not-found", "/no/such/page"),
        new("join", "/play/TEAL"),
        new("watch", "/watch/TEAL"),
        new("lobby", "/watch/DAWN"),
        new("play", "/play/TEAL", Seat: true),
        new("ended", "/play/PAST", Seat: true),
        new("over", "/watch/PAST"),
        new("market", "/play/TEAL", Seat: true, Press: ["label[for='view-market']"]),
        new("desk", "/play/TEAL", Seat: true, Press: ["label[for='view-desk']"]),
        new("bid", "/play/TEAL", Seat: true, Press: ["[data-status='Open'] .open"], Then: "#bid-sheet .appraisal"),
        new("dials", "/play/TEAL", Seat: true, Press: ["[data-status='Open'] .open", "#bid-sheet .dials summary"], Then: "#bid-sheet .appraisal"),
        new("trace", "/play/TEAL", Seat: true, Press: ["label[for='view-desk']", ".contract .more >> nth=0", "button.run >> nth=0"], Then: ".contract .look", Shown: true),
        new("palette", "/play/TEAL", Seat: true, Press: ["[data-open-palette]"], Then: "#palette-0"),
        new("inbox", "/play/TEAL", Seat: true, Press: ["label[for='view-desk']", "#tab-crew", "#bell"], Then: "#inbox:popover-open"),
        new("plan", "/play/TEAL", Seat: true, Press: ["label[for='view-desk']", ".contract .tools button >> nth=0"], Then: ".contract .plan .graph", Shown: true),
    ];

    // One word of a choice on two lines is a word broken in its middle.
    private const string Broken = """
        () => [...document.querySelectorAll(".option b")]
            .filter(word => !/\s/.test(word.textContent.trim()) && word.getBoundingClientRect().height > 1.8 * parseFloat(getComputedStyle(word).fontSize))
            .map(word => word.textContent)
        """;

    // A phone has fingers, and other views: its window is one of its own. The others are one window of several sizes.
    private static readonly (int Width, int Height) Phone = (360, 740);
    private static readonly (int Width, int Height)[] Others = [(768, 1024), (1920, 1080), (1280, 800)];

    public static TheoryData<string> Names => new(Pages.Select(static page => page.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_page_is_accessible_and_fits(string name)
    {
        var sheet = new Sheet();
        var phone = await ReadyAsync(name, Phone.Width, Phone.Height);
        await JudgeAsync(phone);
        await ShowAsync(phone, name);
        await sheet.TakeAsync(phone, Phone.Width);
        await phone.Context.DisposeAsync();

        var page = await ReadyAsync(name, Others[^1].Width, Others[^1].Height);
        await JudgeAsync(page);
        foreach (var (width, height) in Others)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ShouldFitItsWidthAsync();
            // What a sheet is there for is never below the window's edge.
            foreach (var send in await page.Locator("#bid-sheet .send .main").AllAsync())
                await Expect(send).ToBeInViewportAsync(new() { Ratio = 1 });
            await ShowAsync(page, name);
            await sheet.TakeAsync(page, width);
        }

        if (Sheet.IsWanted) await sheet.KeepAsync(page, $"look-{name}");
        await page.Context.DisposeAsync();
    }

    // What the picture is of may lie further down; a bar over the page must not lie on it.
    private static async Task ShowAsync(IPage page, string name)
    {
        if (Pages.Single(look => look.Name == name) is { Shown: true, Then: { } what })
            await page.Locator(what).First.EvaluateAsync("element => { element.scrollIntoView({ block: 'center' }); if (innerWidth > 1100) scrollTo(0, 0); }");
    }

    private static async Task JudgeAsync(IPage page)
    {
        foreach (var scheme in Sheet.Schemes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.ShouldBeAccessibleAsync();
        }

        await page.ShouldFitItsWidthAsync();
        Assert.Empty(await page.EvaluateAsync<string[]>(Broken));
    }

    private async Task<IPage> ReadyAsync(string name, int width, int height)
    {
        var (_, path, seat, press, then, _) = Pages.Single(look => look.Name == name);
        var page = await browser.OpenAsync(path, width, height, ColorScheme.Light, browser.Samples, seat ? SampleRoom.SeatKey : null);
        if (seat) await page.WaitUntilInteractiveAsync();
        foreach (var selector in press ?? [])
        {
            // The tabs of a phone are not there on a wide window, where everything is in view.
            if (selector.StartsWith("label", StringComparison.Ordinal) && width > 760) continue;
            await page.Locator(selector).First.ClickAsync();
        }

        if (then is not null) await page.Locator(then).First.WaitForAsync();
        return page;
    }

    /// <summary>A page or state to look at.</summary>
    /// <param name="Name">Of its sheet.</param>
    /// <param name="Path">Its address.</param>
    /// <param name="Seat">Whether the window has a seat.</param>
    /// <param name="Press">What to press before looking, in turn.</param>
    /// <param name="Then">What must have come of it.</param>
    /// <param name="Shown">Whether that is what the picture is of, wherever it lies.</param>
    private sealed record Look(string Name, string Path, bool Seat = false, string[]? Press = null, string? Then = null, bool Shown = false);
}
