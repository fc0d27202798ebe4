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
    public async Task A_notice_on_a_phone_covers_neither_clock_and_money_nor_the_thumb_bar_and_a_tap_puts_it_away()
    {
        var page = await browser.OpenAsync("/play/TEAL", width: 360, height: 740, host: browser.Samples, seatKey: SampleRoom.SeatKey);
        // What is drawn anew meanwhile lies nowhere.
        await page.WaitUntilInteractiveAsync();
        var notice = page.Locator(".toast:visible").Last;
        await notice.WaitForAsync();
        var (top, said, bar) = ((await page.Locator(".top").BoundingBoxAsync())!, (await notice.BoundingBoxAsync())!, (await page.Locator(".tabs").BoundingBoxAsync())!);
        Assert.True(said.Y >= top.Y + top.Height, "It lies over the top bar.");
        Assert.True(said.Y + said.Height <= bar.Y, "It lies over the thumb bar.");

        var before = await page.Locator(".toast").CountAsync();
        await page.Locator(".toast").Last.DispatchEventAsync("click");
        await Assertions.Expect(page.Locator(".toast")).ToHaveCountAsync(before - 1);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task What_stands_beside_a_name_on_the_leaderboard_leaves_the_name_its_room()
    {
        var page = await browser.OpenAsync("/play/FULL", host: browser.Samples, seatKey: SampleRoom.SeatKey);
        await page.WaitUntilInteractiveAsync();

        await page.Locator(".leaders tbody .who em").First.WaitForAsync();
        var below = await page.EvaluateAsync<bool>("""
            () => {
                const mark = document.querySelector(".leaders tbody .who em");
                return mark.getBoundingClientRect().top >= mark.parentElement.querySelector("b").getBoundingClientRect().bottom - 1;
            }
            """);
        Assert.True(below, "They share a line.");
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
    public async Task An_agency_that_has_just_been_opened_is_in_view_from_its_heading()
    {
        var page = await browser.OpenAsync();
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");
        await page.Locator("[name='scenario'][value='trading-floor']").CheckAsync(new() { Force = true });
        await page.Locator("#room-speed").SelectOptionAsync("5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the room" }).ClickAsync();
        await page.WaitUntilInteractiveAsync();
        await page.Locator("#tab-trade").ClickAsync();
        await page.Locator(".trade summary").ClickAsync();
        await page.Locator(".trade details button").ScrollIntoViewIfNeededAsync();
        await page.Locator(".trade details button").ClickAsync();

        await page.Locator(".agency").WaitForAsync();
        await InViewAsync(page, ".agency");
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
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_rooms_name_of_two_words_is_read_whole(int width)
    {
        var page = await browser.OpenAsync(width: width, height: 740);
        // Both choices beside it say all of what they hold, too.
        foreach (var choice in new[] { "#room-bots", "#room-speed" })
            Assert.True((await page.Locator(choice).BoundingBoxAsync())!.Width >= 180, $"{choice} cuts its words");
        await page.GetByLabel("Name of the room").FillAsync("Tuesday seminar");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the room" }).ClickAsync();
        await page.WaitUntilInteractiveAsync();

        var name = page.Locator(".top .room b");
        Assert.Equal("Tuesday seminar", await name.InnerTextAsync());
        Assert.True(await name.EvaluateAsync<bool>("name => name.scrollHeight <= name.clientHeight && name.scrollWidth <= name.clientWidth"), "the name is cut");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_column_of_open_bounties_is_the_widest_of_a_desks_board()
    {
        var page = await browser.OpenAsync("/play/TEAL", host: browser.Samples, seatKey: SampleRoom.SeatKey);
        await page.WaitUntilInteractiveAsync();

        var widths = await page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('.kanban > .column')].map(column => column.getBoundingClientRect().width)");

        Assert.Equal(widths.Max(), widths[0]);
        Assert.All(widths.Skip(1).Take(2), width => Assert.True(width < widths[0], "a column beside it is as wide"));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task On_a_phone_what_is_over_does_not_put_the_news_out_of_reach()
    {
        var page = await browser.OpenAsync("/play/TEAL", 360, 740, host: browser.Samples, seatKey: SampleRoom.SeatKey);
        await page.WaitUntilInteractiveAsync();

        foreach (var over in new[] { "Paid", "Failed" })
        {
            var cards = page.Locator($"[data-column='{over}'] .cards");
            await cards.EvaluateAsync("cards => { const card = cards.querySelector('article'); for (let i = 0; card && i < 40; i++) cards.append(card.cloneNode(true)); }");
            Assert.True(await cards.EvaluateAsync<double>("cards => cards.getBoundingClientRect().height") <= 0.6 * 740, $"{over} goes on and on");
        }

        await page.Context.DisposeAsync();
    }

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
