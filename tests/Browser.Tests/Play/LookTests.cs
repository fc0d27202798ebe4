using Hosting.Samples;
using Microsoft.Playwright;

namespace Browser.Tests.Play;

/// <summary>
/// Every page and state, wide and narrow, light and dark: nothing serious for axe, nothing wider than the window. With ECONOMY_PICTURES each of them
/// is also kept as a sheet of four widths in both themes.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class LookTests(BrowserFixture browser)
{
    // Name, address, whether the window has a seat, what to press before looking, and what must have come of it.
    private static readonly (string Name, string Path, bool Seat, string[] Press, string? Then)[] Pages =
    [
        ("home", "/", false, [], null),
        ("problem", "/?problem=600&code=XXXX", false, [], null),
        ("help", "/help", false, [], null),
        ("rules", "/help/rules/awards", false, [], null),
        ("design", "/design", false, [], null),
        ("unknown", "/play/NOPE", false, [], null),
        ("not-found", "/no/such/page", false, [], null),
        ("join", "/play/TEAL", false, [], null),
        ("watch", "/watch/TEAL", false, [], null),
        ("play", "/play/TEAL", true, [], null),
        ("ended", "/play/PAST", true, [], null),
        ("over", "/watch/PAST", false, [], null),
        ("market", "/play/TEAL", true, ["label[for='view-market']"], null),
        ("desk", "/play/TEAL", true, ["label[for='view-desk']"], null),
        ("bid", "/play/TEAL", true, ["[data-status='Open'] .open"], "#bid-sheet .appraisal"),
        ("dials", "/play/TEAL", true, ["[data-status='Open'] .open", "#bid-sheet .dials summary"], "#bid-sheet .appraisal"),
        ("trace", "/play/TEAL", true, ["label[for='view-desk']", ".contract .more >> nth=0", "button.run >> nth=0"], ".contract .look"),
        ("palette", "/play/TEAL", true, ["[data-open-palette]"], "#palette-0"),
        ("inbox", "/play/TEAL", true, ["label[for='view-desk']", "#tab-crew", "#bell"], "#inbox:popover-open"),
        ("plan", "/play/TEAL", true, ["label[for='view-desk']", ".contract .tools button >> nth=0"], ".contract .plan"),
    ];

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
        await sheet.TakeAsync(phone, Phone.Width);
        await phone.Context.DisposeAsync();

        var page = await ReadyAsync(name, Others[^1].Width, Others[^1].Height);
        await JudgeAsync(page);
        foreach (var (width, height) in Others)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ShouldFitItsWidthAsync();
            await sheet.TakeAsync(page, width);
        }

        if (Sheet.IsWanted) await sheet.KeepAsync(page, $"look-{name}");
        await page.Context.DisposeAsync();
    }

    private static async Task JudgeAsync(IPage page)
    {
        foreach (var scheme in Sheet.Schemes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.ShouldBeAccessibleAsync();
        }

        await page.ShouldFitItsWidthAsync();
    }

    private async Task<IPage> ReadyAsync(string name, int width, int height)
    {
        var (_, path, seat, press, then) = Pages.Single(page => page.Name == name);
        var page = await browser.OpenAsync(path, width, height, ColorScheme.Light, browser.Samples, seat ? SampleRoom.SeatKey : null);
        if (seat) await page.WaitUntilInteractiveAsync();
        foreach (var selector in press)
        {
            // The tabs of a phone are not there on a wide window, where everything is in view.
            if (selector.StartsWith("label", StringComparison.Ordinal) && width > 760) continue;
            await page.Locator(selector).First.ClickAsync();
        }

        if (then is not null) await page.Locator(then).First.WaitForAsync();
        return page;
    }
}
