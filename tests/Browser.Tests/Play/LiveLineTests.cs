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
        var lines = new ConcurrentQueue<int>();
        var third = new TaskCompletionSource();
        var page = await PlayAsync(socket =>
        {
            var number = lines.Count;
            lines.Enqueue(number);
            var server = socket.ConnectToServer();
            server.OnMessage(frame =>
            {
                socket.Send(frame.Text!);
                // The first two break after their first message.
                if (number < 2) _ = socket.CloseAsync();
                else third.TrySetResult();
            });
        });

        await third.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        await page.WaitForFunctionAsync(EveryTick, null, new() { Timeout = Patience });
        Assert.Equal(3, lines.Count);
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
        var (lines, circuits, dead) = (new ConcurrentQueue<int>(), new ConcurrentStack<IWebSocketRoute>(), new TaskCompletionSource());
        var second = new TaskCompletionSource();
        var page = await PlayAsync(
            socket =>
            {
                var number = lines.Count;
                lines.Enqueue(number);
                socket.ConnectToServer().OnMessage(frame =>
                {
                    if (number == 0 && dead.Task.IsCompleted) return;
                    socket.Send(frame.Text!);
                    if (number == 1) second.TrySetResult();
                });
            },
            circuit =>
            {
                circuit.ConnectToServer();
                circuits.Push(circuit);
            });
        await page.WaitForFunctionAsync(EveryTick, null, new() { Timeout = Patience });

        dead.SetResult();
        Assert.True(circuits.TryPeek(out var last));
        await last.CloseAsync(new() { Code = 1011 });
        await second.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        await page.EvaluateAsync("() => { delete window.seen; }");
        await page.WaitForFunctionAsync(EveryTick, null, new() { Timeout = Patience });
        Assert.Equal(2, lines.Count);
        await page.Context.DisposeAsync();
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
}
