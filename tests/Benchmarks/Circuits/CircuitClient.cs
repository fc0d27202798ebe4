using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Benchmarks.Circuits;

/// <summary>
/// A browser as the server sees one: it loads a page, keeps its cookies, opens the page's circuit, acknowledges every drawing
/// and answers every call to a script. It draws nothing, so that hundreds fit beside the server that is measured.
/// </summary>
internal sealed partial class CircuitClient : IAsyncDisposable
{
    private static readonly IHubProtocol Protocol = (IHubProtocol)Activator.CreateInstance(
        typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol", throwOnError: true)!)!;

    private readonly Uri _site;
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<object?>> _asked = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _sending = new(1);
    private WebSocket _socket = new ClientWebSocket();
    private Task _reading = Task.CompletedTask;
    private ClientWebSocket? _line;
    private Task _listening = Task.CompletedTask;
    private string _shown = "";
    private string _circuit = "";
    private int _calls;
    private volatile bool _leaving;
    private int _objects;
    private long _renderer;

    public CircuitClient(Uri site)
    {
        _site = site;
        // A kept-alive line keeps what its last page was made of until it is closed, two minutes later; here it is closed at once.
        _http = new HttpClient(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = true }) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(2), DefaultRequestHeaders = { ConnectionClose = true } };
    }

    /// <summary>Bytes of all messages so far, before any compression of the socket.</summary>
    public long BytesReceived { get; private set; }

    /// <summary>Drawings so far.</summary>
    public int Drawings { get; private set; }

    /// <summary>Whether the first drawing has arrived: the page is alive.</summary>
    public TaskCompletionSource Drawn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Called with the figures that the page's script is to draw, as they arrive.</summary>
    public Action<string>? Live { get; set; }

    /// <summary>Speaks over long polling, as behind a network that lets no WebSocket through: set it before the page is opened.</summary>
    public bool Polls { get; init; }

    /// <summary>Called with each drawing, as it arrives.</summary>
    public Action<byte[]>? Seen { get; set; }

    /// <summary>The buttons of the page, if they are wanted: set it before the page is opened.</summary>
    public Buttons? Buttons { get; set; }

    /// <summary>The value of a cookie, or nothing.</summary>
    public string? Cookie(string start) => _cookies.GetCookies(_site).FirstOrDefault(cookie => cookie.Name.StartsWith(start, StringComparison.Ordinal))?.Value;

    public async Task<string> GetAsync(string path) => await _http.GetStringAsync(new Uri(_site, path));

    /// <summary>Reads a page that is still being written until something stands in it.</summary>
    /// <returns>Whether it ever did.</returns>
    public async Task<bool> ReadUntilAsync(string path, string there)
    {
        using var stream = await _http.GetStreamAsync(new Uri(_site, path));
        using var reader = new StreamReader(stream);
        var (read, buffer) = (new StringBuilder(), new char[8192]);
        while (await reader.ReadAsync(buffer) is var got and > 0)
        {
            read.Append(buffer, 0, got);
            if (read.ToString().Contains(there, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Sends a form of a page, with the token of that page.</summary>
    /// <returns>Where it led.</returns>
    public async Task<Uri> PostAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await GetAsync(page)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value))
            .Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        using var answer = await _http.PostAsync(new Uri(_site, action), form);
        answer.EnsureSuccessStatusCode();
        return answer.RequestMessage!.RequestUri!;
    }

    /// <summary>Asks for a file as a form of a page does.</summary>
    /// <returns>Its length in bytes.</returns>
    public async Task<int> DownloadAsync(string page, string action)
    {
        var token = Token().Match(await GetAsync(page)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await _http.PostAsync(new Uri(_site, action), form);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>Opens a page and its circuit.</summary>
    public async Task OpenAsync(string path)
    {
        var page = await GetAsync(path);
        await ConnectAsync();
        var address = new Uri(_site, path).AbsoluteUri;
        // A page loaded anew counts its calls anew.
        _calls = 0;
        _circuit = (string?)await AskAsync("StartCircuit", _site.AbsoluteUri, address, "[]", "")
            ?? throw new InvalidOperationException("The server refused the circuit.");
        var number = 0;
        var operations = new JsonArray([.. Components().Matches(page)
            .Select(static match => JsonNode.Parse(match.Groups["marker"].Value)!)
            .Where(static marker => (string?)marker["type"] is "server" or "auto")
            .Select(marker => (JsonNode)new JsonObject { ["type"] = "add", ["ssrComponentId"] = ++number, ["marker"] = marker })]);
        var state = State().Match(page).Groups["state"].Value;
        await SendAsync("UpdateRootComponents", new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(), state);
    }

    /// <summary>Presses a button of the page, named by a part of its words, class or id; waits until it is there.</summary>
    public Task PressAsync(string button) => DispatchAsync(button, "click", "null", "{\"detail\":1,\"type\":\"click\"}");

    /// <summary>Moves a slider of the page, named as a button is.</summary>
    public Task MoveAsync(string slider, int value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return DispatchAsync(slider, "input", $"{{\"componentId\":0,\"fieldValue\":\"{text}\"}}", $"{{\"value\":\"{text}\",\"type\":\"input\"}}");
    }

    private async Task DispatchAsync(string control, string name, string field, string happened)
    {
        var from = Stopwatch.GetTimestamp();
        while (Buttons!.Find(control) is null)
        {
            if (Stopwatch.GetElapsedTime(from) > TimeSpan.FromMinutes(1)) throw new InvalidOperationException($"There is no {control}.");
            await Task.Delay(20);
        }

        // Looked up when its turn to be sent has come: once a newer drawing is acknowledged, the server knows the older one's control no more.
        await WriteAsync(() =>
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"[{{\"eventHandlerId\":{Buttons.Find(control)},\"eventName\":\"{name}\",\"eventFieldInfo\":{field}}},{happened}]");
            return new InvocationMessage("BeginInvokeDotNetFromJS", [Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture), null, "DispatchEventAsync", _renderer, what]);
        });
    }

    /// <summary>Cuts the line without a farewell, as a dead network does.</summary>
    public async Task CutAsync()
    {
        _socket.Abort();
        _line?.Abort();
        await _reading;
        await _listening;
    }

    /// <summary>Leaves as a browser does that closes the page: the circuit is given up at once.</summary>
    public async Task LeaveAsync()
    {
        // An answer to a drawing that was on its way may find the circuit gone.
        _leaving = true;
        using var form = new MultipartFormDataContent { { new StringContent(_circuit), "circuitId" } };
        using var answer = await _http.PostAsync(new Uri(_site, "/_blazor/disconnect"), form);
        answer.EnsureSuccessStatusCode();
        await CutAsync();
    }

    /// <summary>Returns to the same circuit over a new line.</summary>
    /// <returns>Whether the server still had it.</returns>
    public async Task<bool> ReturnAsync()
    {
        await ConnectAsync();
        return await AskAsync("ConnectCircuit", _circuit) is true;
    }

    public async ValueTask DisposeAsync()
    {
        await CutAsync();
        _socket.Dispose();
        _line?.Dispose();
        _http.Dispose();
        _sending.Dispose();
    }

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

    [GeneratedRegex("<!--Blazor:(?<marker>\\{.*?\\})-->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Components();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[A-Za-z0-9+/=]+)-->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex State();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Token();

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
