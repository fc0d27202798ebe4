using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Web.Hubs;
using Web.Rooms;

namespace Web.Tests.Hubs;

/// <summary>The real hub on a free port, before rooms whose clock the test moves.</summary>
internal sealed class HubDoor : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HubDoor(WebApplication app) => _app = app;

    public static async Task<HubDoor> OpenAsync(IRooms rooms)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(rooms).AddSingleton(TimeProvider.System).AddRoomHub();
        var app = builder.Build();
        app.UseWebSockets();
        app.MapRoomHub();
        await app.StartAsync();
        return new HubDoor(app);
    }

    /// <summary>The hub's address.</summary>
    public Uri Hub => new UriBuilder(new Uri(new Uri(_app.Urls.Single()), RoomHub.Path)) { Scheme = "ws" }.Uri;

    /// <summary>A connection that sits at a seat.</summary>
    public async Task<RemotePlayer> SitAsync(string room, string seatKey)
    {
        var player = await RemotePlayer.ConnectAsync(Hub);
        await player.ResumeAsync(room, seatKey, player.Mirror);
        return player;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
