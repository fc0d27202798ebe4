using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Hosting;
using Hosting.Samples;
using Microsoft.Extensions.DependencyInjection;
using Web.Live;
using Web.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Live;

/// <summary>Figures reach an open page on a socket beside its circuit; only the page that was told the line's id can listen.</summary>
public sealed class LiveLineTests(GameHost game) : IClassFixture<GameHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void A_line_to_which_nobody_listens_says_so()
    {
        using var line = Texts.Lines().Open();

        Assert.False(line.TryShow(Frame(1)));
        var listener = Hear(line, []);
        Assert.True(line.TryShow(Frame(2)));
        listener.End();
        Assert.False(line.TryShow(Frame(3)));
    }

    [Fact]
    public void Who_begins_to_listen_is_shown_the_newest_frame_at_once()
    {
        using var line = Texts.Lines().Open();
        line.TryShow(Frame(1));
        line.TryShow(Frame(2));
        List<long> heard = [];

        Hear(line, heard);

        Assert.Equal([2], heard);
    }

    [Fact]
    public async Task Who_reads_slowly_misses_frames_but_never_the_last()
    {
        using var line = Texts.Lines().Open();
        List<long> heard = [];
        var (busy, last) = (new TaskCompletionSource(), new TaskCompletionSource());
        line.Listen(new LiveListener(line, frame =>
        {
            heard.Add(frame.Version);
            if (frame.Version == 5) last.SetResult();
            return busy.Task;
        }));
        for (var version = 1; version <= 5; version++) line.TryShow(Frame(version));

        Assert.Equal([1], heard);
        busy.SetResult();
        await last.Task.WaitAsync(Patience);
        Assert.Equal([1, 5], heard);
    }

    [Fact]
    public void A_second_listener_ends_the_first()
    {
        using var line = Texts.Lines().Open();
        List<long> early = [], late = [];
        var first = Hear(line, early);
        Assert.False(first.Over.IsCompleted);
        var second = Hear(line, late);

        Assert.True(first.Over.IsCompleted);
        first.End();
        Assert.True(line.TryShow(Frame(1)));
        Assert.Empty(early);
        Assert.Equal([1], late);
        Assert.False(second.Over.IsCompleted);
    }

    [Fact]
    public void Who_fails_to_show_a_frame_listens_no_more()
    {
        using var line = Texts.Lines().Open();
        var listener = Hear(line, [], Task.FromException(new IOException()));

        line.TryShow(Frame(1));

        Assert.True(listener.Over.IsCompleted);
        Assert.False(line.TryShow(Frame(2)));
    }

    [Fact]
    public void Who_comes_to_a_closed_line_is_sent_away()
    {
        var line = Texts.Lines().Open();
        line.TryShow(Frame(1));
        line.Dispose();
        List<long> heard = [];

        Assert.True(Hear(line, heard).Over.IsCompleted);
        Assert.Empty(heard);
    }

    [Fact]
    public void A_closed_line_is_known_no_more()
    {
        var lines = Texts.Lines();
        var line = lines.Open();
        Assert.Same(line, lines.Find(line.Id));

        line.Dispose();

        Assert.Null(lines.Find(line.Id));
    }

    [Fact]
    public async Task A_page_is_sent_everything_once_and_then_what_changed()
    {
        using var line = game.Services.GetRequiredService<LiveLines>().Open();
        line.TryShow(Frame(1, tick: 120));
        using var page = await ConnectAsync(line.Id);

        var whole = await ReadAsync(page);
        Assert.Null(whole["k"]);
        Assert.Equal(120, (int)whole["t"]!);

        Assert.True(line.TryShow(Frame(2, tick: 121)));
        var change = await ReadAsync(page);
        Assert.Equal(1, (int)change["k"]!);
        Assert.Equal(121, (int)change["t"]!);
        Assert.True(change.ToJsonString().Length < whole.ToJsonString().Length / 2);
    }

    [Fact]
    public async Task A_page_that_shows_a_frame_already_is_sent_only_what_came_since()
    {
        using var line = Known();
        using var page = await ConnectAsync($"{line.Id} 1");

        var change = await ReadAsync(page);
        Assert.Equal((1, 2), ((int)change["k"]!, (int)change["v"]!));
    }

    [Fact]
    public async Task A_page_that_shows_something_else_begins_anew()
    {
        using var line = Known();
        using var page = await ConnectAsync($"{line.Id} 99");

        var whole = await ReadAsync(page);
        Assert.Null(whole["k"]);
        Assert.NotNull(whole["board"]);
    }

    [Fact]
    public async Task A_page_that_shows_what_is_newest_is_sent_nothing_until_more_comes()
    {
        using var line = Known();
        line.Shown = Frame(2, tick: 121);
        line.TryShow(line.Shown);
        using var page = await ConnectAsync($"{line.Id} 2");

        using var late = new CancellationTokenSource(Patience);
        while (!line.TryShow(Frame(3, tick: 122))) await Task.Delay(10, late.Token);

        Assert.Equal(2, (int)(await ReadAsync(page))["k"]!);
    }

    [Fact]
    public async Task A_stranger_hears_nothing()
    {
        using var page = await ConnectAsync("not-a-line");

        Assert.Equal(WebSocketMessageType.Close, (await page.ReceiveAsync(new byte[16], Limit())).MessageType);
    }

    [Fact]
    public async Task A_page_that_closes_is_noticed()
    {
        using var line = game.Services.GetRequiredService<LiveLines>().Open();
        line.TryShow(Frame(1));
        var page = await ConnectAsync(line.Id);
        await ReadAsync(page);

        page.Abort();

        using var late = new CancellationTokenSource(Patience);
        for (var version = 2; line.TryShow(Frame(version)); version++) await Task.Delay(10, late.Token);
    }

    [Fact]
    public async Task Without_a_socket_the_door_says_what_it_wants()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(game.Url, LiveSocket.Path));

        Assert.Equal(HttpStatusCode.UpgradeRequired, answer.StatusCode);
    }

    private static LiveListener Hear(LiveLine line, List<long> heard, Task? shown = null)
    {
        var listener = new LiveListener(line, frame =>
        {
            heard.Add(frame.Version);
            return shown ?? Task.CompletedTask;
        });
        line.Listen(listener);
        return listener;
    }

    // The page has drawn the first frame, and a second one waits for it.
    private LiveLine Known()
    {
        var line = game.Services.GetRequiredService<LiveLines>().Open(lists: true);
        line.Shown = Frame(1, tick: 120);
        line.TryShow(Frame(2, tick: 121));
        return line;
    }

    private static RoomFrame Frame(long version, int tick = 120) =>
        new(version, SampleMatch.View(tick), new RoomStatus(RoomPhase.Running, 500, tick, 1200, 1, 1, 3));

    private async Task<ClientWebSocket> ConnectAsync(string id)
    {
        var page = new ClientWebSocket();
        await page.ConnectAsync(game.Hub(LiveSocket.Path), Limit());
        await page.SendAsync(Encoding.UTF8.GetBytes(id), WebSocketMessageType.Text, true, Limit());
        return page;
    }

    private static async Task<JsonNode> ReadAsync(ClientWebSocket page)
    {
        var text = new MemoryStream();
        var buffer = new byte[4096];
        WebSocketReceiveResult got;
        do
        {
            got = await page.ReceiveAsync(buffer, Limit());
            Assert.Equal(WebSocketMessageType.Text, got.MessageType);
            text.Write(buffer, 0, got.Count);
        }
        while (!got.EndOfMessage);

        return JsonNode.Parse(text.ToArray())!;
    }

    private static CancellationToken Limit() => new CancellationTokenSource(Patience).Token;
}
