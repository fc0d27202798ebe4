using Hosting.Samples;

namespace Browser.Tests.Play;

/// <summary>A clock that speaks every second cannot be used with a screen reader: time is said at 60, 30 and 10 seconds only.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TimerTests(BrowserFixture browser)
{
    // Lets the time of one clock run out tick by tick, and writes down everything that any live region of the page says.
    private const string Run = """
        async ([selector, start, ms]) => {
            const live = await import("/js/live.js");
            const said = [];
            const hear = new MutationObserver(changes => changes.forEach(change => {
                const text = change.target.textContent.trim();
                if (text) said.push(text);
            }));
            const regions = document.querySelectorAll("[role=status], [role=log], [role=alert], [role=timer], [aria-live]:not([aria-live=off])");
            regions.forEach(region => hear.observe(region, { childList: true, characterData: true, subtree: true }));
            const until = Number(document.querySelector(selector).dataset.announce);
            const before = document.querySelector(".clock .countdown").textContent;
            for (let left = start; left >= 0; left -= ms / 1000) {
                live.apply({ t: until + 1 - left * 1000 / ms, ms });
                await new Promise(done => setTimeout(done));
            }
            hear.disconnect();
            return [regions.length, before !== document.querySelector(".clock .countdown").textContent ? 1 : 0, ...said];
        }
        """;

    [Fact]
    public async Task Through_a_whole_round_and_a_whole_window_time_is_said_three_times()
    {
        var page = await browser.OpenAsync("/play/TEAL", host: browser.Samples, seatKey: SampleRoom.SeatKey);
        await page.WaitUntilInteractiveAsync();
        await page.Locator("[data-status='Open'] .open").First.ClickAsync();
        await page.Locator("#bid-sheet .appraisal").WaitForAsync();

        Assert.Equal(["60 seconds left", "30 seconds left", "10 seconds left"], await SaidAsync(".clock [data-announce]", 90, 1000));
        Assert.Equal(["60 seconds left to bid", "30 seconds left to bid", "10 seconds left to bid"], await SaidAsync("#bid-sheet [data-announce]", 75, 1000));
        // At four seconds a tick no tick ends at 30 or 10 seconds: it is said at the first after it.
        Assert.Equal(["60 seconds left to bid", "30 seconds left to bid", "10 seconds left to bid"], await SaidAsync("#bid-sheet [data-announce]", 76, 4000));
        // Who comes in the last half minute is told once, not three times.
        Assert.Equal(["10 seconds left to bid"], await SaidAsync("#bid-sheet [data-announce]", 25, 1000));
        Assert.Equal(0, await page.Locator("[role=status] [data-until], [role=log] [data-until], [role=timer], [aria-live=polite] [data-until], [aria-live=assertive]").CountAsync());
        await page.Context.DisposeAsync();

        async Task<IEnumerable<string>> SaidAsync(string selector, int start, int ms)
        {
            var told = await page.EvaluateAsync<System.Text.Json.JsonElement>(Run, new object[] { selector, start, ms });
            var all = told.EnumerateArray().ToList();
            Assert.True(all[0].GetInt32() > 2, "The page has hardly any live region to listen to.");
            Assert.True(all[1].GetInt32() == 1, "No time passed on the clock that is seen.");
            return all.Skip(2).Select(text => text.GetString()!);
        }
    }
}
