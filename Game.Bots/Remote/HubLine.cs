using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using Game.Domain.Primitives;

namespace Game.Bots.Remote;

/// <summary>One connection to a hub: SignalR's JSON protocol over a WebSocket, as <c>docs/bots/protocol.md</c> describes it.</summary>
/// <remarks>
/// So small that the bots' kit needs no package for it and a bot of one file restores nothing. Messages are JSON objects, each ended by the
/// record separator: 1 calls, 3 answers, 6 is a ping, 7 says goodbye.
/// </remarks>
internal sealed class HubLine : IAsyncDisposable
{
    private const byte Separator = 0x1e;
    private const int Call = 1;
    private const int Completion = 3;
    private const int Close = 7;

    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(40);

    private readonly ClientWebSocket _socket = new();
    private readonly HttpMessageInvoker _connecting;
    private readonly Action<string, JsonElement> _called;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _waiting = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource<Exception> _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;
    private int _calls;

    private HubLine(Action<string, JsonElement> called, Socket? connection)
    {
        _called = called;
        var handler = new SocketsHttpHandler();
        if (connection is not null) handler.ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(new NetworkStream(connection, ownsSocket: true));
        _connecting = new HttpMessageInvoker(handler);
    }

    /// <summary>Ends when the connection does, with the reason.</summary>
    public Task<Exception> Over => _over.Task;

    /// <summary>Connects and shakes hands.</summary>
    /// <param name="hub">The hub's address, ws or wss.</param>
    /// <param name="called">Is given the name and the argument of what the server calls, one after the other.</param>
    /// <param name="connection">A connection to the server that stands already; nothing makes one.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<HubLine> ConnectAsync(Uri hub, Action<string, JsonElement> called, Socket? connection, CancellationToken cancellation)
    {
        var line = new HubLine(called, connection);
        try
        {
            await line._socket.ConnectAsync(hub, line._connecting, cancellation);
            await line.SendAsync(new { protocol = "json", version = 1 }, cancellation);
        }
        catch
        {
            await line.DisposeAsync();
            throw;
        }

        line._running = Task.WhenAll(line.ReadAsync(), line.PingAsync());
        return line;
    }

    /// <summary>Calls a method with one argument and waits for its answer.</summary>
    /// <exception cref="HubRefusedException">The server refuses; the message is its own.</exception>
    /// <exception cref="IOException">The connection was lost before the answer.</exception>
    public async Task<T> CallAsync<T>(string method, object request, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref _calls).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = _waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_over.Task.IsCompleted) throw new IOException("The connection is gone.");
        var argument = JsonSerializer.SerializeToElement(request, request.GetType(), GameJson.Options);
        await SendAsync(new { type = Call, invocationId = id, target = method, arguments = new[] { argument } }, cancellation);
        var result = await answer.Task.WaitAsync(cancellation);
        return result.Deserialize<T>(GameJson.Options) ?? throw new IOException("The server sent nothing.");
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _running;
        _socket.Dispose();
        _connecting.Dispose();
        _sending.Dispose();
        _closing.Dispose();
    }

    private async Task SendAsync<T>(T message, CancellationToken cancellation)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(message), Separator];
        await _sending.WaitAsync(cancellation);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task PingAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(PingEvery, _closing.Token);
                await SendAsync(new { type = 6 }, _closing.Token);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The reader sees the same end and reports it.
        }
    }

    private async Task ReadAsync()
    {
        Exception reason = new IOException("The server closed the connection.");
        using var text = new MemoryStream();
        try
        {
            var buffer = new byte[16_384];
            while (true)
            {
                // A server that says nothing for so long, not even a ping, is gone without a farewell.
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
                patience.CancelAfter(Silence);
                var got = await _socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
                if (got.MessageType == WebSocketMessageType.Close) break;
                text.Write(buffer, 0, got.Count);
                if (got.EndOfMessage) Take(text);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or JsonException or InvalidOperationException)
        {
            reason = gone is IOException ? gone : new IOException($"The connection was lost: {gone.Message}", gone);
        }

        _over.TrySetResult(reason);
        foreach (var waiting in _waiting.Values) waiting.TrySetException(new IOException(reason.Message));
    }

    private void Take(MemoryStream text)
    {
        var received = text.ToArray();
        var start = 0;
        for (var end = Array.IndexOf(received, Separator); end >= 0; end = Array.IndexOf(received, Separator, start))
        {
            using var message = JsonDocument.Parse(received.AsMemory(start, end - start));
            start = end + 1;
            Take(message.RootElement);
        }

        text.SetLength(0);
        text.Write(received, start, received.Length - start);
    }

    private void Take(JsonElement message)
    {
        // The answer to the handshake has no type; it is empty unless something is wrong.
        var type = message.TryGetProperty("type", out var kind) ? kind.GetInt32() : 0;
        var error = message.TryGetProperty("error", out var said) ? said.GetString() : null;
        switch (type)
        {
            case Call:
                _called(message.GetProperty("target").GetString()!, message.GetProperty("arguments")[0].Clone());
                break;
            case Completion when _waiting.TryRemove(message.GetProperty("invocationId").GetString()!, out var waiting):
                if (error is not null) waiting.TrySetException(new HubRefusedException(error));
                else waiting.TrySetResult(message.TryGetProperty("result", out var result) ? result.Clone() : default);
                break;
            case 0 or Close when error is not null:
                throw new IOException(error);
        }
    }
}

/// <summary>A call that the hub refused.</summary>
/// <param name="message">What the hub said, with the number of a <see cref="Protocol.RoomProblem"/> if it is one.</param>
public sealed class HubRefusedException(string message) : Exception(message)
{
    /// <summary>Without a reason.</summary>
    public HubRefusedException()
        : this("The hub refused the call.")
    {
    }
}
