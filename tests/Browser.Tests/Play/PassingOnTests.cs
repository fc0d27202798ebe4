using System.Globalization;
using System.Text.RegularExpressions;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Web.Rooms;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>A part passed on in a live room of the guild, from the plan editor of one person to the pay of another.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class PassingOnTests(BrowserFixture browser)
{
    private const int Patience = 120_000;
    private const int MillisecondsPerTick = 250;
    private const string WorkTicks = "240";

    // The guild as it is, but whoever works is right, and no check says otherwise: the journey is looked at, not the luck.
    private static Scenario Guild { get; } = Lucky(ScenarioCatalogue.Find("guild")!);

    [Fact]
    public async Task A_part_goes_out_on_the_board_another_does_it_and_both_are_paid()
    {
        var settings = new RoomSettings { Name = "Guild", Custom = Guild, Bots = [], Seed = 11, MillisecondsPerTick = MillisecondsPerTick, StartPaused = true };
        var created = (await browser.Game.Services.GetRequiredService<IRooms>().CreateAsync(settings)).Value!;
        var (room, host) = (created.Room, created.Room.HostFor(created.HostKey)!);
        var (ana, anasSeat) = await SitAsync(room, "Amber Finch");
        var (ben, bensSeat) = await SitAsync(room, "Coral Lynx");

        // Work is taken on with its plan held: parts start by themselves, and what has started cannot be passed on.
        var whole = await NextAsync(room, host, static bounty => bounty is { Status: BountyStatus.Open, Parts.Count: > 1 } && bounty.Parts[0].After.Count == 0);
        await OpenAsync(ana, whole.Id);
        await ana.Locator("#bid-sheet .dials summary").First.ClickAsync();
        await ana.Locator("#bid-sheet").GetByLabel("Pause: start nothing new").CheckAsync();
        await BidAsync(ana);
        await NextAsync(room, host, bounty => bounty.Id == whole.Id && bounty.Winner == anasSeat);

        await ana.GetByRole(AriaRole.Button, new() { Name = "Change the plan" }).ClickAsync();
        await ana.Locator(".edit .who label").Last.ClickAsync();
        await Expect(ana.Locator(".edit .node[data-state='pass']")).ToBeVisibleAsync();
        var ceiling = ana.Locator(".edit input[id$='-ceiling']");
        var most = int.Parse(await ceiling.GetAttributeAsync("max") ?? "", CultureInfo.InvariantCulture);
        await ceiling.FillAsync((most / 2).ToString(CultureInfo.InvariantCulture));
        // The estimate is of somebody who chooses as it would; whoever takes it here may be slower.
        await ana.Locator(".edit input[id$='-work']").FillAsync(WorkTicks);
        await ana.Locator(".edit input[id$='-work']").PressAsync("Tab");
        await ana.KeepPictureAsync("passing-on-1280");
        await ana.ShouldBeAccessibleAsync();
        await ana.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Post part 1 for at most {most / 2}", RegexOptions.None, TimeSpan.FromSeconds(1)) }).ClickAsync();
        var part = await NextAsync(room, host, static bounty => bounty.Sub is not null);
        await Expect(ana.Locator(".contract .out")).ToContainTextAsync("On the board: part 1");

        await OpenAsync(ben, part.Id);
        await BidAsync(ben);
        await ana.Locator(".edit").GetByLabel("Pause: start nothing new").UncheckAsync();
        await ana.GetByRole(AriaRole.Button, new() { Name = "Use this plan" }).ClickAsync();
        await NextAsync(room, host, bounty => bounty.Id == part.Id && bounty.Winner == bensSeat);
        await Expect(ben.Locator(".contract[data-status='Working']")).ToBeVisibleAsync(new() { Timeout = Patience });

        // What is closed leaves the desk after a while; what it came to is kept from the frames themselves.
        var (done, whose) = (new TaskCompletionSource<ContractView>(), new TaskCompletionSource<ContractView>());
        using var bens = room.Subscribe(Viewer.Seat(bensSeat), frame => Keep(frame, done));
        using var anas = room.Subscribe(Viewer.Seat(anasSeat), frame => Keep(frame, whose));
        await host.SetSpeedAsync(RoomSettings.Fastest);
        await host.ResumeAsync();
        foreach (var page in new[] { ben, ana })
            await Expect(page.Locator(".leaders [data-own]")).ToContainTextAsync(WonAndPaid(), new() { Timeout = Patience });
        await host.PauseAsync();
        var late = TimeSpan.FromMilliseconds(Patience);
        var (did, passed) = (await done.Task.WaitAsync(late), await whose.Task.WaitAsync(late));
        Assert.Equal((ContractStatus.Paid, most / 2), (did.Status, did.Price.Amount));
        Assert.Equal(ContractStatus.Paid, passed.Status);
        Assert.True(passed.Parts[0] is { Done: true, Delivered: true, PostedAs: null });
        Assert.True(passed.Spent >= did.Price, $"{passed.Spent} spent, {did.Price} of it for the part.");
        await ana.Context.DisposeAsync();
        await ben.Context.DisposeAsync();
    }

    private static void Keep(RoomFrame frame, TaskCompletionSource<ContractView> closed)
    {
        if (frame.View.Desk!.Contracts.FirstOrDefault(static contract => contract.Profit is not null) is { } contract) closed.TrySetResult(contract);
    }

    private static Scenario Lucky(Scenario scenario) => scenario with
    {
        Labour = scenario.Labour with { Tiers = [.. scenario.Labour.Tiers.Select(static tier => tier with { Horizon = 1_000_000 })] },
        Checks = scenario.Checks with { AiFalseFlag = 0, ExpertFalseFlag = 0 },
        Questions = new QuestionSettings(),
    };

    private async Task<(IPage Page, SeatId Seat)> SitAsync(RoomHandle room, string name)
    {
        var page = await browser.OpenAsync($"/play/{room.Code}");
        await page.SitDownAsync(name);
        return (page, room.SeatOf((await page.Context.CookiesAsync()).Single(cookie => cookie.Name == "seat-" + room.Code).Value)!.Value);
    }

    // A tick at a time, so that no window closes between a look and a tap.
    private static async Task<BountyView> NextAsync(RoomHandle room, RoomHost host, Func<BountyView, bool> wanted)
    {
        for (;;)
        {
            if ((await room.LookAsync(Viewer.Spectator)).View.Room.Bounties.FirstOrDefault(wanted) is { } bounty) return bounty;
            Assert.False(room.Status.Ended, "The match ended before it came.");
            await host.NextTickAsync(room);
        }
    }

    private static Task OpenAsync(IPage page, BountyId bounty) =>
        page.Locator($"[data-bounty='{bounty}'] button.open").ClickAsync(new() { Timeout = Patience });

    // Nobody else is there, so the ceiling wins.
    private static async Task BidAsync(IPage page)
    {
        await page.GetByLabel("You ask for").FillAsync(await page.Locator("#bid-sheet .facts .gold").InnerTextAsync());
        await page.Locator("#bid-sheet .send .main").ClickAsync();
        await Expect(page.Locator("#bid-sheet .answer[data-stage='Sealed']").First).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.Locator("#bid-sheet .close").ClickAsync();
        await Expect(page.Locator("#bid-sheet")).ToHaveCountAsync(0);
    }

    // The leaderboard's columns: one bid, one win; one win, one pay.
    [GeneratedRegex(@"1/1\s*1/1", RegexOptions.None, 1000)]
    private static partial Regex WonAndPaid();
}
