using Hosting.Samples;
using Microsoft.Playwright;

namespace Browser.Tests.Play;

/// <summary>
/// Every page and state, wide and narrow, light and dark: nothing serious for axe, nothing wider than the window. With ECONOMY_PICTURES also at the
/// widths between and beyond, for the pictures.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class LookTests(BrowserFixture browser)
{
    // Name, address, whether the window has a seat, and what to press before looking.
    private static readonly (string Name, string Path, bool Seat, string[] Press)[] Pages =
    [
        ("home", "/", false, []),
        ("problem", "/?problem=600&code=XXXX", false, []),
        ("help", "/help", false, []),
        ("rules", "/help/rules/awards", false, []),
        ("design", "/design", false, []),
        ("unknown", "/play/NOPE", false, []),
        ("not-found", "/no/such/page", false, []),
        ("join", "/play/TEAL", false, []),
        ("watch", "/watch/TEAL", false, []),
        ("play", "/play/TEAL", true, []),
        ("ended", "/play/PAST", true, []),
        ("over", "/watch/PAST", false, []),
        ("market", "/play/TEAL", true, ["label[for='view-market']"]),
        ("desk", "/play/TEAL", true, ["label[for='view-desk']"]),
        ("bid", "/play/TEAL", true, ["[data-status='Open'] .open"]),
        ("dials", "/play/TEAL", true, ["[data-status='Open'] .open", "#bid-sheet .dials summary"]),
        ("trace", "/play/TEAL", true, ["label[for='view-desk']", ".contract .more >> nth=0", ".run >> nth=0"]),
        ("palette", "/play/TEAL", true, ["[data-open-palette]"]),
        ("inbox", "/play/TEAL", true, ["label[for='view-desk']", "#tab-crew", "#bell"]),
        ("plan", "/play/TEAL", true, ["label[for='view-desk']", ".contract .tools button >> nth=0"]),
    ];

    private static (int Width, int Height)[] Windows => Environment.GetEnvironmentVariable("ECONOMY_PICTURES") is { Length: > 0 }
        ? [(360, 740), (768, 1024), (1280, 800), (1920, 1080)]
        : [(360, 740), (1280, 800)];

    public static TheoryData<string, int, int> All()
    {
        var data = new TheoryData<string, int, int>();
        foreach (var (name, _, _, _) in Pages)
        {
            foreach (var (width, height) in Windows) data.Add(name, width, height);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_page_is_accessible_and_fits(string name, int width, int height)
    {
        var (_, path, seat, press) = Pages.Single(page => page.Name == name);
        var page = await browser.OpenAsync(path, width, height, ColorScheme.Light, browser.Samples, seat ? SampleRoom.SeatKey : null);
        if (seat) await page.WaitUntilInteractiveAsync();

        foreach (var selector in press)
        {
            // The tabs of a phone are not there on a wide window, where everything is in view.
            if (selector.StartsWith("label", StringComparison.Ordinal) && width > 760) continue;
            await page.Locator(selector).First.ClickAsync();
        }

        if (path.StartsWith("/play/TEAL", StringComparison.Ordinal) && press.Any(static p => p.Contains(".open", StringComparison.Ordinal)))
            await page.Locator("#bid-sheet .appraisal").WaitForAsync();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.KeepPictureAsync($"look-{name}-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}");
            await page.ShouldBeAccessibleAsync();
        }

        await page.ShouldFitItsWidthAsync();
        await page.Context.DisposeAsync();
    }
}
