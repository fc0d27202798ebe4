using Hosting.Samples;
using Microsoft.Playwright;

namespace Browser.Tests.Play;

/// <summary>A bar takes no more than it needs, and what is worked on has the room.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RoomToWorkTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_hosts_bar_on_a_phone_has_two_rows()
    {
        var page = await browser.OpenAsync(width: 360, height: 740);
        await page.GetByRole(AriaRole.Button, new() { Name = "Learn by doing" }).ClickAsync();
        await page.WaitUntilInteractiveAsync();
        await page.Locator(".top .host select").WaitForAsync();

        var rows = await page.EvaluateAsync<int>("""
            () => {
                const tops = [...document.querySelector(".top").children].map(one => one.getBoundingClientRect()).filter(box => box.height > 1).sort((a, b) => a.top - b.top);
                let rows = 0, end = -1;
                for (const box of tops) {
                    if (box.top >= end - 1) rows++;
                    end = Math.max(end, box.bottom);
                }
                return rows;
            }
            """);

        Assert.Equal(2, rows);
        await page.ShouldFitItsWidthAsync();
        await page.ShouldBeAccessibleAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task What_happened_to_a_contract_is_in_view_once_it_is_opened_down_to_a_single_run()
    {
        var page = await browser.OpenAsync("/play/TEAL", host: browser.Samples, seatKey: SampleRoom.SeatKey);
        await page.WaitUntilInteractiveAsync();
        await page.Locator("#tab-work").ClickAsync();
        await page.Locator(".contract .trace .more").First.ClickAsync();
        await InViewAsync(page, ".opened");
        await page.Locator(".contract .run").Last.ClickAsync();
        await InViewAsync(page, ".look");
        await page.ShouldBeAccessibleAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_that_only_a_screen_reader_meets_lets_a_desks_page_be_scrolled()
    {
        var page = await browser.OpenAsync("/play/TEAL", width: 1280, height: 480, host: browser.Samples, seatKey: SampleRoom.SeatKey);
        await page.WaitUntilInteractiveAsync();

        Assert.Equal(480, await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
        await page.Context.DisposeAsync();
    }

    // Whole, or from its beginning where it is taller than the section.
    private static Task<IJSHandle> InViewAsync(IPage page, string what) => page.WaitForFunctionAsync("""
        what => {
            const [one, section] = [document.querySelector(what)?.getBoundingClientRect(), document.querySelector(".section:not([hidden])").getBoundingClientRect()];
            return one && one.top >= section.top - 1 && (one.bottom <= section.bottom + 1 || one.height > section.height && one.top <= section.top + 1);
        }
        """, what);

    [Theory]
    [InlineData("[data-status='Open'] .open", "#bid-sheet .dials > summary", "#bid-sheet .plan")]
    [InlineData("#tab-work", ".contract .tools button >> nth=0", ".contract .plan")]
    public async Task An_open_plan_editor_has_a_third_of_a_desks_screen_and_the_board_stays_beside_it(string first, string second, string editor)
    {
        var page = await browser.OpenAsync("/play/TEAL", host: browser.Samples, seatKey: SampleRoom.SeatKey);
        await page.WaitUntilInteractiveAsync();
        await page.Locator(first).First.ClickAsync();
        var pressed = page.Locator(second);
        var before = (await pressed.BoundingBoxAsync())!;
        await pressed.ClickAsync();
        await page.Locator(editor).First.WaitForAsync();
        var after = (await pressed.BoundingBoxAsync())!;

        var pointer = before.X + (before.Width / 2);
        Assert.True(pointer > after.X && pointer < after.X + after.Width, "what was pressed has slid away sideways");

        Assert.True((await page.Locator(editor).First.BoundingBoxAsync())!.Width >= 1280 / 3, "the editor is too narrow");
        Assert.True((await page.Locator(".board .column").First.BoundingBoxAsync())!.Width >= 180, "the board's columns are too narrow");
        await page.ShouldFitItsWidthAsync();
        await page.ShouldBeAccessibleAsync();
        await page.Context.DisposeAsync();
    }
}
