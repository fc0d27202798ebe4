using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Web.Tests.Hubs;

/// <summary>
/// A SignalR client over a plain WebSocket, for tests that speak to a hub as a bot does. It skips negotiation, so it needs the
/// hub's own address: <c>await HubClient.ConnectAsync(game.Hub("/hubs/room"))</c>.
/// </summary>
public static class HubClient
{
    /// <summary>Connects over a real socket.</summary>
    /// <param name="hub">The hub's address, ws or wss.</param>
    /// <param name="configure">Registers what the server may call, before the first message can arrive.</param>
    public static Task<HubConnection> ConnectAsync(Uri hub, Action<HubConnection>? configure = null) =>
        ConnectAsync(hub, OpenSocketAsync, configure);

    /// <summary>Connects over any socket, such as <c>TestServer.CreateWebSocketClient().ConnectAsync</c>.</summary>
    public static async Task<HubConnection> ConnectAsync(
        Uri hub, Func<Uri, CancellationToken, Task<WebSocket>> open, Action<HubConnection>? configure = null)
    {
        var connection = Create(hub, open);
        configure?.Invoke(connection);
        await connection.StartAsync();
        return connection;
    }

    /// <summary>A connection that is not started yet; stop, start and dispose it as the test needs.</summary>
    public static HubConnection Create(Uri hub, Func<Uri, CancellationToken, Task<WebSocket>>? open = null)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(hub));
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketConnectionFactory(open ?? OpenSocketAsync));
        return builder.Build();
    }

    private static async Task<WebSocket> OpenSocketAsync(Uri hub, CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        try
        {
            await socket.ConnectAsync(hub, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
