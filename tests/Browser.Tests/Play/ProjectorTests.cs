using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Web.Rooms;

namespace Browser.Tests.Play;

/// <summary>
/// The projector is read from the last row: on a picture of 1920 by 1080 no word of the game is smaller than a thirtieth of its height,
/// and the code to scan before the start is nearly half as tall as the picture.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ProjectorTests(BrowserFixture browser)
{
    private const double SmallestLetters = 36;
    private const double TallestPicture = 1080;

    // Every element that shows words of its own, but the switches of the teacher.
    private const string Letters = """
        () => [...document.querySelectorAll(".watch *")]
            .filter(element => !element.closest("button, .top .button, svg, .hidden-text")
                && [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim())
                && element.checkVisibility() && element.getBoundingClientRect().width > 0)
            .map(element => ({ size: parseFloat(getComputedStyle(element).fontSize), words: `${element.className || element.tagName}: ${element.textContent.trim().slice(0, 40)}` }))
        """;

    private const string CutOff = """
        () => [...document.querySelectorAll(".wall :is(th, td)")]
            .filter(cell => cell.getBoundingClientRect().right > document.querySelector(".wall").getBoundingClientRect().right)
            .map(cell => cell.textContent)
        """;

    [Fact]
    public async Task Letters_and_codes_are_large_enough_for_the_last_row_before_during_and_after_the_match()
    {
        var page = await browser.OpenAsync("/watch/DAWN", 1920, 1080, host: browser.Samples);
        foreach (var (code, least) in new[] { ("DAWN", 0.45), ("TEAL", 0.18), ("PAST", 0.18) })
        {
            await page.GotoAsync($"/watch/{code}");
            await page.WaitUntilInteractiveAsync();
            var qr = (await page.Locator(".qr").BoundingBoxAsync())!;
            Assert.True(qr.Height >= least * TallestPicture, $"The code of {code} is {qr.Height} pixels tall.");
            Assert.True(qr.Y >= 0 && qr.Y + qr.Height <= TallestPicture && qr.X + qr.Width <= 1920, $"The code of {code} is not on the picture.");
            var small = (await page.EvaluateAsync<Word[]>(Letters)).Where(static word => word.Size < SmallestLetters).Select(static word => $"{word.Size} {word.Words}");
            Assert.Empty(small);
            await page.ShouldFitItsWidthAsync();
            await page.KeepPictureAsync($"projector-{code}");
        }

        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Where_places_are_hidden_the_news_take_their_room()
    {
        var settings = new RoomSettings { Scenario = "open-market", Bots = ["cost-plus", "casual", "planner", "kelly"], Seed = 11, MillisecondsPerTick = 50, StartPaused = true };
        var created = (await browser.Game.Services.GetRequiredService<IRooms>().CreateAsync(settings)).Value!;
        var host = created.Room.HostFor(created.HostKey)!;
        await host.SetLeaderboardAsync(LeaderboardMode.Off);
        for (var tick = 0; tick < 30; tick++) await host.NextTickAsync(created.Room);
        var page = await browser.OpenAsync($"/watch/{created.Room.Code}", 1920, 1080);
        await page.WaitUntilInteractiveAsync();
        await page.KeepPictureAsync("projector-hidden");
        var (hidden, news) = ((await page.Locator("section.leaders").First.BoundingBoxAsync())!, (await page.Locator("section.news").First.BoundingBoxAsync())!);

        Assert.True(hidden.Height < 0.12 * TallestPicture, $"One sentence takes {hidden.Height} pixels.");
        Assert.True(news.Y >= hidden.Y + hidden.Height && news.Y + news.Height <= TallestPicture, $"The news stand at {news.Y} and are {news.Height} pixels tall.");
        Assert.True(await page.Locator(".news li").EvaluateAllAsync<int>("all => all.filter(line => line.getBoundingClientRect().right <= innerWidth).length") >= 2);
        Assert.Empty((await page.EvaluateAsync<Word[]>(Letters)).Where(static word => word.Size < SmallestLetters).Select(static word => word.Words));
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("pt")]
    public async Task Every_price_stands_whole_on_the_picture(string language)
    {
        var page = await browser.OpenAsync("/watch/TEAL", 1280, 800, host: browser.Samples);
        await page.Context.AddCookiesAsync([new Cookie { Name = ".AspNetCore.Culture", Value = $"c=|uic={language}", Url = browser.Samples.Url.ToString() }]);
        await page.ReloadAsync();
        await page.WaitUntilInteractiveAsync();
        foreach (var (width, height) in new[] { (1280, 800), (1366, 768), (1920, 1080) })
        {
            await page.SetViewportSizeAsync(width, height);
            Assert.Empty(await page.EvaluateAsync<string[]>(CutOff));
        }

        await page.Context.DisposeAsync();
    }

    private sealed record Word
    {
        public double Size { get; init; }

        public string Words { get; init; } = "";
    }
}
