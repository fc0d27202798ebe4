using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Server;
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
        // A page loaded anew counts its calls anew, and its buttons have other numbers.
        _calls = 0;
        Buttons?.Clear();
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

    /// <summary>Waits until a button of the page is there, named by a part of its words, class or id.</summary>
    /// <exception cref="InvalidOperationException">It has not come within a minute.</exception>
    public async Task AwaitAsync(string button)
    {
        var from = Stopwatch.GetTimestamp();
        while (Buttons!.Find(button) is null)
        {
            if (Stopwatch.GetElapsedTime(from) > TimeSpan.FromMinutes(1)) throw new InvalidOperationException($"There is no {button}.");
            await Task.Delay(20);
        }
    }

    private async Task DispatchAsync(string control, string name, string field, string happened)
    {
        await AwaitAsync(control);

        // Looked up when its turn to be sent has come: once a newer drawing is acknowledged, the server knows the older one's control no more.
        await WriteAsync(() =>
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"[{{\"eventHandlerId\":{Buttons!.Find(control)},\"eventName\":\"{name}\",\"eventFieldInfo\":{field}}},{happened}]");
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

    [GeneratedRegex("<!--Blazor:(?<marker>\\{.*?\\})-->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Components();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[A-Za-z0-9+/=]+)-->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex State();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Token();
}
