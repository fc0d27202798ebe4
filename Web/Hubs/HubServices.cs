using Microsoft.AspNetCore.Http.Connections;

namespace Web.Hubs;

/// <summary>Registers and maps the hub.</summary>
internal static class HubServices
{
    /// <summary>A plan of six parts is 1 kB; anything near this is not an order.</summary>
    private const int LargestMessage = 16 * 1024;

    // Lines of pages and of bots alike: who has vanished without a farewell is gone for the room within forty seconds. A silent page is woken by each pulse.
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    public static void AddRoomHub(this IServiceCollection services)
    {
        services.AddSingleton<RoomWires>();
        services.AddSignalR(static options => (options.KeepAliveInterval, options.ClientTimeoutInterval) = (Pulse, Silence))
            .AddJsonProtocol(static options => options.PayloadSerializerOptions = HubJson.Options)
            .AddHubOptions<RoomHub>(static options => options.MaximumReceiveMessageSize = LargestMessage);
    }

    public static void MapRoomHub(this IEndpointRouteBuilder app) => app.MapHub<RoomHub>(
        RoomHub.Path, static options => options.Transports = HttpTransportType.WebSockets | HttpTransportType.LongPolling);
}
