using Bunit;
using Game.Domain.Views;
using Web.Play;
using Web.Tests.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Play;

/// <summary>A tap that comes a moment after a window has closed: the page says why it did not count, and nothing else changes.</summary>
public sealed class LateTapTests : BunitContext
{
    public LateTapTests() => Services.AddWords();

    [Fact]
    public async Task A_bid_after_the_end_of_bidding_says_its_reason_and_leaves_page_and_room_as_they_were()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync();
        var seat = (await room.JoinAsync("Ana")).Value!.Seat;
        var ana = Viewer.Seat(seat);
        var now = await room.LookAsync(ana);
        while (now.View.Desk!.Leads.Count == 0)
        {
            await rooms.TicksAsync(room);
            now = await room.LookAsync(ana);
        }

        // The page still shows the bid that the room does not take any more: its next frame is on the way.
        var lead = now.View.Desk.Leads[0].Bounty;
        var session = new PlaySession(room, seat, null, now);
        session.Select(lead);
        var sheet = Render<BidSheet>(parameters => parameters.AddCascadingValue(session).Add(c => c.Now, now));
        session.Outbox.Changed = session.Changed = () => _ = sheet.InvokeAsync(() => sheet.Render());
        sheet.Find("#amount").Input("50");
        while ((await room.LookAsync(ana)).View.Room.Bounties.Any(bounty => bounty.Id == lead && bounty.Status is BountyStatus.Open or BountyStatus.Bidding))
            await rooms.TicksAsync(room);
        var (before, shown) = (await room.InspectAsync(), sheet.Find("#amount").GetAttribute("value"));

        await sheet.Find(".send .main").ClickAsync(new());
        sheet.WaitForAssertion(
            () =>
            {
                Assert.Equal("Refused", sheet.Find(".bid .answer").GetAttribute("data-stage"));
                Assert.Equal(Texts.Words().Reason(session.Outbox[Buttons.Bid(lead)]!.Reason), sheet.Find(".bid .answer").TextContent.Trim());
            },
            TimeSpan.FromSeconds(30));
        Assert.Same(now, session.Frame);
        Assert.Equal((lead, shown), (session.Selected, sheet.Find("#amount").GetAttribute("value")));
        Assert.Equal(before, await room.InspectAsync());
        await rooms.TicksAsync(room);
        Assert.DoesNotContain((await room.LookAsync(ana)).View.Desk!.Leads, known => known.Bounty == lead && known.Bid is not null);
    }
}
