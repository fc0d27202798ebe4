using Game.Domain.Views;
using Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Web.Rooms;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.App;

/// <summary>A page that lost its server says so, keeps trying, and plays on when the server is back: without a dialog left and without a name asked.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReconnectTests(BrowserFixture browser)
{
    private const int Patience = 60_000;

    private const string Short = "50";
    private const string VeryLong = "300000";

    // Blazor's own script tries thirty times and then never again.
    private const int MoreThanEver = 40;

    [Fact]
    public async Task A_server_that_was_away_for_long_is_found_again_without_a_dialog_or_a_name()
    {
        var folder = Directory.CreateTempSubdirectory("economy-test-");
        var first = new RestartedHost(folder.FullName, Short);
        await using var stopped = first;
        await using var tunnel = new Tunnel(first.Url);
        var code = await OpenRoomAsync(first);
        var page = await SitAsync(tunnel, code);
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Reconnecting" });
        await Expect(dialog).ToBeHiddenAsync();

        tunnel.Cut();
        await first.DisposeAsync();
        await Expect(dialog).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Try now" })).ToBeVisibleAsync();
        await page.Locator("[data-column='Open'] button.open").First.ClickAsync();
        await page.ShouldBeAccessibleAsync();
        await page.ShouldFitItsWidthAsync();
        await page.KeepPictureAsync("reconnect-away");
        await page.Locator("[data-waiting] li").GetByRole(AriaRole.Button).ClickAsync();
        await page.WaitForFunctionAsync(
            $"() => Number(document.querySelector('#components-reconnect-modal').dataset.tries) > {MoreThanEver}", null, new() { Timeout = Patience });

        await using var second = new RestartedHost(folder.FullName, Short);
        tunnel.LeadTo(second.Url);
        await Expect(dialog).ToBeHiddenAsync(new() { Timeout = Patience });
        await SeenAsync(second, code, here: true);
        await page.WaitUntilInteractiveAsync();
        await page.Locator("label[for=view-desk]").ClickAsync();
        await page.Locator("#tab-seat").ClickAsync();
        await Expect(page.Locator("#tab-seat")).ToHaveAttributeAsync("aria-selected", "true", new() { Timeout = Patience });
        await Expect(page.Locator("#nickname")).ToHaveCountAsync(0);
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        Assert.Equal(1, second.Services.GetRequiredService<IRooms>().Find(code)!.Status.Humans);
        await page.Context.DisposeAsync();
        await second.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_phone_that_is_locked_five_times_in_a_row_plays_on_after_each()
    {
        await using var tunnel = new Tunnel(browser.Game.Url);
        var code = await OpenRoomAsync(browser.Game);
        var page = await SitAsync(tunnel, code);
        await page.Locator("label[for=view-desk]").ClickAsync();
        await page.EvaluateAsync("() => window.same = true");
        var phone = await page.Context.NewCDPSessionAsync(page);
        for (var i = 1; i <= 5; i++)
        {
            // Locked: not a line of script runs, and meanwhile the network lets go of its connections. A browser without a screen
            // never freezes a page by itself, so it is held as a debugger holds it.
            await phone.SendAsync("Debugger.enable");
            var frozen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            phone.Event("Debugger.paused").OnEvent += (_, _) => frozen.TrySetResult();
            await phone.SendAsync("Debugger.pause");
            var next = phone.SendAsync("Runtime.evaluate", new() { ["expression"] = "0" });
            await frozen.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
            tunnel.Cut();
            await SeenAsync(browser.Game, code, here: false);
            tunnel.LeadTo(browser.Game.Url);
            await phone.SendAsync("Debugger.resume");
            await next;
            await phone.SendAsync("Debugger.disable");

            await SeenAsync(browser.Game, code, here: true);
            await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0, new() { Timeout = Patience });
            await Expect(page.Locator("#nickname")).ToHaveCountAsync(0);
            // The same page, and its next tap is answered.
            Assert.True(await page.EvaluateAsync<bool>("() => window.same === true"));
            var tab = page.Locator(i % 2 == 0 ? "#tab-work" : "#tab-seat");
            await tab.ClickAsync();
            await Expect(tab).ToHaveAttributeAsync("aria-selected", "true", new() { Timeout = Patience });
        }

        Assert.Equal(1, browser.Game.Services.GetRequiredService<IRooms>().Find(code)!.Status.Humans);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Taps_without_a_line_wait_in_order_each_once_and_what_comes_too_late_is_named()
    {
        await using var tunnel = new Tunnel(browser.Game.Url);
        var code = await OpenRoomAsync(browser.Game);
        var page = await SitAsync(tunnel, code, width: 1280);
        var (work, crew, seat) = (page.Locator("#tab-work"), page.Locator("#tab-crew"), page.Locator("#tab-seat"));
        await seat.ClickAsync();
        await Expect(seat).ToHaveAttributeAsync("aria-selected", "true");
        var waiting = page.Locator("[data-waiting] li");

        // Three buttons, one of them three times; the last is taken back.
        tunnel.Cut();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = Patience });
        for (var i = 0; i < 3; i++) await crew.ClickAsync();
        await work.ClickAsync();
        await page.Locator(".leaders th button").First.ClickAsync();
        await Expect(waiting).ToHaveCountAsync(3);
        await page.KeepPictureAsync("reconnect-taps");
        await waiting.Nth(2).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(waiting).ToHaveCountAsync(2);
        tunnel.LeadTo(browser.Game.Url);
        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0, new() { Timeout = Patience });
        await Expect(work).ToHaveAttributeAsync("aria-selected", "true", new() { Timeout = Patience });

        // More than may wait: the one too many is named. A button that says something else when the line is back is not tapped.
        tunnel.Cut();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = Patience });
        foreach (var name in new[] { "crew", "rules", "seat", "standings", "work", "cover" })
            await page.EvaluateAsync("name => { const extra = document.createElement('button'); extra.type = 'button'; extra.id = 'extra-' + name; extra.textContent = 'Tap ' + name; document.querySelector('main').append(extra); extra.click(); }", name);
        await Expect(waiting).ToHaveCountAsync(5);
        await Expect(page.Locator("[data-full]")).ToContainTextAsync("Tap cover");
        await page.EvaluateAsync("() => { window.tapped = []; document.addEventListener('click', e => { if (e.target.id?.startsWith('extra-')) tapped.push(e.target.id); }); document.querySelector('#extra-rules').textContent = 'Tap another'; document.querySelector('#extra-seat').disabled = true; document.querySelector('#extra-work').remove(); }");
        tunnel.LeadTo(browser.Game.Url);
        await Expect(page.Locator("[data-late] li")).ToHaveTextAsync(["Tap rules", "Tap seat", "Tap work"], new() { Timeout = Patience });
        Assert.Equal(["extra-crew", "extra-standings"], await page.EvaluateAsync<string[]>("() => tapped"));
        await page.KeepPictureAsync("reconnect-late");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("[data-read]").ClickAsync();
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);

        // A page that had to be loaded anew says what waited on the old one, once.
        tunnel.Cut();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = Patience });
        await seat.ClickAsync();
        await Expect(waiting).ToHaveCountAsync(1);
        await page.GotoAsync("about:blank");
        tunnel.LeadTo(browser.Game.Url);
        await page.GotoAsync($"{tunnel.Url}play/{code}");
        await Expect(page.Locator("[data-late] li")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await page.WaitUntilInteractiveAsync();
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_button_a_look_at_the_page_and_a_network_that_is_back_each_try_at_once()
    {
        var folder = Directory.CreateTempSubdirectory("economy-test-");
        await using (var game = new RestartedHost(folder.FullName, VeryLong))
        await using (var tunnel = new Tunnel(game.Url))
        {
            var page = await SitAsync(tunnel, await OpenRoomAsync(game));
            var again = page.GetByRole(AriaRole.Button, new() { Name = "Try now" });
            foreach (var way in new[] { "() => document.querySelector('[data-again]').click()", "() => document.dispatchEvent(new Event('visibilitychange'))", "() => dispatchEvent(new Event('online'))" })
            {
                tunnel.Cut();
                await Expect(page.Locator("#components-reconnect-modal[open][data-tries='1']")).ToBeVisibleAsync(new() { Timeout = Patience });
                await Expect(again).ToBeVisibleAsync();
                tunnel.LeadTo(game.Url);
                await page.EvaluateAsync(way);
                await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0, new() { Timeout = Patience });
            }

            await page.Context.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    private static async Task<string> OpenRoomAsync(GameHost game)
    {
        var created = await game.Services.GetRequiredService<IRooms>().CreateAsync(
            new RoomSettings { Scenario = "open-market", Bots = [], Seed = 7, MillisecondsPerTick = 500 });
        return created.Value!.Room.Code;
    }

    private async Task<IPage> SitAsync(Tunnel tunnel, string code, int width = 360)
    {
        var page = await browser.OpenAsync($"{tunnel.Url}play/{code}", width, height: 740);
        await page.SitDownAsync("Amber Owl");
        return page;
    }

    // The server's own word for it: somebody looks through the eyes of the only seat, or nobody does.
    private static async Task SeenAsync(GameHost game, string code, bool here)
    {
        var room = (RoomActor)game.Services.GetRequiredService<IRooms>().Find(code)!;
        using var patience = new CancellationTokenSource(Patience);
        while ((await room.LookAsync(Viewer.Host)).Roster.Single().Here != here)
            await Task.Delay(50, patience.Token);
    }
}
