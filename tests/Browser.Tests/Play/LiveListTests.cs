using System.Globalization;
using Game.Domain.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Web.Rooms;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>Board, news and leaderboard are kept by the page's script: what one has in hand stays in hand while they move.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LiveListTests(BrowserFixture browser)
{
    private const int Patience = 120_000;

    [Fact]
    public async Task A_card_that_moves_to_another_column_keeps_the_focus_and_opens_on_a_tap()
    {
        var (room, host, page) = await SitAsync();
        var open = page.Locator("[data-column='Open'] button.open").First;
        await Expect(open).ToBeVisibleAsync(new() { Timeout = Patience });
        var id = await page.Locator("[data-column='Open'] .card").First.GetAttributeAsync("data-bounty");
        await open.FocusAsync();

        for (var column = "Open"; column == "Open"; column = await ColumnAsync(page, id!)) await StepAsync(host, room, page);

        var card = page.Locator($"[data-bounty='{id}'] button.open");
        await Expect(card).ToBeFocusedAsync();
        await Expect(page.Locator("[data-list='Open'] [data-bounty='" + id + "']")).ToHaveCountAsync(0);
        Assert.Equal(await page.Locator("[data-list='Bidding'] .card").CountAsync(), int.Parse(await page.Locator("[data-count='Bidding']").InnerTextAsync(), CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#bid-sheet h2")).ToBeFocusedAsync(new() { Timeout = Patience });
        await Expect(card).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("Escape");
        await Expect(card).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_leaderboard_stays_sorted_as_its_reader_wants_it_and_comes_back_whole()
    {
        var (room, host, page) = await SitAsync();
        var names = page.Locator(".leaders tbody b");
        await Expect(names).ToHaveCountAsync(4, new() { Timeout = Patience });
        await page.Locator(".leaders thead button").Nth(1).ClickAsync();
        await Expect(page.Locator(".leaders thead th").Nth(1)).ToHaveAttributeAsync("aria-sort", "ascending", new() { Timeout = Patience });
        for (var tick = 0; tick < 5; tick++) await StepAsync(host, room, page);

        var sorted = await names.AllInnerTextsAsync();
        Assert.Equal(sorted.Order(StringComparer.InvariantCultureIgnoreCase), sorted);
        await Expect(page.Locator(".leaders tbody [data-own] b")).ToHaveTextAsync("Amber Finch");

        // No tick comes that would bring the lines again.
        await host.SetLeaderboardAsync(LeaderboardMode.Off);
        await Expect(page.Locator(".board-hidden")).ToBeVisibleAsync(new() { Timeout = Patience });
        await host.SetLeaderboardAsync(LeaderboardMode.Live);
        await Expect(names).ToHaveCountAsync(4, new() { Timeout = Patience });
        await page.Context.DisposeAsync();
    }

    private async Task<(RoomHandle Room, RoomHost Host, IPage Page)> SitAsync()
    {
        var settings = new RoomSettings { Name = "Lists", Scenario = "open-market", Bots = ["cost-plus", "casual", "planner"], Seed = 11, StartPaused = true };
        var created = (await browser.Game.Services.GetRequiredService<IRooms>().CreateAsync(settings)).Value!;
        var page = await browser.OpenAsync($"/play/{created.Room.Code}");
        await page.SitDownAsync("Amber Finch");
        await Expect(page.Locator("live-lists[data-on]")).ToHaveCountAsync(3, new() { Timeout = Patience });
        return (created.Room, created.Room.HostFor(created.HostKey)!, page);
    }

    // A tick at a time, and on with the next only when the page shows it.
    private static async Task StepAsync(RoomHost host, RoomHandle room, IPage page)
    {
        await host.NextTickAsync(room);
        var view = (await room.LookAsync(Viewer.Spectator)).View.Room;
        await Expect(page.Locator("[data-live='hour']").First).ToHaveTextAsync(Web.Shared.Figures.MarketHour(view.Scenario, view.Tick), new() { Timeout = Patience });
    }

    private static async Task<string?> ColumnAsync(IPage page, string bounty) =>
        await page.Locator($"[data-bounty='{bounty}']").EvaluateAsync<string>("card => card.closest('[data-column]').dataset.column");
}
