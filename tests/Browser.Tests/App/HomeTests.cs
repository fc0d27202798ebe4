using System.IO.Compression;

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
        // As a published server sends it: every file of the page packed.
        var files = await page.EvaluateAsync<string[]>(
            "[location.href, ...performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.includes('_blazor'))]");
        var bytes = (await Task.WhenAll(files.Distinct().Select(PackedAsync))).Sum();
        Assert.True(files.Length > 5);
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

    [Fact]
    public async Task A_button_that_is_tapped_twice_is_sent_once()
    {
        var page = await browser.OpenAsync(host: browser.Samples);
        await page.WaitUntilInteractiveAsync();

        var sent = await page.EvaluateAsync<int[]>("""
            () => [...document.querySelectorAll("form[data-once]:not(details form)")].map(form => {
                let sent = 0;
                form.addEventListener("submit", event => { if (!event.defaultPrevented) sent++; event.preventDefault(); });
                for (const field of form.querySelectorAll("[required]")) field.value = "ABCD";
                form.requestSubmit();
                form.requestSubmit();
                return sent;
            })
            """);

        Assert.Equal([1, 1, 1], sent);
    }

    private static async Task<long> PackedAsync(string file)
    {
        using var client = new HttpClient();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(await client.GetByteArrayAsync(file));
        return packed.Length;
    }
}
