
namespace Browser.Tests.App;

[Collection(BrowserCollection.Name)]
public sealed class HomeTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_first_page_fits_a_phone_and_loads_under_300_kB()
    {
        var page = await browser.OpenAsync(width: 390, height: 844, host: browser.Samples);
        await page.WaitUntilInteractiveAsync();

        await page.ShouldFitItsWidthAsync();
        // Uncompressed here, hence more than a person's browser fetches.
        var bytes = await page.EvaluateAsync<int>(
            "performance.getEntries().reduce((sum, entry) => sum + (entry.encodedBodySize ?? 0), 0)");
        Assert.InRange(bytes, 1, 300_000);
    }

    [Fact]
    public async Task Nothing_the_page_does_is_forbidden_by_its_own_policy()
    {
        var page = await browser.OpenAsync(host: browser.Samples);
        List<string> errors = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };

        await page.ReloadAsync();
        await page.WaitUntilInteractiveAsync();

        Assert.Empty(errors);
    }
}
