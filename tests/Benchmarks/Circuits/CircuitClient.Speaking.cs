using System.Buffers;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Benchmarks.Circuits;

/// <summary>How a page speaks with its circuit, and listens on its line.</summary>
internal sealed partial class CircuitClient
{
    private async Task ConnectAsync()
    {
        _socket.Dispose();
        _socket = await DialAsync();
        await _socket.SendAsync("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        var hello = new byte[256];
        var got = await _socket.ReceiveAsync(new ArraySegment<byte>(hello), CancellationToken.None);
        if (Encoding.UTF8.GetString(hello, 0, got.Count) != "{}\u001e")
            throw new InvalidOperationException("The server speaks another protocol.");
        _reading = ReadAsync(_socket);
        _ = PingAsync(_socket);
    }

    // A page that has nothing to say says at least that it is there, as often as a browser's script does.
    private async Task PingAsync(WebSocket socket)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(15));
                if (socket != _socket || socket.State != WebSocketState.Open) return;
                await WriteAsync(PingMessage.Instance);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException or HttpRequestException or InvalidOperationException)
        {
            // The reader sees the same end.
        }
    }

    private async Task<WebSocket> DialAsync()
    {
        if (Polls) return await PollingSocket.ConnectAsync(new Uri(_site, "/_blazor"), _cookies);
        var socket = new ClientWebSocket { Options = { Cookies = _cookies } };
        await socket.ConnectAsync(new UriBuilder(new Uri(_site, "/_blazor")) { Scheme = "ws" }.Uri, CancellationToken.None);
        return socket;
    }

    private async Task ReadAsync(WebSocket socket)
    {
        var input = new ArrayBufferWriter<byte>(16 * 1024);
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var got = await socket.ReceiveAsync(new ArraySegment<byte>(buffer), CancellationToken.None);
                if (got.MessageType == WebSocketMessageType.Close)
                    break;

                input.Write(buffer.AsSpan(0, got.Count));
                BytesReceived += got.Count;
                if (!got.EndOfMessage)
                    continue;

                var sequence = new ReadOnlySequence<byte>(input.WrittenMemory);
                while (Protocol.TryParseMessage(ref sequence, Binder.Instance, out var message))
                    await TakeAsync(message);
                var rest = sequence.ToArray();
                input.ResetWrittenCount();
                input.Write(rest);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException or HttpRequestException)
        {
            // The line is gone.
        }

        foreach (var asked in _asked.Values)
            asked.TrySetException(new IOException("The line is gone."));
    }

    private Task TakeAsync(HubMessage? message)
    {
        switch (message)
        {
            case CompletionMessage completion:
                if (!_asked.TryRemove(completion.InvocationId!, out var asked))
                    return Task.CompletedTask;
                if (completion.Error is { } refusal)
                    asked.TrySetException(new InvalidOperationException(refusal));
                else
                    asked.TrySetResult(completion.Result);
                return Task.CompletedTask;
            case InvocationMessage { Target: "JS.RenderBatch", Arguments: [int batch, byte[] drawing, ..] }:
                Drawings++;
                Buttons?.Read(drawing);
                Drawn.TrySetResult();
                Seen?.Invoke(drawing);
                return SendAsync("OnRenderCompleted", (long)batch, null);
            case InvocationMessage { Target: "JS.BeginInvokeJS", Arguments: [long call, string function, string arguments, int kind, ..] }:
                if (function is "apply" or "begin")
                {
                    _shown = Version().Match(arguments).Groups["version"].Value;
                    Live?.Invoke(arguments);
                }

                // Where no WebSocket comes through, none does for the figures: they come over the circuit.
                if (function == "listen" && !Polls)
                    _listening = ListenAsync((string)JsonNode.Parse(arguments)![0]!);
                if (function == "Blazor._internal.attachWebRendererInterop")
                    _renderer = Renderer().Match(arguments) is { Success: true } known ? long.Parse(known.Value, CultureInfo.InvariantCulture) : 0;
                if (call == 0)
                    return Task.CompletedTask;
                // Asked for an object (1) it gets one; figures are drawn, an address is shown; asked for anything else, nothing.
                var result = function is "apply" or "begin" or "address" ? "true" : kind == 1 ? string.Create(CultureInfo.InvariantCulture, $"{{\"__jsObjectId\":{++_objects}}}") : "null";
                return SendAsync("EndInvokeJSFromDotNet", call, true, string.Create(CultureInfo.InvariantCulture, $"[{call},true,{result}]"));
            case InvocationMessage { Target: "JS.Error", Arguments: [string error, ..] } when !_leaving:
                throw new InvalidOperationException(error);
            default:
                return Task.CompletedTask;
        }
    }

    // Figures come beside the circuit, as wwwroot/js/live.js takes them.
    private async Task ListenAsync(string id)
    {
        _line?.Dispose();
        var line = _line = new ClientWebSocket { Options = { Cookies = _cookies } };
        var input = new ArrayBufferWriter<byte>(4 * 1024);
        try
        {
            await line.ConnectAsync(new UriBuilder(new Uri(_site, "/live")) { Scheme = "ws" }.Uri, CancellationToken.None);
            await line.SendAsync(Encoding.UTF8.GetBytes($"{id} {_shown}"), WebSocketMessageType.Text, true, CancellationToken.None);
            while (true)
            {
                var got = await line.ReceiveAsync(input.GetMemory(4 * 1024), CancellationToken.None);
                if (got.MessageType == WebSocketMessageType.Close)
                    return;

                input.Advance(got.Count);
                BytesReceived += got.Count;
                if (!got.EndOfMessage)
                    continue;

                Live?.Invoke($"[{Encoding.UTF8.GetString(input.WrittenSpan)}]");
                input.ResetWrittenCount();
            }
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The line is gone.
        }
    }

    private async Task<object?> AskAsync(string method, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture);
        var asked = _asked[id] = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await WriteAsync(new InvocationMessage(id, method, arguments));
        return await asked.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private Task SendAsync(string method, params object?[] arguments) => WriteAsync(new InvocationMessage(method, arguments));

    private Task WriteAsync(HubMessage message) => WriteAsync(() => message);

    private async Task WriteAsync(Func<HubMessage> message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(Protocol.GetMessageBytes(message()), WebSocketMessageType.Binary, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    [GeneratedRegex("\"v\":(?<version>[0-9]+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Version();

    [GeneratedRegex("(?<=__dotNetObject\":)[0-9]+", RegexOptions.None, 5000)]
    private static partial Regex Renderer();

    private sealed class Binder : IInvocationBinder
    {
        public static readonly Binder Instance = new();

        // What each call of the server carries; BlazorPack knows no other types.
        public IReadOnlyList<Type> GetParameterTypes(string methodName) => methodName switch
        {
            "JS.RenderBatch" => [typeof(int), typeof(byte[])],
            "JS.BeginInvokeJS" => [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)],
            "JS.ReceiveByteArray" => [typeof(int), typeof(byte[])],
            "JS.AttachComponent" => [typeof(int), typeof(string)],
            "JS.EndInvokeDotNet" => [typeof(string), typeof(bool), typeof(string)],
            "JS.EndUpdateRootComponents" => [typeof(long)],
            _ => [typeof(string)],
        };

        // A circuit is started once, by the first call of all; whatever is asked later is answered by yes or no.
        public Type GetReturnType(string invocationId) => invocationId == "1" ? typeof(string) : typeof(bool);

        public Type GetStreamItemType(string streamId) => typeof(byte[]);
    }
}
