using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Web.Host;
using Web.Rooms;
using Web.Tests.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Hosts;

/// <summary>A flood of joins on the host's page: one banner, and one tap that locks the room.</summary>
public sealed class FloodPageTests : BunitContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_flood_is_one_banner_and_its_button_locks_the_room_and_harms_no_seat()
    {
        await using var rooms = await TestRooms.StartAsync(options: new RoomOptions { JoinBurst = 5, JoinPerSecond = 0.01 });
        var created = await rooms.CreateAsync();
        var room = (RoomActor)created.Room;
        var ana = (await room.JoinAsync("Ana")).Value!;
        Services.AddWords().AddSingleton(rooms.Rooms);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
        var page = Render<HostRoom>(p => p.Add(c => c.Code, room.Code).Add(c => c.HostKey, created.HostKey).Add(c => c.Address, "http://example.org/play/" + room.Code));
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".roster li")), Patience);
        Assert.Empty(page.FindAll(".suspicious"));

        for (var i = 0; i < 1000; i++)
            await room.JoinAsync($"Flood {i}");
        await ShowAsync(rooms, room);
        page.WaitForAssertion(() => Assert.Contains("996", Assert.Single(page.FindAll(".suspicious")).TextContent, StringComparison.Ordinal), Patience);

        await page.Find(".suspicious button").ClickAsync(new());
        Assert.True(room.Status.Locked);
        await ShowAsync(rooms, room);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".suspicious")), Patience);
        Assert.Equal(5, room.Status.Humans);
        Assert.Equal(ana.Seat, (await room.JoinAsync(null, ana.SeatKey)).Value!.Seat);
        await DisposeComponentsAsync();
    }

    // Frames are shown at most four a second of the room's clock.
    private static async Task ShowAsync(TestRooms rooms, RoomActor room)
    {
        await room.InspectAsync();
        rooms.Time.Advance(TimeSpan.FromSeconds(1));
        await room.InspectAsync();
    }
}
