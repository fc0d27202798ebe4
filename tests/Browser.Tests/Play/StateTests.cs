using Hosting.Samples;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>What only some scenarios or moments bring to the page: each is accessible, and fits a phone, with letters twice as large too.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StateTests(BrowserFixture browser)
{
    private static readonly string[] Sections = ["work", "crew", "trade", "practice", "rules", "cover", "partners", "seat", "standings"];

    private static readonly string[] Awards = ["Rising clock", "Falling clock", "Scored bids", "Contest"];

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Every_section_of_a_full_desk_every_award_and_the_energy_day_can_be_used_by_everybody(int width)
    {
        var room = browser.Samples.Rooms.Full;
        var page = await browser.OpenAsync("/play/FULL", width, 800, width < 600 ? ColorScheme.Dark : ColorScheme.Light, browser.Samples, SampleRoom.SeatKey);
        await page.WaitUntilInteractiveAsync();
        await ViewAsync(page, "market");
        await Expect(page.Locator("figure.day").First).ToBeVisibleAsync();
        await JudgeAsync(page, $"energy-{width}");

        await ViewAsync(page, "desk");
        // On a wide window the standings stand below all sections.
        foreach (var section in width < 600 ? Sections : Sections[..^1])
        {
            await page.Locator($"#tab-{section}").ClickAsync();
            await Expect(page.Locator($"#tab-{section}")).ToHaveAttributeAsync("aria-selected", "true");
            if (section != "standings") await Expect(page.Locator($"#section-{section}")).ToBeVisibleAsync();
            await UnfoldAsync(page, $"#section-{section}");
            await JudgeAsync(page, $"{section}-{width}");
        }

        await room.MoveAsync(FullMatch.View(call: true));
        await page.Locator("#tab-trade").ClickAsync();
        await Expect(page.Locator(".trade .call")).ToBeVisibleAsync();
        await JudgeAsync(page, $"call-{width}");
        await room.MoveAsync(FullMatch.View());

        await page.Locator("#tab-work").ClickAsync();
        await page.Locator(".contract .tools button").First.ClickAsync();
        await page.Locator(".node[data-state='open']").First.ClickAsync();
        await page.Locator(".who label").Last.ClickAsync();
        await Expect(page.Locator(".node[data-state='pass']")).ToBeVisibleAsync();
        await JudgeAsync(page, $"pass-{width}");

        foreach (var award in Awards)
        {
            await ViewAsync(page, "board");
            await page.Locator(".card", new() { HasText = award }).Locator("button.open").First.ClickAsync();
            await Expect(page.Locator("#sheet-title")).ToHaveTextAsync(award);
            await JudgeAsync(page, $"{award}-{width}");
            await page.Locator("#bid-sheet .close").ClickAsync();
            await Expect(page.Locator("#bid-sheet")).ToHaveCountAsync(0);
        }

        await page.GotoAsync("/replay");
        await page.WaitUntilInteractiveAsync();
        await JudgeAsync(page, $"replay-upload-{width}");
        await page.Context.DisposeAsync();
    }

    // On a wide window all three views stand side by side.
    private static async Task ViewAsync(IPage page, string view)
    {
        var label = page.Locator($"label[for='view-{view}']").First;
        if (await label.IsVisibleAsync()) await label.ClickAsync();
    }

    private static Task UnfoldAsync(IPage page, string within) =>
        page.EvaluateAsync("within => document.querySelectorAll(`${within} details`).forEach(one => one.open = true)", within);

    private static async Task JudgeAsync(IPage page, string name)
    {
        await page.KeepPictureAsync($"state-{name}");
        await page.ShouldBeAccessibleAsync();
        await page.ShouldFitItsWidthAsync();
        if (page.ViewportSize!.Width < 600) await page.ShouldFitWithLargeLettersAsync(name);
    }
}
