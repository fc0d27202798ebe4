using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Web.Rooms;

namespace Web.Live;

/// <summary>The door to the lines: a page opens a socket, says which line is its own, and is sent what moves on it.</summary>
internal static class LiveSocket
{
    public const string Path = "/live";

    private const int LongestHello = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    // Each socket looks at its clock four times as often; in a room that plays, every tick is heard or fails anyway.
    private static readonly TimeSpan Pulse = TimeSpan.FromMinutes(1);

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
            if (await HelloAsync(socket, gone.Token) is { } id && lines.Find(id) is { } line) await ServeAsync(socket, line, gone);
            else await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, gone.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The page has gone; if it returns it opens another socket.
        }
    }

    private static async Task<string?> HelloAsync(WebSocket socket, CancellationToken gone)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(gone);
        late.CancelAfter(Patience);
        var hello = new byte[LongestHello];
        var got = await socket.ReceiveAsync(hello.AsMemory(), late.Token);
        return got is { MessageType: WebSocketMessageType.Text, EndOfMessage: true } ? Encoding.UTF8.GetString(hello, 0, got.Count) : null;
    }

    private static async Task ServeAsync(WebSocket socket, LiveLine line, CancellationTokenSource gone)
    {
        var frames = line.Listen();
        var watching = WatchAsync(socket, gone);
        try
        {
            await SendAsync(socket, frames, gone.Token);
        }
        finally
        {
            line.Leave(frames);
            await gone.CancelAsync();
            await watching;
        }
    }

    // The first message is whole, and each of the others builds upon the one before: nothing is lost on an open socket.
    private static async Task SendAsync(WebSocket socket, ChannelReader<RoomFrame> frames, CancellationToken gone)
    {
        RoomFrame? shown = null;
        await foreach (var frame in frames.ReadAllAsync(gone))
        {
            var message = shown is null ? LiveFigures.Of(frame) : LiveFigures.Since(shown, frame);
            await socket.SendAsync(message.Json, WebSocketMessageType.Text, endOfMessage: true, gone);
            shown = frame;
        }
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
