using Bunit;
using Game.Domain.Scenarios;
using Web.Play;
using Web.Rooms;
using Web.Tests.Desk;
using Web.Tests.Shared;

namespace Web.Tests.Play;

/// <summary>Nobody has to be led: the guide goes at the first word, and the game goes on at its usual pace.</summary>
public sealed class GuidePanelTests : BunitContext
{
    [Fact]
    public async Task Who_skips_the_guide_is_left_alone_in_the_running_game()
    {
        Services.AddWords();
        await using var table = await Table.SitAsync(this, ScenarioCatalogue.Find("first-contract")!);
        await table.UntilAsync(static table => table.Session.Desk.Leads.Count > 0);
        var guide = table.Show<GuidePanel>();
        // Its first card stops the clock for whoever reads it.
        await Table.SoonAsync(() => table.Room.Status.Phase == RoomPhase.Paused);
        Assert.Single(guide.FindAll(".guide"));

        guide.Find(".skip-guide").Click();

        await Table.SoonAsync(() => table.Room.Status is { Phase: RoomPhase.Running, MillisecondsPerTick: 1000 });
        Assert.Empty(guide.FindAll(".guide"));
        // It does not come back with the next card's moment.
        await table.TickAsync(3);
        table.Session.Select(table.Session.Room.Bounties[0].Id);
        guide.Render(parameters => parameters.Add(p => p.Now, table.Session.Frame));
        Assert.Empty(guide.FindAll(".guide"));
        Assert.Equal(RoomPhase.Running, table.Room.Status.Phase);
    }
}
