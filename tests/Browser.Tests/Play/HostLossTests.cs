using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>A host whose device dies in the middle of a round: whoever has the host link goes on, and the phones notice nothing.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostLossTests(BrowserFixture browser)
{
    private const float Patience = 90_000;

    [Fact]
    public async Task The_host_page_is_gone_for_good_and_a_second_device_holds_the_class()
    {
        var teacher = await browser.OpenAsync();
        var code = await teacher.OpenClassAsync();
        var link = new Uri(await teacher.Locator("#host-link").InputValueAsync());
        var phones = new[] { await JoinAsync(code, "Amber Owl"), await JoinAsync(code, "Silver Tern") };
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Start round" }).ClickAsync();
        foreach (var phone in phones)
        {
            await phone.Locator("[data-column='Open'] button.open").First.ClickAsync(new() { Timeout = Patience });
            await Expect(phone.Locator("#bid-sheet")).ToBeVisibleAsync();
            // A page that loads anew has forgotten this.
            await phone.EvaluateAsync("window.undisturbed = true");
        }

        await teacher.Context.DisposeAsync();
        var before = await phones[0].Locator(".hour b").InnerTextAsync();
        await Expect(phones[0].Locator(".hour b")).Not.ToHaveTextAsync(before, new() { Timeout = Patience });

        var second = await browser.OpenAsync(link.PathAndQuery + link.Fragment, width: 360);
        await second.WaitUntilInteractiveAsync();
        await Expect(second.Locator(".roster li")).ToHaveCountAsync(phones.Length);
        await second.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        foreach (var phone in phones)
        {
            await Expect(phone.Locator(".play")).ToHaveAttributeAsync("data-phase", "Paused", new() { Timeout = Patience });
            await Expect(phone.Locator("#bid-sheet")).ToBeVisibleAsync();
            Assert.True(await phone.EvaluateAsync<bool>("window.undisturbed === true"));
        }

        foreach (var page in (IPage[])[second, .. phones]) await page.Context.DisposeAsync();
    }

    private async Task<IPage> JoinAsync(string code, string name)
    {
        var page = await browser.OpenAsync($"/play/{code}", width: 360, height: 740);
        await page.SitDownAsync(name);
        return page;
    }
}
