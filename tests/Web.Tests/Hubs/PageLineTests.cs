using System.IO.Pipelines;
using Hosting;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Web.App;
using Web.Hubs;
using Web.Tests.Rooms;

namespace Web.Tests.Hubs;

/// <summary>A page's line is given up once nothing has been heard on it for the limit, whether or not its browser has ever pinged.</summary>
public sealed class PageLineTests(GameHost game) : IClassFixture<GameHost>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new();

    [Fact]
    public void A_line_that_never_said_a_word_is_given_up_after_the_limit()
    {
        var (line, heart, _) = Open();

        _time.Advance(Limit);
        heart.Beat();
        Assert.False(line.IsGivenUp);

        _time.Advance(Moment);
        heart.Beat();
        Assert.True(line.IsGivenUp);
    }

    [Fact]
    public async Task Every_word_begins_the_count_anew_and_reaches_the_server_as_it_was_said()
    {
        var (line, heart, browser) = Open();

        for (var i = 0; i < 3; i++)
        {
            _time.Advance(Limit);
            byte[] word = [1, 2, (byte)i];
            await browser.WriteAsync(word);
            var heard = await line.Transport.Input.ReadAsync();
            Assert.Equal(word, heard.Buffer.FirstSpan.ToArray());
            line.Transport.Input.AdvanceTo(heard.Buffer.End);
            heart.Beat();
            Assert.False(line.IsGivenUp);
        }

        _time.Advance(Limit + Moment);
        heart.Beat();
        Assert.True(line.IsGivenUp);
    }

    [Fact]
    public void The_servers_lines_to_pages_are_watched_and_those_to_bots_are_SignalRs_own()
    {
        var pages = typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.ComponentHub", throwOnError: true)!;

        Assert.True(Watched(pages));
        Assert.False(Watched(typeof(RoomHub)));
    }

    private bool Watched(Type hub)
    {
        var (line, heart, browser) = New();
        var handler = (ConnectionHandler)game.Services.GetRequiredService(typeof(HubConnectionHandler<>).MakeGenericType(hub));
        // The handshake never comes: the line ends, watched or not.
        browser.Complete();
        _ = handler.OnConnectedAsync(line);
        return heart.IsAsked;
    }

    private (Line Line, Heart Heart, PipeWriter Browser) Open()
    {
        var opened = New();
        PageLine.Watch(opened.Line, Limit, _time);
        return opened;
    }

    private static (Line Line, Heart Heart, PipeWriter Browser) New()
    {
        var (there, back, heart) = (new Pipe(), new Pipe(), new Heart());
        var line = new Line { Transport = new Ends(there.Reader, back.Writer) };
        line.Features.Set<IConnectionHeartbeatFeature>(heart);
        return (line, heart, there.Writer);
    }

    private sealed class Heart : IConnectionHeartbeatFeature
    {
        private Action? _beat;

        public bool IsAsked => _beat is not null;

        public void OnHeartbeat(Action<object> action, object state) => _beat += () => action(state);

        public void Beat() => _beat?.Invoke();
    }

    // Told at once when it is given up; the framework's own tells it on another thread.
    private sealed class Line : DefaultConnectionContext
    {
        public bool IsGivenUp { get; private set; }

        public override void Abort(ConnectionAbortedException abortReason) => IsGivenUp = true;
    }

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
