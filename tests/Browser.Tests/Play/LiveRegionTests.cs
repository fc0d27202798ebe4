using Game.Domain.Scenarios;
using Game.Domain.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Web.Rooms;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>What a screen reader says by itself while a room runs: the answer to an own order and what becomes of the own work, and no figure that moves each tick.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LiveRegionTests(BrowserFixture browser)
{
    private const int Patience = 60_000;
    private const int Ticks = 30;

    // One bid: sealed, then counted, then won or not; its work may finish a step or two in this time.
    private const int MostForSeat = 6;

    // Writes down what is added to a live region, one line per region and change of the page, and counts what changes elsewhere.
    private const string Listen = """
        () => {
            const live = "[role=status], [role=alert], [role=log], output, [aria-live]:not([aria-live=off])";
            const text = node => node.textContent.trim().replace(/\s+/g, " ");
            window.heard = [];
            window.moved = 0;
            new MutationObserver(changes => {
                const said = new Map();
                for (const change of changes) {
                    const at = change.target.nodeType === Node.ELEMENT_NODE ? change.target : change.target.parentElement;
                    const added = change.type === "characterData" ? [change.target] : [...change.addedNodes];
                    const region = at?.closest(live);
                    if (!region) window.moved += added.length;
                    for (const node of added) {
                        const regions = region ? [region] : node.nodeType === Node.ELEMENT_NODE ? [node, ...node.querySelectorAll(live)].filter(part => part.matches(live)) : [];
                        for (const one of regions) {
                            const words = text(region ? node : one);
                            if (words && !(node.closest ? node : at).closest("[aria-hidden=true]")) said.set(one, (said.get(one) ?? "") + words + " ");
                        }
                    }
                }
                window.heard.push(...said.values());
            }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }
        """;

    [Fact]
    public async Task Thirty_ticks_of_a_live_room_say_little_and_never_a_figure()
    {
        var settings = new RoomSettings
        {
            Name = "Heard", Custom = ScenarioCatalogue.Find("open-market")! with { Ticks = 400 }, Bots = ["naive", "cost-plus", "casual"], Seed = 5, MillisecondsPerTick = 250,
        };
        var created = (await browser.Game.Services.GetRequiredService<IRooms>().CreateAsync(settings)).Value!;
        var (room, host) = (created.Room, created.Room.HostFor(created.HostKey)!);
        var watcher = await browser.OpenAsync($"/watch/{room.Code}", 1920, 1080);
        var page = await browser.OpenAsync($"/play/{room.Code}");
        await page.SitDownAsync("Amber Finch");
        await watcher.WaitUntilInteractiveAsync();
        foreach (var one in new[] { page, watcher }) await one.EvaluateAsync(Listen);

        var open = page.Locator("[data-column='Open'] button.open, [data-column='Bidding'] button.open");
        await Expect(open.First).ToBeVisibleAsync(new() { Timeout = Patience });
        await host.PauseAsync();
        await Expect(page.Locator(".play[data-phase='Paused']")).ToBeAttachedAsync(new() { Timeout = Patience });
        await open.Last.ClickAsync();
        await page.Locator("#bid-sheet .send button.main:enabled").ClickAsync();
        await Expect(page.Locator("#bid-sheet .answer[data-stage]").First).ToBeVisibleAsync();
        var until = room.Status.Tick + Ticks;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (room.Subscribe(Viewer.Spectator, frame =>
        {
            if (frame.View.Room.Tick >= until) done.TrySetResult();
            return Task.CompletedTask;
        }))
        {
            await host.ResumeAsync();
            await done.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        }

        var heard = await HeardAsync(page);
        Assert.Contains(heard, static words => words.Contains("sealed", StringComparison.OrdinalIgnoreCase));
        Assert.True(heard.Count <= MostForSeat, string.Join(Environment.NewLine, heard));
        Assert.Empty(await HeardAsync(watcher));
        foreach (var one in new[] { page, watcher }) await one.Context.DisposeAsync();
    }

    // Silence proves nothing on a page that stood still.
    private static async Task<IReadOnlyList<string>> HeardAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<int>("() => window.moved") > Ticks, "Hardly anything moved on the page.");
        return await page.EvaluateAsync<string[]>("() => window.heard");
    }
}
