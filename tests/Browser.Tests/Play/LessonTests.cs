using System.IO.Compression;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>A lesson from the practice to the records, with a teacher and a student in browsers of their own.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LessonTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_class_practises_predicts_plays_looks_back_and_leaves_records()
    {
        var teacher = await browser.OpenAsync();
        var code = await teacher.OpenClassAsync();
        // A school network that lets no WebSocket through: the whole lesson of this phone goes over long polling, and nowhere else.
        var phone = await browser.OpenAsync("/", width: 360, height: 740);
        await phone.Context.AddInitScriptAsync("delete window.WebSocket");
        var strangers = new List<string>();
        phone.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(browser.Game.Url.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) strangers.Add(request.Url);
        };
        await phone.GotoAsync($"/play/{code}");
        await phone.SitDownAsync("Amber Owl");

        await Expect(teacher.Locator(".lesson")).ToContainTextAsync("0 of 1");
        for (var card = 0; card < 4; card++)
            await phone.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();
        await phone.GetByLabel("You ask for").FillAsync("70");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Try it" }).ClickAsync();
        await Expect(phone.Locator(".practice")).ToContainTextAsync("below 75 you lose about 4");
        await phone.KeepPictureAsync("lesson-practice-360");
        await phone.ShouldFitItsWidthAsync();
        await phone.ShouldBeAccessibleAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "I am ready" }).ClickAsync();
        await Expect(teacher.Locator(".lesson")).ToContainTextAsync("1 of 1");

        await teacher.GetByText("Prediction question").ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Ask it" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Higher than now" }).ClickAsync();
        await Expect(teacher.Locator(".lesson .bars li").First).ToContainTextAsync("1");
        await Expect(phone.Locator(".poll .bars")).ToHaveCountAsync(0);
        await teacher.KeepPictureAsync("lesson-host-1280");
        await teacher.ShouldBeAccessibleAsync();

        await teacher.GetByRole(AriaRole.Button, new() { Name = "Start round" }).ClickAsync();
        await Expect(phone.Locator(".play")).ToHaveAttributeAsync("data-phase", "Running");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "End now" }).ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Yes, end the round" }).ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Show the answers to all" }).ClickAsync();
        await Expect(phone.Locator(".poll .bars")).ToBeVisibleAsync();
        await teacher.GetByText("Exit ticket").First.ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Hand it out" }).ClickAsync();
        await phone.Locator("#exit-0").FillAsync("I would wait.");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Expect(teacher.Locator(".lesson")).ToContainTextAsync("1 of 1 have handed it in");

        if (!await teacher.GetByRole(AriaRole.Button, new() { Name = "Download everything" }).IsVisibleAsync())
            await teacher.Locator("#records").ClickAsync();
        var download = await teacher.RunAndWaitForDownloadAsync(() => teacher.GetByRole(AriaRole.Button, new() { Name = "Download everything" }).ClickAsync());
        await using (var file = File.OpenRead(await download.PathAsync()))
        {
            using var zip = new ZipArchive(file);
            Assert.Contains("records.xlsx", zip.Entries.Select(entry => entry.Name));
            using var summary = new StreamReader(zip.GetEntry("summary.html")!.Open());
            Assert.Contains("I would wait.", await summary.ReadToEndAsync(), StringComparison.Ordinal);
        }

        var own = await phone.RunAndWaitForDownloadAsync(() => phone.GetByRole(AriaRole.Button, new() { Name = "Download my own record" }).ClickAsync());
        Assert.StartsWith($"record-{code}-S01", own.SuggestedFilename, StringComparison.Ordinal);
        await phone.KeepPictureAsync("lesson-end-360");
        await phone.GotoAsync($"/debrief/{code}");
        await Expect(phone.Locator(".debrief h2").First).ToBeVisibleAsync();
        await phone.ShouldFitItsWidthAsync();
        await phone.ShouldBeAccessibleAsync();
        Assert.Equal("undefined", await phone.EvaluateAsync<string>("typeof WebSocket"));
        Assert.Empty(strangers);
        await teacher.GotoAsync($"/watch/{code}");
        await Expect(teacher.Locator(".look-back .debrief")).ToBeVisibleAsync();
        await teacher.ShouldBeAccessibleAsync();
        foreach (var page in new[] { teacher, phone }) await page.Context.DisposeAsync();
    }
}
