using System.Collections;
using System.Globalization;
using System.Resources;
using Hosting.Samples;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>The pages in longer words than the English ones, on the smallest phone: nothing is wider than the window, no control is cut off, and no English is left.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LanguageLookTests(BrowserFixture browser)
{
    // What is pressed or stands as a label: its words must be there to the last letter.
    private const string CutOff = """
        () => [...document.querySelectorAll("button, a.button, [role=tab], label[for^=view-], fieldset label, .badge, .chip, summary, th")]
            .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.clientWidth > 0)
            .flatMap(one => [one, ...one.querySelectorAll("*")].filter(part => part.clientWidth > 1 && part.scrollWidth > part.clientWidth + 1
                && !part.closest("svg, .visually-hidden, .sr-only") && !(part !== one && getComputedStyle(part).display === "inline"))
                .map(part => `${part.textContent.trim().replace(/\s+/g, " ").slice(0, 60)} (${part.tagName}.${part.className}, ${part.scrollWidth} in ${part.clientWidth})`))
        """;

    private const string Texts = """
        () => {
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const found = new Set();
            while (walk.nextNode()) {
                const text = walk.currentNode.textContent.trim();
                if (text && !walk.currentNode.parentElement.closest("script, style") && walk.currentNode.parentElement.checkVisibility()) found.add(text);
            }
            for (const one of document.querySelectorAll("[aria-label], [title], [placeholder]"))
                for (const name of ["aria-label", "title", "placeholder"]) if (one.getAttribute(name)) found.add(one.getAttribute(name).trim());
            return [...found];
        }
        """;

    public static TheoryData<string> Languages => [.. Web.App.Languages.All.Skip(1).Select(static language => language.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_fits_a_phone_and_speaks_the_language(string language)
    {
        var english = English(language);
        var wrong = new List<string>();
        var page = await OpenAsync("/", browser.Samples, language);
        await JudgeAsync(page, "home");
        foreach (var (name, path) in new[] { ("lobby", "/watch/DAWN"), ("projector", "/watch/TEAL"), ("debrief", "/watch/PAST"), ("lab", "/lab/kelly"), ("rules", "/help/rules/awards"), ("help", "/help"), ("join", "/play/NOPE") })
        {
            await page.GotoAsync(path);
            await JudgeAsync(page, name);
        }

        await page.Context.AddCookiesAsync(browser.Samples.Rooms.All.Select(room => new Cookie { Name = "seat-" + room.Code, Value = SampleRoom.SeatKey, Url = browser.Samples.Url.ToString() }));
        await page.GotoAsync("/play/PAST");
        await page.Locator(".end").WaitForAsync();
        await JudgeAsync(page, "end");
        await page.GotoAsync("/play/TEAL");
        await page.WaitUntilInteractiveAsync();
        await JudgeAsync(page, "board");
        await page.Locator("[data-status='Open'] .open").First.ClickAsync();
        await page.Locator("#bid-sheet .appraisal").WaitForAsync();
        await page.Locator("#bid-sheet .dials summary").First.ClickAsync();
        await JudgeAsync(page, "bid");
        await page.Locator("#bid-sheet .close").ClickAsync();
        await page.Locator("label[for='view-market']").ClickAsync();
        await JudgeAsync(page, "market");
        await page.Locator("label[for='view-desk']").ClickAsync();
        await page.Locator(".contract .tools button").First.ClickAsync();
        await page.Locator(".contract .plan").First.WaitForAsync();
        await JudgeAsync(page, "plan");
        await page.GotoAsync("/play/FULL");
        await page.WaitUntilInteractiveAsync();
        await page.Locator("label[for='view-desk']").ClickAsync();
        foreach (var section in new[] { "crew", "trade", "practice", "rules", "cover", "partners", "seat" })
        {
            await page.Locator($"#tab-{section}").ClickAsync();
            await Expect(page.Locator($"#section-{section}")).ToBeVisibleAsync();
            await page.EvaluateAsync("document.querySelectorAll('.desk details').forEach(one => one.open = true)");
            await JudgeAsync(page, section);
        }

        await page.Context.DisposeAsync();
        var host = await OpenAsync("/", browser.Game, language);
        await host.Locator("form[action='/api/rooms/class'] button").First.EvaluateAsync("button => { button.closest('details') && (button.closest('details').open = true); }");
        await host.Locator("form[action='/api/rooms/class'] button").First.ClickAsync();
        await host.WaitUntilInteractiveAsync();
        await host.EvaluateAsync("document.querySelectorAll('.host-page details').forEach(one => one.open = true)");
        await JudgeAsync(host, "host");
        await host.SetViewportSizeAsync(1280, 800);
        await JudgeAsync(host, "host-1280");
        await host.Context.DisposeAsync();
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Distinct()));

        async Task JudgeAsync(IPage shown, string name)
        {
            await shown.KeepPictureAsync($"language-{name}-{language}");
            await Expect(shown.Locator("html")).ToHaveAttributeAsync("lang", language);
            await shown.ShouldFitItsWidthAsync();
            wrong.AddRange((await shown.EvaluateAsync<string[]>(CutOff)).Select(cut => $"{name}: cut off: {cut}"));
            wrong.AddRange((await shown.EvaluateAsync<string[]>(Texts)).Where(english.Contains).Select(text => $"{name}: English: {text}"));
        }
    }

    private async Task<IPage> OpenAsync(string path, Hosting.GameHost host, string language)
    {
        var window = await browser.Browser.NewContextAsync(new()
        {
            BaseURL = host.Url.ToString(), ViewportSize = new() { Width = 360, Height = 740 }, Locale = language, HasTouch = true, ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await window.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    // Texts of the program that are something else in this language.
    private static HashSet<string> English(string language)
    {
        var program = typeof(Program).Assembly;
        var translated = program.GetSatelliteAssembly(CultureInfo.GetCultureInfo(language));
        var (english, said) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var name in program.GetManifestResourceNames().Where(static name => name.EndsWith(".resources", StringComparison.Ordinal)))
        {
            english.UnionWith(Values(program.GetManifestResourceStream(name)!));
            said.UnionWith(Values(translated.GetManifestResourceStream(name.Replace(".resources", $".{language}.resources", StringComparison.Ordinal))!));
        }

        english.ExceptWith(said);
        Assert.True(english.Count > 1000);
        return english;
    }

    private static IEnumerable<string> Values(Stream resources)
    {
        using var reader = new ResourceReader(resources);
        return [.. reader.Cast<DictionaryEntry>().Select(static text => (string)text.Value!)];
    }
}
