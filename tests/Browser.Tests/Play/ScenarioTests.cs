using Game.Domain.Scenarios;
using Game.Domain.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Web.Rooms;
using Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>
/// Every built-in scenario, played in a window as a hand would until its end. A short match by itself; with ECONOMY_WHOLE_GAMES=1 every match has
/// the length its scenario gives it.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ScenarioTests(BrowserFixture browser)
{
    private const int Patience = 120_000;
    private const int ShortMatch = 120;

    // Milliseconds per tick until the first bids are in: slow enough that a card can be opened while it is there.
    private const int Leisure = 250;

    // A tap that finds nothing under it is given up quickly: the match goes on meanwhile, and the next tap finds something else.
    private const float Tap = 500;
    private const int FirstBids = 3;

    // The scenario whose debrief the gallery shows.
    private const string Shown = "first-contract";

    // Milliseconds per tick of the match in the gallery: time for more than a few bids.
    private const int Watched = 125;

    public static TheoryData<string> Names => new(ScenarioCatalogue.All.Select(static scenario => scenario.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hand_plays_it_to_its_end(string name)
    {
        var created = await OpenRoomAsync(name);
        var (room, host) = (created.Room, created.Room.HostFor(created.HostKey)!);
        var page = await browser.OpenAsync($"/play/{room.Code}");
        var wrong = new List<string>();
        page.PageError += (_, error) => wrong.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") wrong.Add(message.Text);
        };
        await page.SitDownAsync("Amber Finch");

        await BidAtLeisureAsync(page, room, host, name == Shown && Sheet.IsWanted ? Watched : RoomSettings.Fastest);
        await LookAroundAsync(page);
        for (var turn = 0; !room.Status.Ended; turn++)
            await PlayAsync(page, turn, name);

        await Expect(page.Locator(".end")).ToContainTextAsync("You finished", new() { Timeout = Patience });
        await page.ShouldFitItsWidthAsync();
        if (name != Shown) await page.KeepPictureAsync($"scenario-{name}-end");
        await page.Locator(".debrief").First.EvaluateAsync("debrief => debrief.scrollIntoView()");
        await page.HideNoticesAsync();
        await page.KeepPictureAsync(name == Shown ? "debrief-1280" : $"scenario-{name}-debrief");
        Assert.Empty(wrong);
        var seat = room.SeatOf((await page.Context.CookiesAsync()).Single(cookie => cookie.Name == "seat-" + room.Code).Value)!.Value;
        var last = await room.LookAsync(Viewer.Seat(seat));
        Assert.True(last.View.Room.Ended);
        Assert.NotNull(last.View.Desk!.Debrief);
        Assert.True(last.View.Room.Standings.Single(line => line.Seat == seat).BidsPlaced > 0, "No bid of the hand counted.");
        await page.Context.DisposeAsync();
    }

    private async Task<CreatedRoom> OpenRoomAsync(string name)
    {
        var scenario = ScenarioCatalogue.Find(name)!;
        if (Environment.GetEnvironmentVariable("ECONOMY_WHOLE_GAMES") != "1" && scenario.Ticks > ShortMatch) scenario = scenario with { Ticks = ShortMatch };
        var settings = new RoomSettings { Custom = scenario, Seed = 11, MillisecondsPerTick = Leisure, StartPaused = true };
        return (await browser.Game.Services.GetRequiredService<IRooms>().CreateAsync(settings)).Value!;
    }

    // The clock is let go for a moment at a time until a card can be bid for, and stands meanwhile: some bids count however slow the machine is.
    private static async Task BidAtLeisureAsync(IPage page, RoomHandle room, RoomHost host, int pace)
    {
        var open = page.Locator("[data-column='Open'] button.open, [data-column='Bidding'] button.open");
        for (var sent = 0; sent == 0;)
        {
            Assert.False(room.Status.Ended, "The match ended before the hand found a card to bid for.");
            await host.NextTickAsync(room);
            await Expect(page.Locator("[data-live='hour']").First).ToHaveTextAsync(Figures.MarketHour(room.Scenario, room.Status.Tick), new() { Timeout = Patience });
            await Expect(page.Locator(".play[data-phase='Paused']")).ToBeAttachedAsync(new() { Timeout = Patience });
            for (var i = 0; sent < FirstBids && i < await open.CountAsync(); i++)
            {
                await open.Nth(i).ClickAsync();
                if (await BidAsync(page)) sent++;
                await page.Locator("#bid-sheet .close").ClickAsync();
            }
        }

        await host.SetSpeedAsync(pace);
        await host.ResumeAsync();
    }

    // Some may not be bid for: not invited, or not worth the bond.
    private static async Task<bool> BidAsync(IPage page)
    {
        var send = page.Locator("#bid-sheet .send button.main:enabled");
        await Expect(send.Or(page.Locator("#bid-sheet .wrong:visible, #bid-sheet .note:visible")).First).ToBeVisibleAsync();
        if (await send.CountAsync() == 0) return false;
        await send.ClickAsync();
        await Expect(page.Locator("#bid-sheet .answer[data-stage]").First).ToBeVisibleAsync();
        return true;
    }

    // Every section of the desk is opened once: each scenario has those its rules bring.
    private static async Task LookAroundAsync(IPage page)
    {
        foreach (var tab in await page.Locator("[role='tab'][data-section]").AllAsync())
            await TryAsync(() => tab.ClickAsync(new() { Timeout = Tap }));
        await TryAsync(() => page.Locator("#tab-work").ClickAsync(new() { Timeout = Tap }));
    }

    // What waits for a decision comes first; then a bid as it is suggested, on one of the newest cards.
    private static async Task PlayAsync(IPage page, int turn, string name)
    {
        var decision = page.Locator(".decision .choice[data-best] button:enabled, .decision .choice button:enabled").First;
        if (await decision.CountAsync() > 0) await TryAsync(() => decision.ClickAsync(new() { Timeout = Tap }));
        if (turn == 4 && name != Shown) await page.KeepPictureAsync($"scenario-{name}");
        var open = page.Locator("[data-column='Open'] .card:not([data-mine]) button.open, [data-column='Bidding'] .card:not([data-mine]) button.open");
        if (await open.CountAsync() > 0)
        {
            await TryAsync(async () =>
            {
                await open.Last.ClickAsync(new() { Timeout = Tap });
                await page.Locator("#bid-sheet .send button.main:enabled").ClickAsync(new() { Timeout = Tap });
            });
        }

        var close = page.Locator("#bid-sheet .close");
        if (await close.CountAsync() > 0) await TryAsync(() => close.ClickAsync(new() { Timeout = Tap }));
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(done))");
    }

    private static async Task TryAsync(Func<Task> tap)
    {
        try
        {
            await tap();
        }
        catch (TimeoutException)
        {
            // Gone or spent before the tap landed.
        }
    }
}
