using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Browser.Tests;

internal static class PageExtensions
{
    // The size of what one taps is left out by axe unless it is asked for.
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new RuleOptions { Enabled = true } },
    };

    /// <summary>Waits until the server answers this page's clicks; before that a click is lost.</summary>
    public static async Task WaitUntilInteractiveAsync(this IPage page)
    {
        await page.Locator("[data-interactive]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        // Before the script of the keys has come, a key or a tap on the palette is lost.
        await page.Locator("#palette:not([data-ready])").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Opens a class from the first page, as a teacher in a hurry does.</summary>
    /// <returns>The code of its room.</returns>
    public static async Task<string> OpenClassAsync(this IPage teacher)
    {
        await teacher.GetByText("Host a class").ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Intro market, 50 minutes" }).ClickAsync();
        await teacher.WaitUntilInteractiveAsync();
        return await teacher.Locator(".join .code").InnerTextAsync();
    }

    /// <summary>Takes a seat in the room whose door stands open on the page.</summary>
    public static async Task SitDownAsync(this IPage page, string name)
    {
        await page.Locator("#nickname").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take a seat" }).ClickAsync();
        await page.WaitUntilInteractiveAsync();
    }

    /// <summary>Fails with what axe finds against WCAG 2.2, levels A and AA, however slight.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var result = await page.RunAxe(Wcag);
        Assert.True(result.Violations.Length == 0, $"{page.Url}: {string.Join(Environment.NewLine, result.Violations.Select(Describe))}");
    }

    /// <summary>Fails if the page is wider than its window, so that a person would have to scroll sideways.</summary>
    public static async Task ShouldFitItsWidthAsync(this IPage page)
    {
        var beyond = await page.EvaluateAsync<string[]>("""
            () => {
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= width) return [];
                const wide = [...document.querySelectorAll("body *")].filter(element => element.getBoundingClientRect().right > width && element.parentElement.getBoundingClientRect().right <= width);
                return [`${document.documentElement.scrollWidth - width} pixels`, ...wide.slice(0, 20).map(element => element.outerHTML.slice(0, 100))];
            }
            """);
        Assert.True(beyond.Length == 0, $"{page.Url} is too wide: {string.Join(Environment.NewLine, beyond)}");
    }

    /// <summary>Keeps a picture for a person to look at, where ECONOMY_PICTURES names a folder.</summary>
    public static async Task KeepPictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("ECONOMY_PICTURES") is { Length: > 0 } folder)
            await SmallPicture.KeepAsync(page, Path.Combine(folder, name + ".png"));
    }

    /// <summary>What happened a moment ago is said over what is to be seen, and where the clock stands it stays there.</summary>
    public static Task HideNoticesAsync(this IPage page) => page.AddStyleTagAsync(new() { Content = ".toasts { visibility: hidden }" });

    /// <summary>Nothing is wider than the window with letters twice as large either.</summary>
    public static async Task ShouldFitWithLargeLettersAsync(this IPage page, string name)
    {
        await page.EvaluateAsync("document.documentElement.style.setProperty('font-size', '200%')");
        await page.KeepPictureAsync($"large-{name}");
        await page.ShouldFitItsWidthAsync();
        await page.EvaluateAsync("document.documentElement.style.removeProperty('font-size')");
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Impact} {violation.Id}: {violation.Help} at " +
        string.Join(", ", violation.Nodes.Select(static node => node.Target.ToString()));
}
