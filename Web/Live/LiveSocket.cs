using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace Web.Live;

/// <summary>The door to the lines: a page opens a socket, says which line is its own, and is sent what moves on it.</summary>
internal static class LiveSocket
{
    public const string Path = "/live";

    private const int LongestHello = 96;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    // Each socket looks at its clock four times as often, and each look wakes a thread. In a room that plays, every tick is heard or fails anyway, and
    // a page that has gone is missed by its circuit long before.
    private static readonly TimeSpan Pulse = TimeSpan.FromMinutes(4);

    public static void MapLive(this WebApplication app)
    {
        // Looked up once: an open socket keeps no services of its own.
        var (lines, life) = (app.Services.GetRequiredService<LiveLines>(), app.Lifetime);
        app.Map(Path, context => OpenAsync(context, lines, life.ApplicationStopping));
    }

    private static async Task OpenAsync(HttpContext context, LiveLines lines, CancellationToken stopping)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }

        // A page that has silently gone is noticed, so that its figures take the other way when it returns.
        var terms = new WebSocketAcceptContext { KeepAliveInterval = Pulse, KeepAliveTimeout = Pulse };
        using var socket = await context.WebSockets.AcceptWebSocketAsync(terms);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            // Not in the address: addresses are written to logs.
            if (await HelloAsync(socket, gone.Token) is { } hello && lines.Find(hello.Id) is { } line) await ServeAsync(socket, line, hello.Shown, gone);
            else await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, gone.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The page has gone; if it returns it opens another socket.
        }
    }

    // Whose line it is, and the version of what the page shows, if it shows anything.
    private static async Task<(string Id, long Shown)?> HelloAsync(WebSocket socket, CancellationToken gone)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(gone);
        late.CancelAfter(Patience);
        var hello = new byte[LongestHello];
        var got = await socket.ReceiveAsync(hello.AsMemory(), late.Token);
        if (got is not { MessageType: WebSocketMessageType.Text, EndOfMessage: true }) return null;
        var said = Encoding.UTF8.GetString(hello, 0, got.Count).Split(' ');
        return (said[0], said.Length == 2 && long.TryParse(said[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1);
    }

    private static async Task ServeAsync(WebSocket socket, LiveLine line, long shown, CancellationTokenSource gone)
    {
        var listener = new LiveListener(line, new LiveSender(socket, line, shown).SendAsync);
        // Once for all messages: a token that each of them has to listen to costs more than writing it.
        using var end = gone.Token.Register(listener.End);
        var watching = WatchAsync(socket, gone);
        line.Listen(listener);
        await listener.Over;
        await gone.CancelAsync();
        // A page that takes nothing any more would otherwise keep a message waiting.
        socket.Abort();
        await watching;
    }

    // A page has nothing more to say; whatever comes is its farewell.
    private static async Task WatchAsync(WebSocket socket, CancellationTokenSource gone)
    {
        try
        {
            await socket.ReceiveAsync(Memory<byte>.Empty, gone.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // Gone without a word.
        }

        await gone.CancelAsync();
    }
}
