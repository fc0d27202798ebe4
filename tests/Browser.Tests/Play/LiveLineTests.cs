using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Web.Rooms;

namespace Browser.Tests.Play;

/// <summary>Moving figures come on a socket beside the circuit; where it breaks or is blocked they come all the same.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class LiveLineTests(BrowserFixture browser)
{
    private const float Patience = 60_000;

    // So many messages on one line show that it is a lasting one.
    private const int Some = 8;

    // The page itself is drawn at every sixth tick, half an hour of the market; figures move the clock with each tick, five minutes.
    private const string EveryTick = """
        () => {
            const [hour, minute] = document.querySelector("[data-live='hour']").textContent.split(":").map(Number);
            const now = hour * 60 + minute;
            const seen = window.seen ??= { last: now, steps: 0 };
            if (now - seen.last === 5) seen.steps++;
            seen.last = now;
            return seen.steps >= 8;
        }
        """;

    [Fact]
    public async Task Figures_come_on_the_line_and_a_broken_line_is_taken_up_again()
    {
        var lines = 0;
        var third = new TaskCompletionSource();
        var page = await PlayAsync(socket =>
        {
            var (number, brought) = (Interlocked.Increment(ref lines), 0);
            var server = socket.ConnectToServer();
            server.OnMessage(frame =>
            {
                socket.Send(frame.Text!);
                // The first two break after their first message.
                if (number <= 2) _ = socket.CloseAsync();
                else if (++brought == Some) third.TrySetResult();
            });
        });

        await third.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        await page.WaitForFunctionAsync(EveryTick, null, new() { Timeout = Patience });
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Where_the_line_is_blocked_figures_come_through_the_circuit()
    {
        var tried = new TaskCompletionSource();
        var page = await PlayAsync(socket =>
        {
            tried.TrySetResult();
            _ = socket.CloseAsync(new() { Code = 1011 });
        });

        await tried.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        await page.WaitForFunctionAsync(EveryTick, null, new() { Timeout = Patience });
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_line_that_has_died_without_a_word_is_left_when_the_circuit_is_back()
    {
        var sockets = new Sockets();
        var page = await PlayAsync(sockets);

        sockets.Silence();
        await ReturnsAsync(page, sockets);
    }

    [Fact]
    public async Task A_line_that_waits_for_its_next_try_is_taken_up_when_the_circuit_is_back()
    {
        var sockets = new Sockets();
        var page = await PlayAsync(sockets);

        // The first wait never ends.
        await page.EvaluateAsync("""
            () => {
                const wait = window.setTimeout;
                window.setTimeout = (what, ...rest) => {
                    if (what.name !== "open") return wait(what, ...rest);
                    window.setTimeout = wait;
                    window.waits = true;
                    return 0;
                };
            }
            """);
        sockets.Silence();
        await sockets.RefuseAsync();
        await page.WaitForFunctionAsync("() => window.waits", null, new() { Timeout = Patience });
        sockets.Refuses = false;
        await ReturnsAsync(page, sockets);
    }

    private static async Task ReturnsAsync(IPage page, Sockets sockets)
    {
        await page.EvaluateAsync("() => { window.stays = true; }");
        await sockets.BreakCircuitAsync();
        await sockets.Again.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        await page.EvaluateAsync("() => { delete window.seen; }");
        await page.WaitForFunctionAsync(EveryTick, null, new() { Timeout = Patience });
        Assert.True(await page.EvaluateAsync<bool>("() => window.stays === true"), "The page was loaded anew.");
        await page.Context.DisposeAsync();
    }

    // A game whose figures move when it comes.
    private async Task<IPage> PlayAsync(Sockets sockets)
    {
        var page = await PlayAsync(sockets.TakeLine, sockets.TakeCircuit);
        await page.WaitForFunctionAsync(EveryTick, null, new() { Timeout = Patience });
        return page;
    }

    private async Task<IPage> PlayAsync(Action<IWebSocketRoute> line, Action<IWebSocketRoute>? circuit = null)
    {
        var settings = new RoomSettings { Name = "Line", Scenario = "first-contract", Seed = 5, MillisecondsPerTick = 250 };
        var room = (await browser.Game.Services.GetRequiredService<IRooms>().CreateAsync(settings)).Value!.Room;
        var page = await browser.OpenAsync($"/play/{room.Code}");
        await page.RouteWebSocketAsync(Line(), line);
        if (circuit is not null) await page.RouteWebSocketAsync(Circuit(), circuit);
        await page.SitDownAsync("Amber Finch");
        return page;
    }

    [GeneratedRegex("/live$", RegexOptions.None, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"/_blazor\?", RegexOptions.None, 1000)]
    private static partial Regex Circuit();

    // A page's lines and circuits in the hand of a test.
    private sealed class Sockets
    {
        private readonly ConcurrentStack<IWebSocketRoute> _lines = new();
        private readonly ConcurrentStack<IWebSocketRoute> _circuits = new();
        private readonly TaskCompletionSource _again = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;
        private int _silent;

        /// <summary>Whether new lines are closed at once.</summary>
        public volatile bool Refuses;

        /// <summary>Done when a line that was opened after the silence has brought some ticks.</summary>
        public Task Again => _again.Task;

        public void TakeLine(IWebSocketRoute line)
        {
            var (number, brought) = (Interlocked.Increment(ref _count), 0);
            _lines.Push(line);
            if (Refuses)
            {
                _ = line.CloseAsync(new() { Code = 1011 });
                return;
            }

            line.ConnectToServer().OnMessage(frame =>
            {
                var silent = Volatile.Read(ref _silent);
                if (number <= silent) return;
                line.Send(frame.Text!);
                if (silent > 0 && ++brought == Some) _again.TrySetResult();
            });
        }

        public void TakeCircuit(IWebSocketRoute circuit)
        {
            circuit.ConnectToServer();
            _circuits.Push(circuit);
        }

        /// <summary>The lines that are open die without a word.</summary>
        public void Silence() => Volatile.Write(ref _silent, Volatile.Read(ref _count));

        public Task RefuseAsync()
        {
            Refuses = true;
            return CloseAsync(_lines);
        }

        public Task BreakCircuitAsync() => CloseAsync(_circuits);

        private static Task CloseAsync(ConcurrentStack<IWebSocketRoute> sockets) =>
            sockets.TryPeek(out var newest) ? newest.CloseAsync(new() { Code = 1011 }) : throw new InvalidOperationException("Nothing is open.");
    }
}
