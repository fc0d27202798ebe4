using Game.Domain.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Web.Rooms;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>A seat outlives the device it is played on, and a tap without a line is made once or not at all.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SeatTests(BrowserFixture browser)
{
    private const int Patience = 60_000;

    [Fact]
    public async Task A_seat_moves_to_another_device_and_twenty_taps_without_a_line_are_one_bid()
    {
        var teacher = await browser.OpenAsync();
        var code = await teacher.OpenClassAsync();

        var phone = await browser.OpenAsync($"/play/{code}", width: 360, height: 740);
        var offered = await phone.Locator("#nickname").InputValueAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Another" }).ClickAsync();
        await Expect(phone.Locator("#nickname")).Not.ToHaveValueAsync(offered);
        await phone.KeepPictureAsync("seat-name");
        await phone.SitDownAsync("Amber Owl");
        await Expect(phone.Locator(".lobby .mine")).ToContainTextAsync("gold circle");
        await Expect(phone.Locator(".lobby li")).ToHaveTextAsync(["Amber Owl"]);
        await phone.KeepPictureAsync("seat-lobby");
        await phone.Locator("label[for=view-desk]").ClickAsync();
        await phone.Locator("#tab-seat").ClickAsync();
        await phone.GetByText("My way back").ClickAsync();
        var pass = await phone.Locator(".way-back dd").AllInnerTextsAsync();

        var tablet = await browser.OpenAsync($"/play/{code}", width: 800, height: 1000);
        await tablet.GetByText("I had a seat on another device").ClickAsync();
        await tablet.GetByLabel("Return code").FillAsync(pass[1]);
        await tablet.GetByLabel("PIN").FillAsync(pass[2]);
        await tablet.ShouldBeAccessibleAsync();
        await tablet.GetByRole(AriaRole.Button, new() { Name = "Take my seat back" }).ClickAsync();
        await tablet.WaitUntilInteractiveAsync();
        await Expect(phone.GetByText("You play on another device now")).ToBeVisibleAsync();
        await Expect(teacher.Locator(".roster li")).ToHaveCountAsync(1);
        await Expect(tablet.Locator("html")).ToHaveAttributeAsync("data-awake", "yes");

        await teacher.GetByRole(AriaRole.Button, new() { Name = "Start round" }).ClickAsync();
        await Expect(tablet.Locator("[data-column='Open'] button.open")).Not.ToHaveCountAsync(0, new() { Timeout = Patience });
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await Expect(tablet.Locator(".play")).ToHaveAttributeAsync("data-phase", "Paused");
        await tablet.Locator("[data-column='Open'] button.open").First.ClickAsync();
        await tablet.Locator("#bid-sheet").GetByText("Safe").ClickAsync();
        var ceiling = await tablet.Locator("#bid-sheet .facts .gold").InnerTextAsync();
        await tablet.GetByLabel("You ask for").FillAsync(ceiling);
        var bid = tablet.Locator(".send .main");
        // A button that says something else when the line is back is not tapped.
        await Expect(bid).ToContainTextAsync(ceiling, new() { Timeout = Patience });
        await Expect(bid).ToBeEnabledAsync();
        await tablet.Context.SetOfflineAsync(true);
        for (var i = 0; i < 20; i++) await bid.ClickAsync();
        await Expect(tablet.GetByText("These taps wait")).ToBeVisibleAsync();
        await tablet.KeepPictureAsync("seat-offline");
        await tablet.Context.SetOfflineAsync(false);
        await Expect(tablet.Locator(".bid .answer").First).ToHaveAttributeAsync("data-stage", "Sealed", new() { Timeout = Patience });
        await Expect(tablet.GetByText("These taps wait")).ToBeHiddenAsync();

        await teacher.Locator(".running .button.main").ClickAsync();
        await Expect(tablet.Locator(".bid .answer").First).ToHaveAttributeAsync("data-stage", "Accepted", new() { Timeout = Patience });
        var room = browser.Game.Services.GetRequiredService<IRooms>().Find(code)!;
        var seat = (await room.LookAsync(Viewer.Spectator)).View.Room.Standings[0].Seat;
        Assert.Single((await room.LookAsync(Viewer.Seat(seat))).View.Desk!.Leads, lead => lead.Bid is not null);
        foreach (var page in new[] { teacher, phone, tablet }) await page.Context.DisposeAsync();
    }
}
