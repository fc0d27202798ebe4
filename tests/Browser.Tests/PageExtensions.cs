using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Browser.Tests;

internal static class PageExtensions
{
    /// <summary>Waits until the server answers this page's clicks; before that a click is lost.</summary>
    public static Task WaitUntilInteractiveAsync(this IPage page) =>
        page.Locator("[data-interactive]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Fails with what axe found, if anything of it is serious or critical.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var result = await page.RunAxe();
        var serious = result.Violations.Where(static violation => violation.Impact is "serious" or "critical").ToList();
        Assert.True(serious.Count == 0, string.Join(Environment.NewLine, serious.Select(Describe)));
    }

    /// <summary>Fails if the page is wider than its window, so that a person would have to scroll sideways.</summary>
    public static async Task ShouldFitItsWidthAsync(this IPage page)
    {
        var beyond = await page.EvaluateAsync<string[]>("""
            () => {
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= width) return [];
                const wide = [...document.querySelectorAll("body *")].filter(element => element.getBoundingClientRect().right > width);
                return [`${document.documentElement.scrollWidth - width} pixels`, ...wide.slice(0, 20).map(element => element.outerHTML.slice(0, 100))];
            }
            """);
        Assert.True(beyond.Length == 0, $"{page.Url} is too wide: {string.Join(Environment.NewLine, beyond)}");
    }

    /// <summary>Keeps a picture for a person to look at, where ECONOMY_PICTURES names a folder.</summary>
    public static async Task KeepPictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("ECONOMY_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Impact} {violation.Id}: {violation.Help} at " +
        string.Join(", ", violation.Nodes.Select(static node => node.Target.ToString()));
}
