using System.Text.RegularExpressions;
using Hosting.Samples;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>What a person does from the first page to the payout, over real rooms.</summary>
[Collection(BrowserCollection.Name)]
public sealed class JourneyTests(BrowserFixture browser)
{
    // The room's clock decides when a window closes; a condition may take that long and more on a busy machine.
    private const int Patience = 90_000;

    [Fact]
    public async Task A_person_creates_a_room_bids_wins_plans_and_is_paid()
    {
        var page = await CreateRoomAsync("Amber Owl", speed: "5");
        await PauseAsync(page);

        await BidAtCeilingAsync(page);
        await Expect(page.Locator(".bid .answer").First).ToHaveAttributeAsync("data-stage", "Sealed");
        await ResumeAsync(page);
        await Expect(page.Locator(".contract")).Not.ToHaveCountAsync(0, new() { Timeout = Patience });
        await PauseAsync(page);

        await ChangePlanAsync(page);
        await ResumeAsync(page);
        await page.GetByLabel("Speed").SelectOptionAsync("50");

        await Expect(page.Locator("[data-column='Paid'] [data-mine]").First).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(page.Locator(".contract[data-status='Paid']").First).ToContainTextAsync("+");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_phone_shows_one_view_at_a_time_and_marks_its_tab()
    {
        var page = await browser.OpenAsync("/play/TEAL", 360, 740, host: browser.Samples, seatKey: SampleRoom.SeatKey);
        await page.WaitUntilInteractiveAsync();
        string[] views = ["board", "market", "desk"];
        foreach (var open in views)
        {
            await page.Locator($"label[for=view-{open}]").ClickAsync();
            foreach (var view in views)
            {
                var tab = Expect(page.Locator($"label[for=view-{view}]"));
                if (view == open) await tab.Not.ToHaveCSSAsync("box-shadow", "none");
                else await tab.ToHaveCSSAsync("box-shadow", "none");
                await Expect(page.Locator($".view.{view}")).ToBeVisibleAsync(new() { Visible = view == open });
            }
        }

        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_reload_and_a_second_tab_return_to_the_same_seat()
    {
        var page = await CreateRoomAsync("Coral Lynx");
        await Expect(Own(page)).ToContainTextAsync("Coral Lynx");

        await page.ReloadAsync();
        await page.WaitUntilInteractiveAsync();
        await Expect(Own(page)).ToContainTextAsync("Coral Lynx");

        var second = await page.Context.NewPageAsync();
        await second.GotoAsync(page.Url);
        await second.WaitUntilInteractiveAsync();
        await Expect(Own(second)).ToContainTextAsync("Coral Lynx");
        await Expect(second.Locator(".leaders tbody tr")).ToHaveCountAsync(1);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_guest_joins_by_code_and_another_watches()
    {
        var host = await CreateRoomAsync("Jade Wren");
        var code = host.Url.Split('/')[^1];

        var guest = await browser.OpenAsync(width: 360, height: 740);
        await guest.GetByLabel("Room code").FillAsync(code.ToLowerInvariant());
        await guest.Locator("#join-name").FillAsync("Silver Tern");
        await guest.GetByRole(AriaRole.Button, new() { Name = "Take a seat" }).ClickAsync();
        await guest.WaitUntilInteractiveAsync();
        await Expect(host.Locator(".leaders")).ToContainTextAsync("Silver Tern");

        var watcher = await browser.OpenAsync($"/watch/{code}");
        await watcher.WaitUntilInteractiveAsync();
        await Expect(watcher.Locator(".leaders").First).ToContainTextAsync("Silver Tern");
        await Expect(watcher.Locator(".join .code")).ToHaveTextAsync(code);
        await Expect(watcher.Locator(".attention, .sheet, .money")).ToHaveCountAsync(0);
        foreach (var page in new[] { host, guest, watcher })
            await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Quick_play_needs_one_tap()
    {
        var page = await browser.OpenAsync(width: 360, height: 740);
        await page.GetByRole(AriaRole.Button, new() { Name = "Quick play" }).ClickAsync();

        await page.WaitUntilInteractiveAsync();

        await Expect(page.Locator("[data-column='Open'] .card, [data-column='Bidding'] .card").First).ToBeVisibleAsync();
        await Expect(page.Locator(".hour b")).Not.ToHaveTextAsync("08:00", new() { Timeout = Patience });
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_host_ends_the_match_and_everybody_plays_again()
    {
        var page = await CreateRoomAsync("Olive Ibex");
        var projector = await page.Context.NewPageAsync();
        await projector.GotoAsync("/watch/" + page.Url.Split('/')[^1]);
        await projector.WaitUntilInteractiveAsync();
        await projector.GetByRole(AriaRole.Button, new() { Name = "End …" }).ClickAsync();
        await projector.GetByRole(AriaRole.Button, new() { Name = "End the match now" }).ClickAsync();

        await Expect(page.Locator(".end")).ToContainTextAsync("You finished 1 of 1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Play again with everybody" }).ClickAsync();

        await Expect(page.Locator(".end")).ToHaveCountAsync(0);
        await Expect(Own(page)).ToContainTextAsync("Olive Ibex");
        await Expect(page.Locator("[data-column='Open'] .card").First).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    private async Task<IPage> CreateRoomAsync(string name, string speed = "1")
    {
        var page = await browser.OpenAsync();
        await page.Locator("#room-bots").SelectOptionAsync("none");
        await page.Locator("#room-speed").SelectOptionAsync(speed);
        await page.Locator("#create-name").FillAsync(name);
        await page.Locator(".way details summary").First.ClickAsync();
        await page.Locator("#room-seed").FillAsync("7");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the room" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/play/[A-Z]{4}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.WaitUntilInteractiveAsync();
        return page;
    }

    private static ILocator Own(IPage page) => page.Locator(".leaders [data-own]");

    private static async Task PauseAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Go on" })).ToBeVisibleAsync();
    }

    private static Task ResumeAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();

    private static async Task BidAtCeilingAsync(IPage page)
    {
        await page.Locator("[data-column='Open'] button.open").First.ClickAsync();
        await page.Locator("#bid-sheet").GetByText("Safe").ClickAsync();
        var ceiling = await page.Locator("#bid-sheet .facts .gold").InnerTextAsync();
        await page.GetByLabel("You ask for").FillAsync(ceiling);
        await page.Locator(".send .main").ClickAsync();
    }

    private static async Task ChangePlanAsync(IPage page)
    {
        if (await page.Locator("#bid-sheet .close").IsVisibleAsync())
            await page.Locator("#bid-sheet .close").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the plan" }).First.ClickAsync();
        await page.Locator(".edit select[id$='attempts']").First.SelectOptionAsync("5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this plan" }).ClickAsync();
    }
}
