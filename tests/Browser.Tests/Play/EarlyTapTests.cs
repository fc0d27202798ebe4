using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Web.Rooms;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>A page is drawn anew twice while it opens: what is tapped meanwhile is not lost, and not done twice.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EarlyTapTests(BrowserFixture browser)
{
    private const int Patience = 120_000;
    private const string Card = "[data-column='Open'] button.open";

    [Fact]
    public async Task A_tap_before_the_line_is_up_is_made_when_it_is()
    {
        var page = await SitAsync();
        var (held, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/_blazor/**", async route =>
        {
            held.TrySetResult();
            await gate.Task;
            await route.ContinueAsync();
        });
        await page.ReloadAsync();
        await held.Task;
        var card = page.Locator(Card).Nth(1);
        var title = await card.InnerTextAsync();
        await card.ClickAsync();
        await Expect(card).ToHaveAttributeAsync("data-tapped", "");
        await Expect(page.Locator("#bid-sheet")).ToHaveCountAsync(0);

        gate.SetResult();

        await Expect(page.Locator("#bid-sheet h2")).ToHaveTextAsync(title, new() { Timeout = Patience });
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_palette_that_is_called_before_its_script_has_come_opens_when_it_has(bool byKey)
    {
        var page = await SitAsync();
        var gate = new TaskCompletionSource();
        await page.RouteAsync("**/keys*.js", async route =>
        {
            await gate.Task;
            await route.ContinueAsync();
        });
        await page.ReloadAsync();
        await page.Locator("[data-interactive]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = Patience });
        if (byKey) await page.Keyboard.PressAsync("Control+k");
        else await page.Locator("[data-open-palette]").ClickAsync();
        await Expect(page.Locator("[data-open-palette]")).ToHaveAttributeAsync("data-tapped", "");
        await Expect(page.Locator("#palette")).ToBeHiddenAsync();

        gate.SetResult();

        await Expect(page.Locator("#palette-input")).ToBeFocusedAsync(new() { Timeout = Patience });
        await Expect(page.Locator("[data-open-palette]")).Not.ToHaveAttributeAsync("data-tapped", "");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_press_that_begins_before_the_script_takes_the_lists_and_ends_after_it_opens_the_card()
    {
        var page = await SitAsync();
        var gate = new TaskCompletionSource();
        await page.RouteAsync("**/live*.js", async route =>
        {
            await gate.Task;
            await route.ContinueAsync();
        });
        await page.ReloadAsync();
        await page.Locator("[data-interactive]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = Patience });
        var card = page.Locator(Card).Nth(1);
        var title = await card.InnerTextAsync();
        await card.HoverAsync();
        await page.Mouse.DownAsync();

        gate.SetResult();
        await Expect(page.Locator("live-lists[data-part='board'][data-on]")).ToHaveCountAsync(1, new() { Timeout = Patience });
        await Expect(card).ToBeVisibleAsync();
        await page.Mouse.UpAsync();

        await Expect(page.Locator("#bid-sheet h2")).ToHaveTextAsync(title, new() { Timeout = Patience });
        await Expect(page.Locator("[data-column='Open'] button[aria-expanded='true']")).ToHaveTextAsync(title);
        await page.Context.DisposeAsync();
    }

    // The server has drawn the lists away, and its drawing is still on its way to the page: what is tapped now, it does not know any more.
    [Fact]
    public async Task A_tap_while_the_lists_change_hands_opens_the_card()
    {
        var page = await SitAsync();
        var (begun, isHeld, held, drawn) = (false, true, new Queue<Action>(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await page.RouteWebSocketAsync(new Regex("/_blazor", RegexOptions.None, TimeSpan.FromSeconds(1)), socket => socket.ConnectToServer().OnMessage(frame =>
        {
            // A frame has both, and says nowhere which of them it was; the circuit's are bytes.
            var (said, bytes) = (Encoding.Latin1.GetString(frame.Binary!), frame.Binary!);
            lock (held)
            {
                if (begun && said.Contains("RenderBatch", StringComparison.Ordinal)) drawn.TrySetResult();
                if (isHeld && drawn.Task.IsCompleted) held.Enqueue(() => socket.Send(bytes));
                else socket.Send(bytes);
                begun |= said.Contains("begin", StringComparison.Ordinal);
            }
        }));
        await page.ReloadAsync();
        await drawn.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        var card = page.Locator(Card).Nth(1);
        var title = await card.InnerTextAsync();
        await card.ClickAsync();
        await Expect(card).ToHaveAttributeAsync("data-tapped", "");

        lock (held)
        {
            isHeld = false;
            while (held.TryDequeue(out var send)) send();
        }

        await Expect(page.Locator("#bid-sheet h2")).ToHaveTextAsync(title, new() { Timeout = Patience });
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_page_whose_script_never_comes_is_played_all_the_same()
    {
        var page = await SitAsync();
        await page.RouteAsync("**/live*.js", static route => route.AbortAsync());
        await page.ReloadAsync();
        await Expect(page.Locator("live-lists[data-soon]")).ToHaveCountAsync(0, new() { Timeout = Patience });

        var card = page.Locator(Card).Nth(1);
        var title = await card.InnerTextAsync();
        await card.ClickAsync();

        await Expect(page.Locator("#bid-sheet h2")).ToHaveTextAsync(title, new() { Timeout = Patience });
        await page.Context.DisposeAsync();
    }

    private async Task<IPage> SitAsync()
    {
        var settings = new RoomSettings { Name = "Early", Scenario = "open-market", Bots = ["cost-plus", "casual", "planner"], Seed = 11, StartPaused = true };
        var created = (await browser.Game.Services.GetRequiredService<IRooms>().CreateAsync(settings)).Value!;
        var page = await browser.OpenAsync($"/play/{created.Room.Code}");
        await page.SitDownAsync("Amber Finch");
        await Expect(page.Locator("live-lists[data-on]")).ToHaveCountAsync(3, new() { Timeout = Patience });
        return page;
    }
}
