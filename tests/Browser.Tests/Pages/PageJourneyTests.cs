using System.Text.RegularExpressions;
using Browser.Tests.Play;
using Game.Bots.Evolution;
using Game.Bots.Lab;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Web.Rooms;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>Each page beside the game, used once the way it is meant, and looked at in both themes.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageJourneyTests(BrowserFixture browser)
{
    private const int Patience = 60_000;

    // Ticks until the room that is looked back on has something to show; a picture wants more of it than a test.
    private const int Short = 60;
    private const int Long = 400;

    [Fact]
    public async Task A_finished_room_is_looked_back_on_and_its_charts_are_read()
    {
        var code = await FinishedRoomAsync();
        var page = await browser.OpenAsync($"/replay/{code}?t=30&seat=1");
        await page.WaitUntilInteractiveAsync();
        await Expect(page.GetByLabel("Desk of naive")).ToBeVisibleAsync();

        // From one moment to another: by event, by slider, to the end; the address says where.
        var moment = page.GetByRole(AriaRole.Slider, new() { Name = "Moment of the match" });
        await Expect(moment).ToHaveAttributeAsync("aria-valuetext", new Regex("^Tick 30 of ", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.GetByRole(AriaRole.Button, new() { Name = "To the end" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("&t=[0-9]{2,}&seat=1$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var middle = (Sheet.IsWanted ? Long : Short) / 2;
        await moment.FillAsync($"{middle}");
        await Expect(page).ToHaveURLAsync(new Regex($"&t={middle}&seat=1$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.GetByLabel("Seen with the eyes of").SelectOptionAsync("0");
        await Expect(page.GetByLabel("Desk of naive")).ToHaveCountAsync(0);
        // With everybody's eyes nothing is one's own.
        await Expect(page.Locator("[data-mine], .leaders [data-own]")).ToHaveCountAsync(0);
        await page.Locator(".marks select").SelectOptionAsync("All");
        // Where somebody is at work already, the story tells of bids.
        var working = page.Locator("[data-column='Working'] button.open");
        await (await working.CountAsync() > 0 ? working : page.Locator("[data-bounty] button.open")).First.ClickAsync();
        await Expect(page.Locator(".story")).ToContainTextAsync("The story of");
        await LookAsync(page, "replay", ".replay");
        await page.KeepPictureAsync("replay-1280");

        // On a phone the story comes before the desk, and into sight.
        await page.SetViewportSizeAsync(360, 740);
        await page.GotoAsync($"/replay/{code}?t={middle}&seat=1");
        await page.WaitUntilInteractiveAsync();
        await Expect(page.GetByLabel("Desk of naive")).ToBeVisibleAsync();
        await page.Locator("[data-bounty] button.open").First.ClickAsync();
        await Expect(page.Locator(".story h2")).ToBeInViewportAsync();
        Assert.True((await page.Locator(".story").BoundingBoxAsync())!.Y < (await page.GetByLabel("Desk of naive").BoundingBoxAsync())!.Y);
        await page.KeepPictureAsync("replay-story-360");
        await page.ShouldFitItsWidthAsync();
        await page.ShouldBeAccessibleAsync();
        // Whoever closes it by keyboard goes on from the card.
        await page.Locator(".story header button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".story")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-bounty] button.open").First).ToBeFocusedAsync();
        await page.SetViewportSizeAsync(1280, 800);

        await page.GotoAsync($"/market/{code}?type=coder-small");
        await page.WaitUntilInteractiveAsync();
        await Expect(page.Locator(".plot")).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Button, new() { Name = "small writer" }).ClickAsync();
        await Expect(page.Locator("figcaption .name")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "small coder" }).ClickAsync();
        await page.GetByLabel("Drawn as").SelectOptionAsync("Candles");
        await Expect(page.Locator(".falling")).ToBeAttachedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Orchestrator" }).ClickAsync();
        await Expect(page.Locator(".places th.who[aria-sort]").First).ToBeVisibleAsync();
        await LookAsync(page, "charts", ".prices");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_room_that_runs_cannot_be_looked_back_on()
    {
        var created = await Rooms.CreateAsync(new RoomSettings { Bots = [], Seed = 3 });
        var page = await browser.OpenAsync($"/replay/{created.Value!.Room.Code}");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Not over yet" })).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task An_experiment_is_run_at_one_point_and_over_a_range()
    {
        var page = await browser.OpenAsync("/lab/kelly");
        await page.WaitUntilInteractiveAsync();
        await page.GetByLabel("Runs").FillAsync("2000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Measure" }).ClickAsync();
        await Expect(page.Locator(".result .row")).ToHaveCountAsync(3, new() { Timeout = Patience });

        await page.GotoAsync("/lab/auction");
        await page.WaitUntilInteractiveAsync();
        await page.GetByLabel("Runs").FillAsync("9000");
        await page.GetByLabel("Move over a range").SelectOptionAsync("bidders");
        await page.GetByRole(AriaRole.Button, new() { Name = "Measure" }).ClickAsync();
        await Expect(page.Locator(".result path.theory")).ToBeAttachedAsync(new() { Timeout = Patience });
        await LookAsync(page, "lab", ".result");
        await page.SetViewportSizeAsync(1280, 960);
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await page.KeepPictureAsync("lab-1280");
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData("/lab/auction", "#lab-runs", "#result")]
    [InlineData("/arena", "#arena-games", "#standing")]
    public async Task On_a_phone_the_start_is_in_reach_and_what_came_is_brought_into_sight(string address, string much, string came)
    {
        var page = await browser.OpenAsync(address, 360, 740);
        await page.WaitUntilInteractiveAsync();
        var start = page.Locator(".go button[type=submit]");
        await Expect(page.Locator(came)).Not.ToBeInViewportAsync();
        // A ladder of its own: another test counts the rungs of its scenario.
        if (address == "/arena") await page.GetByLabel("Scenario").SelectOptionAsync("night-shift");
        await page.Locator(much).FillAsync(address == "/arena" ? "1" : "2000");
        await page.Locator(much).PressAsync("Tab");
        // Wherever one stands among the choices.
        await page.Locator("form fieldset label").First.ScrollIntoViewIfNeededAsync();
        await Expect(start).ToBeInViewportAsync();

        await start.ClickAsync();

        await Expect(page.Locator(came)).ToBeInViewportAsync(new() { Timeout = Patience });
        await Expect(page.Locator($"{came} ~ table, {came} ~ figure").First).ToBeVisibleAsync();
        await page.ShouldFitItsWidthAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Every_experiment_has_dials_and_draws_theory_beside_measurement()
    {
        var page = await browser.OpenAsync("/lab");
        foreach (var experiment in Laboratory.Experiments)
        {
            await page.GotoAsync($"/lab/{experiment.Name}");
            await page.WaitUntilInteractiveAsync();
            // Where one run is a whole game, one is enough.
            var small = experiment.DefaultRuns < 1000;
            if (experiment.DefaultRuns > 0) await page.GetByLabel("Runs").FillAsync(small ? "1" : "200");
            if (experiment.Parameters.FirstOrDefault(static parameter => parameter.Range is not null) is { } moved)
            {
                var number = page.Locator($"#lab-{moved.Name}");
                var before = await number.InputValueAsync();
                var slider = page.Locator($".dial:has(#lab-{moved.Name}) input[type=range]");
                await slider.PressAsync(await slider.EvaluateAsync<bool>("slider => slider.value === slider.max") ? "PageDown" : "PageUp");
                await Expect(number).Not.ToHaveValueAsync(before, new() { Timeout = Patience });
                // Not every value beside the usual one goes with the other dials: a bounty below its cost is refused.
                await number.FillAsync(before);
                await number.PressAsync("Tab");
                await Expect(number).ToHaveValueAsync(before, new() { Timeout = Patience });
                if (!small) await page.Locator("#lab-vary").SelectOptionAsync(moved.Name);
            }

            await page.GetByRole(AriaRole.Button, new() { Name = "Measure" }).ClickAsync();
            await Expect(page.Locator(".result table").First).ToBeVisibleAsync(new() { Timeout = Patience });
            Assert.True(await page.Locator(".result figure").IsVisibleAsync(), $"{experiment.Name} drew no picture.");
            Assert.True(await page.Locator(".result .dot").CountAsync() > 0, $"{experiment.Name} drew nothing that was measured.");
            Assert.True(await page.Locator(".result path.theory[d^=M], .result .tick").CountAsync() > 0, $"{experiment.Name} drew no theory.");
        }

        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_tournament_is_played_its_report_opened_and_its_best_challenged()
    {
        var genome = new Genome([.. Enumerable.Repeat(0.5, Genome.Length)]);
        Catalogue.AddChampion("champion-bred", new Champion("bred", "first-contract", 1, 3, 12.5, new Dictionary<string, double>(StringComparer.Ordinal), genome));
        var page = await browser.OpenAsync("/arena");
        await page.WaitUntilInteractiveAsync();
        // Who plays by itself takes part where there is somebody to look at it.
        var (bots, games) = Sheet.IsWanted ? (5, "12") : (3, "1");
        if (!Sheet.IsWanted)
        {
            await page.GetByLabel("planner").UncheckAsync();
            await page.GetByLabel("kelly", new() { Exact = true }).UncheckAsync();
        }

        await page.GetByLabel("Scenario").SelectOptionAsync("first-contract");
        await page.GetByLabel("Games").FillAsync(games);
        await page.GetByLabel("Games").PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the tournament" }).ClickAsync();
        await Expect(page.Locator(".standing tbody tr")).ToHaveCountAsync(bots, new() { Timeout = Patience });
        await Expect(page.Locator(".ladder tbody tr")).ToHaveCountAsync(bots);
        // What was played is named, whatever is chosen next.
        await page.GetByLabel("Scenario").SelectOptionAsync("night-shift");
        await Expect(page.Locator(".result > .hint").First).ToHaveTextAsync($"First contract · Games: {games}");
        await page.GetByLabel("Scenario").SelectOptionAsync("first-contract");
        await LookAsync(page, "arena", ".result");

        var report = await page.Context.NewPageAsync();
        await report.GotoAsync(await page.GetByRole(AriaRole.Link, new() { Name = "Open the whole report" }).GetAttributeAsync("href") ?? "");
        await Expect(report.GetByRole(AriaRole.Heading, new() { Name = "Tournament in first-contract" })).ToBeVisibleAsync();

        // The best of the ladder that was just made are chosen already; the bred one sits down with them.
        await page.Locator(".against").GetByLabel("champion-bred").CheckAsync();
        await page.Locator(".against").GetByRole(AriaRole.Button, new() { Name = "Play", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/play/[A-Z]{4}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.WaitUntilInteractiveAsync();
        await Expect(page.Locator(".leaders tbody tr")).ToHaveCountAsync(5);
        await Expect(page.Locator(".leaders")).ToContainTextAsync("champion-bred", new() { IgnoreCase = true });
        Assert.Equal("first-contract", Rooms.Find(page.Url.Split('/')[^1])!.Scenario.Name);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_word_says_on_a_tap_what_it_means_and_leads_to_its_rule_in_the_readers_language()
    {
        var page = await browser.OpenAsync("/design", 360, 740);
        await page.Context.AddCookiesAsync([new Cookie { Name = ".AspNetCore.Culture", Value = "c=|uic=es", Url = browser.Game.Url.ToString() }]);
        await page.ReloadAsync();
        var word = page.Locator("main a.term").First;
        var card = page.Locator("#hint-card");
        await word.TapAsync();
        await Expect(card).ToContainTextAsync(await word.GetAttributeAsync("title") ?? "");
        var rule = card.GetByRole(AriaRole.Link, new() { Name = "Leer la regla" });
        await Expect(rule).ToBeFocusedAsync();
        await page.ShouldBeAccessibleAsync();
        await page.ShouldFitItsWidthAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(card).ToBeHiddenAsync();

        await page.Locator("main abbr[title]").First.TapAsync();
        await Expect(card).ToBeVisibleAsync();
        await Expect(rule).ToBeHiddenAsync();

        // A tap beside it puts it away and does nothing else: a bid button may lie under the finger. A second tap on the word does the same.
        await page.EvaluateAsync("() => { globalThis.taps = 0; document.body.addEventListener('click', () => globalThis.taps++); }");
        await page.Locator("main h1").TapAsync();
        await Expect(card).ToBeHiddenAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => globalThis.taps"));
        await page.Locator("main h1").TapAsync();
        Assert.Equal(1, await page.EvaluateAsync<int>("() => globalThis.taps"));
        await word.TapAsync();
        await Expect(card).ToBeVisibleAsync();
        await word.TapAsync();
        await Expect(card).ToBeHiddenAsync();
        await word.TapAsync();
        await Expect(card).ToBeVisibleAsync();
        await page.Mouse.WheelAsync(0, 200);
        await Expect(card).ToBeHiddenAsync();

        await page.GotoAsync(await word.GetAttributeAsync("href") ?? "");
        await Expect(page.Locator("#bond")).ToContainTextAsync("Fianza");
        await Expect(page.Locator("#bond")).ToBeInViewportAsync();
        await page.ShouldBeAccessibleAsync();
        await page.Context.DisposeAsync();
    }

    private IRooms Rooms => browser.Game.Services.GetRequiredService<IRooms>();

    // Played by bots on the fastest clock until somebody was paid or lost, then ended by its host.
    private async Task<string> FinishedRoomAsync()
    {
        var settings = new RoomSettings
        {
            Name = "Thursday seminar", Custom = ScenarioCatalogue.Find("open-market")! with { Ticks = 500 }, Bots = ["naive", "cost-plus"], Seed = 5, MillisecondsPerTick = RoomSettings.Fastest,
        };
        var created = (await Rooms.CreateAsync(settings)).Value!;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (created.Room.Subscribe(Viewer.Spectator, frame =>
        {
            if (frame.View.Room.Tick > (Sheet.IsWanted ? Long : Short) && frame.View.Room.News.Any(news => news.Kind is NewsKind.Paid or NewsKind.Failed) || frame.Status.Ended) done.TrySetResult();
        }))
        {
            await done.Task.WaitAsync(TimeSpan.FromMilliseconds(2 * Patience));
        }

        await created.Room.HostFor(created.HostKey)!.EndAsync();
        return created.Room.Code;
    }

    // Both themes under axe, every window for its width; with ECONOMY_PICTURES also the sheets of the gallery.
    private static async Task LookAsync(IPage page, string name, string part)
    {
        var sheet = new Sheet();
        foreach (var scheme in Sheet.Schemes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.ShouldBeAccessibleAsync();
        }

        foreach (var width in new[] { 360, 768, 1920, 1280 })
        {
            await page.SetViewportSizeAsync(width, width switch { < 600 => 740, < 1000 => 1024, _ => width * 5 / 8 });
            await page.ShouldFitItsWidthAsync();
            await page.Locator(part).First.EvaluateAsync("element => element.scrollIntoView({ block: 'start' })");
            await sheet.TakeAsync(page, width);
        }

        if (Sheet.IsWanted) await sheet.KeepAsync(page, $"look-{name}");
    }
}
