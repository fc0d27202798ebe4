using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>A teacher and two students, each in a browser of their own, over a real room.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_teacher_opens_a_room_in_two_taps_and_holds_the_class(int width)
    {
        var teacher = await browser.OpenAsync(width: width);
        var code = await teacher.OpenClassAsync();
        Assert.Matches("^[A-Z]{4}$", code);
        await Expect(teacher.Locator(".join .qr")).ToBeVisibleAsync();
        await teacher.KeepPictureAsync($"host-open-{width}");

        var ana = await JoinAsync(code, "Amber Owl");
        var ben = await JoinAsync(code, "Silver Tern");
        await Expect(teacher.Locator(".roster li")).ToHaveCountAsync(2);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Start round" }).ClickAsync();
        await Expect(ana.Locator(".play")).ToHaveAttributeAsync("data-phase", "Running");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await Expect(ana.Locator(".play")).ToHaveAttributeAsync("data-phase", "Paused");
        await Expect(ben.Locator(".play")).ToHaveAttributeAsync("data-phase", "Paused");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Lock room" }).ClickAsync();
        await Expect(teacher.GetByRole(AriaRole.Button, new() { Name = "Unlock room" })).ToBeVisibleAsync();

        var late = await SendNameAsync(code, "Coral Lynx");
        await Expect(late).ToHaveURLAsync(new Regex("problem=617", RegexOptions.None, TimeSpan.FromSeconds(1)));

        var row = teacher.Locator(".roster li").Filter(new() { HasText = "Amber Owl" });
        if (width == 360)
        {
            // A row of a phone is calm: the frequent deed, and a way to the others.
            await Expect(row.Locator(".deeds button:visible")).ToHaveCountAsync(2);
            await row.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        }

        await row.GetByRole(AriaRole.Button, new() { Name = "Hand to stand-in" }).ClickAsync();
        await Expect(row).ToContainTextAsync("Stand-in plays");
        await teacher.GetByLabel("Message to everybody").FillAsync("Look <b>up</b>, please");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(ben.Locator(".note")).ToContainTextAsync("Look <b>up</b>, please");
        await Expect(ben.Locator(".board-hidden")).ToHaveCountAsync(1);
        await ben.Locator(".note").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(ben.Locator(".note")).ToHaveCountAsync(0);

        await teacher.ShouldFitItsWidthAsync();
        await teacher.ShouldBeAccessibleAsync();
        await teacher.KeepPictureAsync($"host-class-{width}");
        foreach (var page in new[] { teacher, ana, ben, late })
            await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task On_a_phone_the_start_stands_right_below_the_code_and_a_pause_moves_no_button()
    {
        var teacher = await browser.OpenAsync(width: 360, height: 740);
        await teacher.OpenClassAsync();
        var start = teacher.GetByRole(AriaRole.Button, new() { Name = "Start round" });
        var (code, bar) = ((await teacher.Locator(".join").BoundingBoxAsync())!, (await teacher.Locator(".running").BoundingBoxAsync())!);
        Assert.InRange(bar.Y - (code.Y + code.Height), 0, 40);
        await teacher.ShouldFitItsWidthAsync();

        await start.ClickAsync();
        var pause = teacher.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true });
        // Before the first tick it would only wait again.
        await Expect(teacher.Locator(".top .clock")).Not.ToContainTextAsync("08:00");
        var running = (await pause.BoundingBoxAsync())!;
        await pause.ClickAsync();
        var paused = (await teacher.GetByRole(AriaRole.Button, new() { Name = "Go on" }).BoundingBoxAsync())!;
        // Under the same thumb: the clock above it may be a few pixels taller.
        Assert.InRange(paused.Y, running.Y - 8, running.Y + 8);
        await teacher.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_host_link_makes_a_second_device_the_host_and_leaves_no_key_in_its_address()
    {
        var teacher = await browser.OpenAsync();
        await teacher.OpenClassAsync();
        var link = await teacher.Locator("#host-link").InputValueAsync();
        await teacher.Context.DisposeAsync();

        var phone = await browser.OpenAsync(new Uri(link).PathAndQuery + new Uri(link).Fragment, width: 360);
        await phone.WaitUntilInteractiveAsync();
        Assert.DoesNotContain("#", phone.Url, StringComparison.Ordinal);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Start round" }).ClickAsync();
        await Expect(phone.Locator(".host-page")).ToHaveAttributeAsync("data-phase", "Running");
        await phone.Context.DisposeAsync();
    }

    private async Task<IPage> JoinAsync(string code, string name)
    {
        var page = await SendNameAsync(code, name);
        await page.WaitUntilInteractiveAsync();
        return page;
    }

    private async Task<IPage> SendNameAsync(string code, string name)
    {
        var page = await browser.OpenAsync(width: 360, height: 740);
        await page.GetByLabel("Room code").FillAsync(code);
        await page.Locator("#join-name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take a seat" }).ClickAsync();
        return page;
    }
}
