using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>One class, two rooms with different rules, one code.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ArmsTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_split_class_joins_by_one_code_starts_together_and_is_compared_on_one_page()
    {
        var teacher = await browser.OpenAsync();
        await teacher.GetByText("Host a class").ClickAsync();
        await teacher.GetByText("Compare two rules").ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "First price or second price?" }).ClickAsync();
        await teacher.WaitUntilInteractiveAsync();
        var code = await teacher.Locator(".join .code").InnerTextAsync();
        var pages = new List<IPage>();
        for (var i = 0; i < 2; i++)
        {
            var phone = await browser.OpenAsync($"/play/{code}", width: 360, height: 740);
            await phone.GetByRole(AriaRole.Button, new() { Name = "Take a seat" }).ClickAsync();
            await phone.WaitUntilInteractiveAsync();
            pages.Add(phone);
        }

        Assert.NotEqual(pages[0].Url, pages[1].Url);
        await Expect(teacher.Locator("tbody tr").First).ToContainTextAsync("11");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Start all rooms" }).ClickAsync();
        foreach (var phone in pages)
            await Expect(phone.Locator(".play")).ToHaveAttributeAsync("data-phase", "Running");
        await pages[0].GotoAsync($"/play/{code}");
        await Expect(pages[0].Locator(".play")).ToHaveAttributeAsync("data-phase", "Running");

        await teacher.GetByRole(AriaRole.Button, new() { Name = "End all rooms" }).ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Yes, end them all" }).ClickAsync();
        await Expect(teacher.Locator(".test")).ToContainTextAsync("Too few people");
        await Expect(teacher.Locator("section.over")).ToContainTextAsync("Nobody hired an agent");
        await teacher.ShouldFitItsWidthAsync();
        await teacher.ShouldBeAccessibleAsync();
        await teacher.KeepPictureAsync("arms-ended");
        foreach (var page in pages.Append(teacher)) await page.Context.DisposeAsync();
    }
}
