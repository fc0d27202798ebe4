using Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.App;

[Collection(BrowserCollection.Name)]
public sealed class ReconnectTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_lost_connection_is_said_in_a_dialog()
    {
        // A game of its own, since it is stopped in the middle.
        var game = new GameHost();
        await using var stopped = game;
        var page = await browser.OpenAsync(game.Url.ToString());
        await page.WaitUntilInteractiveAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Reconnecting" });
        await Expect(dialog).ToBeHiddenAsync();

        await game.DisposeAsync();

        await Expect(dialog).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }
}
