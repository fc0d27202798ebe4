using Hosting.Samples;

namespace Browser.Tests.Play;

/// <summary>Letters twice as large on the smallest phone: nothing is wider than the window.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BigTextTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_table_its_bid_the_projector_and_the_host_page_fit_a_phone_with_letters_twice_as_large()
    {
        var seat = await browser.OpenAsync("/play/TEAL", 360, 740, host: browser.Samples, seatKey: SampleRoom.SeatKey);
        await seat.WaitUntilInteractiveAsync();
        await seat.ShouldFitWithLargeLettersAsync("play");
        await seat.Locator("label[for=view-market]").ClickAsync();
        await seat.ShouldFitWithLargeLettersAsync("market");
        await seat.Locator("label[for=view-desk]").ClickAsync();
        await seat.ShouldFitWithLargeLettersAsync("desk");
        await seat.Locator("label[for=view-board]").ClickAsync();
        await seat.Locator("[data-status='Open'] .open").First.ClickAsync();
        await seat.Locator("#bid-sheet .appraisal").WaitForAsync();
        await seat.ShouldFitWithLargeLettersAsync("sheet");
        await seat.GotoAsync("/watch/TEAL");
        await seat.ShouldFitWithLargeLettersAsync("watch");

        var teacher = await browser.OpenAsync(width: 360, height: 740);
        await teacher.OpenClassAsync();
        await teacher.ShouldFitWithLargeLettersAsync("host");
        foreach (var page in new[] { seat, teacher }) await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_pages_beside_the_game_and_the_end_fit_a_phone_with_letters_twice_as_large()
    {
        var page = await browser.OpenAsync("/play/PAST", 360, 740, host: browser.Samples, seatKey: SampleRoom.SeatKey);
        await page.Locator(".end").WaitForAsync();
        await page.ShouldFitWithLargeLettersAsync("end");
        foreach (var (path, name) in new[] { ("/", "home"), ("/help", "help"), ("/help/rules/awards", "rules"), ("/lab/kelly", "lab"), ("/arena", "arena"), ("/replay", "replay"), ("/design", "design") })
        {
            await page.GotoAsync(path);
            await page.ShouldFitWithLargeLettersAsync(name);
        }

        await page.Context.DisposeAsync();
    }
}
