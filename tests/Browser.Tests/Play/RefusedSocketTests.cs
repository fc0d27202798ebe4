using Browser.Tests.App;
using Game.Domain.Scenarios;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Web.Rooms;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>A network whose gateway refuses every WebSocket: the page plays all the same, over long polling, and asks nobody else.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RefusedSocketTests(BrowserFixture browser)
{
    private const float Patience = 90_000;

    [Fact]
    public async Task A_bid_is_played_to_its_award_where_every_socket_is_refused()
    {
        await using var game = new RefusingHost();
        var scenario = ScenarioCatalogue.Find("first-contract")!;
        _ = game.Url;
        var created = (await game.Services.GetRequiredService<IRooms>().CreateAsync(new RoomSettings
        {
            Custom = scenario with { Arrivals = scenario.Arrivals with { Opening = 6 } }, Bots = [], Seed = 5, MillisecondsPerTick = 250,
        })).Value!;
        var host = created.Room.HostFor(created.HostKey)!;
        await host.PauseAsync();

        var page = await browser.OpenAsync($"/play/{created.Room.Code}", host: game);
        var (strangers, polls, frames) = (new List<string>(), 0, 0);
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("/_blazor?id=", StringComparison.Ordinal)) polls++;
            if (!request.Url.StartsWith(game.Url.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) strangers.Add(request.Url);
        };
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, _) => frames++;
        await page.Locator("#nickname").FillAsync("Amber Owl");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take a seat" }).ClickAsync();
        await page.Locator("[data-interactive]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = Patience });

        await page.Locator("[data-column='Open'] button.open").First.ClickAsync();
        await page.Locator("#bid-sheet").GetByText("Safe").ClickAsync();
        var ceiling = await page.Locator("#bid-sheet .facts .gold").InnerTextAsync();
        await page.GetByLabel("You ask for").FillAsync(ceiling);
        var bid = page.Locator(".send .main");
        await Expect(bid).ToContainTextAsync(ceiling, new() { Timeout = Patience });
        await Expect(bid).ToBeEnabledAsync(new() { Timeout = Patience });
        await bid.ClickAsync();
        await Expect(page.Locator(".bid .answer").First).ToHaveAttributeAsync("data-stage", "Sealed", new() { Timeout = Patience });
        await host.ResumeAsync();
        await Expect(page.Locator(".contract")).Not.ToHaveCountAsync(0, new() { Timeout = Patience });

        Assert.Contains("/_blazor", game.Refused);
        Assert.Contains("/live", game.Refused);
        Assert.True(polls > 0);
        Assert.Equal(0, frames);
        Assert.Empty(strangers);
        await page.Context.DisposeAsync();
    }
}
