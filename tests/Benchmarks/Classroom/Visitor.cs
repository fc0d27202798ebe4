using System.Net;
using System.Text.RegularExpressions;
using Web.Host;
using Web.Rooms;

namespace Benchmarks.Classroom;

/// <summary>A browser without a screen: cookies of its own, forms with their tokens, redirects as they come.</summary>
internal sealed partial class Visitor(Uri game) : IDisposable
{
    private readonly HttpClientHandler _handler = new() { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
    private HttpClient? _client;

    private HttpClient Client => _client ??= new HttpClient(_handler, disposeHandler: false) { BaseAddress = game, Timeout = TimeSpan.FromMinutes(1) };

    /// <summary>Opens a class as a teacher does, and starts nothing.</summary>
    public async Task<string> OpenClassAsync() =>
        (await SendAsync("/", HostForms.Class, (HostForms.Preset, "intro-market"))).OriginalString.Split('/')[^1];

    /// <summary>Opens the room's page and takes a seat; the answer is where it leads.</summary>
    public Task<Uri> JoinAsync(string code, string name) => SendAsync($"/play/{code}", RoomForms.JoinRoom(code), (RoomForms.Nickname, name));

    /// <summary>Opens a page and returns how large it was.</summary>
    public async Task<int> OpenAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>The key of the seat that this browser holds.</summary>
    public string? SeatKey(string code) => _handler.CookieContainer.GetCookies(game)[$"seat-{code}"]?.Value;

    public void Dispose()
    {
        _client?.Dispose();
        _handler.Dispose();
    }

    private async Task<Uri> SendAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        var html = await Client.GetStringAsync(new Uri(page, UriKind.Relative));
        var token = Token().Match(html).Groups["token"].Value;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(static field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await Client.PostAsync(new Uri(form, UriKind.Relative), content);
        return answer.Headers.Location ?? throw new HttpRequestException($"{form} answered {(int)answer.StatusCode}.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
