using System.IO.Pipelines;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Web.App;

/// <summary>
/// Gives up the line of a page that has vanished without a farewell. SignalR itself counts a client's silence only once that client
/// has pinged, and a page that draws every tick answers instead of pinging: a phone that drops out of the network in mid-game
/// would hold its seat until the network gives up. Bots that poll are silent by right while nothing happens and are left alone.
/// </summary>
internal sealed class PageLineHandler<THub>(
    HubLifetimeManager<THub> lifetimes,
    IHubProtocolResolver protocols,
    IOptions<HubOptions> all,
    IOptions<HubOptions<THub>> own,
    ILoggerFactory logs,
    IUserIdProvider users,
    IServiceScopeFactory scopes) : HubConnectionHandler<THub>(lifetimes, protocols, all, own, logs, users, scopes)
    where THub : Hub
{
    private readonly TimeSpan? _limit = typeof(THub).Assembly == typeof(CircuitOptions).Assembly ? own.Value.ClientTimeoutInterval ?? all.Value.ClientTimeoutInterval : null;

    public override Task OnConnectedAsync(ConnectionContext connection)
    {
        // Not the room's clock, which tests let leap: a line that is up has not been silent for a day.
        if (_limit is { } limit) PageLine.Watch(connection, limit, TimeProvider.System);
        return base.OnConnectedAsync(connection);
    }
}

/// <summary>The line between a page and the server.</summary>
internal static class PageLine
{
    /// <summary>Ends the line once nothing has been heard on it for so long; looked at with each beat of the server.</summary>
    /// <exception cref="InvalidOperationException">The server does not beat for this line.</exception>
    public static void Watch(ConnectionContext connection, TimeSpan limit, TimeProvider time)
    {
        var reader = new HeardReader(connection.Transport.Input, time);
        connection.Transport = new Ends(reader, connection.Transport.Output);
        connection.Features.GetRequiredFeature<IConnectionHeartbeatFeature>().OnHeartbeat(
            line =>
            {
                if (reader.Silence > limit) ((ConnectionContext)line).Abort();
            },
            connection);
    }

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
