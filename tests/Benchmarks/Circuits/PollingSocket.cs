using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Benchmarks.Circuits;

/// <summary>The line of a page whose network lets no WebSocket through: SignalR's long polling, in the shape of a socket.</summary>
internal sealed class PollingSocket : WebSocket
{
    private readonly HttpClient _http;
    private readonly CancellationTokenSource _gone = new();
    private Uri _address = new("about:blank");
    private Memory<byte> _rest;

    private PollingSocket(CookieContainer cookies) => _http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { Timeout = TimeSpan.FromMinutes(3) };

    /// <inheritdoc />
    public override WebSocketCloseStatus? CloseStatus => null;

    /// <inheritdoc />
    public override string? CloseStatusDescription => null;

    /// <inheritdoc />
    public override WebSocketState State => _gone.IsCancellationRequested ? WebSocketState.Aborted : WebSocketState.Open;

    /// <inheritdoc />
    public override string? SubProtocol => null;

    public static async Task<PollingSocket> ConnectAsync(Uri hub, CookieContainer cookies)
    {
        var socket = new PollingSocket(cookies);
        using var answer = await socket._http.PostAsync(new Uri(hub + "/negotiate?negotiateVersion=1"), null);
        answer.EnsureSuccessStatusCode();
        var token = (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["connectionToken"];
        socket._address = new Uri($"{hub}?id={Uri.EscapeDataString(token!)}");

        // The first poll only says that there is somebody.
        (await socket._http.GetAsync(socket._address)).Dispose();
        return socket;
    }

    /// <inheritdoc />
    public override async Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(buffer.Array!, buffer.Offset, buffer.Count);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await _http.PostAsync(_address, content, _gone.Token);
        answer.EnsureSuccessStatusCode();
    }

    /// <inheritdoc />
    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        while (_rest.Length == 0)
        {
            using var answer = await _http.GetAsync(_address, _gone.Token);
            if (answer.StatusCode == HttpStatusCode.NoContent) return new WebSocketReceiveResult(0, WebSocketMessageType.Close, endOfMessage: true);
            answer.EnsureSuccessStatusCode();
            _rest = await answer.Content.ReadAsByteArrayAsync(_gone.Token);
        }

        var taken = Math.Min(_rest.Length, buffer.Count);
        _rest[..taken].CopyTo(buffer);
        _rest = _rest[taken..];
        return new WebSocketReceiveResult(taken, WebSocketMessageType.Binary, _rest.Length == 0);
    }

    /// <inheritdoc />
    public override void Abort() => _gone.Cancel();

    /// <inheritdoc />
    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    /// <inheritdoc />
    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        Abort();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _gone.Cancel();
        _http.Dispose();
        _gone.Dispose();
    }
}
