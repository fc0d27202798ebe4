using System.Diagnostics;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using BadBots;
using Game.Bots.Remote;
using Game.Bots.Sdk;

namespace Benchmarks.Circuits;

/// <summary>
/// What a bot that misbehaves does to its room: in a process of its own beside the server, and over the hub. Asked for: at most 5 % slower.
/// Each room is played at four ticks a second with four casual bots, a player over the hub that notes when each tick reaches it, and the one more.
/// </summary>
internal static class BadBotRuns
{
    private const int Ticks = 120;
    private const int Period = 250;

    private static readonly (string Name, Func<Uri, string, CancellationToken, Task> Play)[] Clients =
    [
        ("sits still", static (site, room, over) => new RemoteSeat(Hub(site), static () => new Still()).PlayAsync(room, "Still", over)),
        ("lies", static (site, room, over) => new RemoteSeat(Hub(site), static () => new Liar()).PlayAsync(room, "Liar", over)),
        ("floods with orders", static (site, room, over) => new RemoteSeat(Hub(site), static () => new Flooder()).PlayAsync(room, "Flooder", over)),
        ("never reads", static (site, room, over) => RawAsync(site, room, static (socket, over) => Task.Delay(Timeout.Infinite, over), over)),
        ("floods with calls, never reads", static (site, room, over) => RawAsync(site, room, FloodAsync, over)),
        ("talks nonsense and returns", static (site, room, over) => AgainAsync(() => RawAsync(site, room, static (socket, over) => SendAsync(socket, new string('{', 20_000), over), over), over)),
        ("comes and goes", static (site, room, over) => AgainAsync(() => RawAsync(site, room, static (_, _) => Task.CompletedTask, over), over)),
    ];

    public static async Task RunAsync(Func<Uri, string, string, Task<string>> create, TextWriter output)
    {
        var library = typeof(Liar).Assembly.Location;
        foreach (var fifth in new[] { "sleeper", "lib:steady", "lib:liar", "lib:flooder", "lib:staller", "lib:printer", "lib:thrower", "lib:crasher", "lib:hungry", "lib:hungry-outside" })
        {
            await using var server = new MeasuredServer(library);
            var site = await server.AddressAsync();
            // The libraries are looked through beside the start; what is measured is a match.
            await Task.Delay(8000);
            await MeasureAsync(server, site, await create(site, $"casual,casual,casual,casual,{fifth}", "4"), fifth, static (_, _, over) => Task.Delay(Timeout.Infinite, over), output);
        }

        foreach (var (name, play) in Clients)
        {
            await using var server = new MeasuredServer();
            var site = await server.AddressAsync();
            await MeasureAsync(server, site, await create(site, "casual,casual,casual,casual", "4"), $"over the hub: {name}", play, output);
        }
    }

    private static async Task MeasureAsync(MeasuredServer server, Uri site, string room, string what, Func<Uri, string, CancellationToken, Task> bad, TextWriter output)
    {
        using var over = new CancellationTokenSource();
        var ears = new Ears();
        var good = new RemoteSeat(Hub(site), () => ears).PlayAsync(room, "Ears", over.Token);
        var other = bad(site, room, over.Token);
        await ears.HeardAsync(12);
        var (from, used, started) = (ears.Count, server.Used(), Stopwatch.GetTimestamp());
        await ears.HeardAsync(from + Ticks);
        var heard = ears.Since(from);
        var gaps = Gaps(heard);
        var mean = Stopwatch.GetElapsedTime(heard[0].At, heard[^1].At).TotalMilliseconds / (heard[^1].Tick - heard[0].Tick);
        var share = (server.Used() - used) / Stopwatch.GetElapsedTime(started);
        await over.CancelAsync();
        await Task.WhenAll(new[] { good, other }.Select(static task => task.ContinueWith(static _ => { }, TaskScheduler.Default)));
        output.WriteLine(FormattableString.Invariant(
            $"bad: {what}: a tick every {mean:0.0} ms ({(mean / Period) - 1:+0.0 %;-0.0 %}), 95 % within {gaps[(int)(0.95 * gaps.Count)]:0.0} ms, all within {gaps[^1]:0.0} ms ({heard[^1].Tick - heard[0].Tick} ticks, {gaps.Count} seen); server {share:0 %} of a core"));
    }

    // Per tick, where one was missed by a slow reader.
    private static List<double> Gaps(IReadOnlyList<(int Tick, long At)> heard) =>
        [.. heard.Zip(heard.Skip(1), static (one, next) => Stopwatch.GetElapsedTime(one.At, next.At).TotalMilliseconds / (next.Tick - one.Tick)).Order()];

    private static Uri Hub(Uri site) => new UriBuilder(new Uri(site, "/hubs/room")) { Scheme = "ws" }.Uri;

    private static async Task RawAsync(Uri site, string room, Func<ClientWebSocket, CancellationToken, Task> then, CancellationToken over)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(Hub(site), over);
        await SendAsync(socket, """{"protocol":"json","version":1}""", over);
        await SendAsync(socket, $$"""{"type":1,"invocationId":"1","target":"Join","arguments":[{"room":"{{room}}","nickname":"Bad","bot":true}]}""", over);
        await then(socket, over);
    }

    private static async Task FloodAsync(ClientWebSocket socket, CancellationToken over)
    {
        for (var i = 0; !over.IsCancellationRequested; i++)
            await SendAsync(socket, $$$"""{"type":1,"invocationId":"f{{{i}}}","target":"Submit","arguments":[{"id":"f{{{i}}}","order":{"type":"set-queueing","queueAtCapacity":true}}]}""", over);
    }

    private static async Task AgainAsync(Func<Task> turn, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                await turn();
            }
            catch (Exception gone) when (gone is WebSocketException or SocketException or IOException or HttpRequestException)
            {
                // Thrown out, as it should be; a client of this kind comes again.
            }
        }
    }

    private static Task SendAsync(ClientWebSocket socket, string message, CancellationToken over) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, over);

    private sealed class Still : IStrategy
    {
        public string Name => "still";

        public void Play(Observation seen, Actions act, Budget budget)
        {
            // Looks on.
        }
    }

    /// <summary>Plays nothing and notes when each tick came.</summary>
    private sealed class Ears : IStrategy
    {
        private readonly List<(int Tick, long At)> _heard = [];

        public string Name => "ears";

        public int Count
        {
            get
            {
                lock (_heard) return _heard.Count;
            }
        }

        public void Play(Observation seen, Actions act, Budget budget)
        {
            var at = Stopwatch.GetTimestamp();
            lock (_heard) _heard.Add((seen.Tick, at));
        }

        public async Task HeardAsync(int count)
        {
            var from = Stopwatch.GetTimestamp();
            while (Count < count)
            {
                if (Stopwatch.GetElapsedTime(from) > TimeSpan.FromMinutes(5)) throw new TimeoutException($"{Count} of {count} ticks came in five minutes.");
                await Task.Delay(20);
            }
        }

        public IReadOnlyList<(int Tick, long At)> Since(int from)
        {
            lock (_heard) return [.. _heard.Skip(from)];
        }
    }
}
