using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmarks.Circuits;

/// <summary>What a live tick costs.</summary>
internal static partial class CircuitRuns
{
    private const double Warm = 0.01;
    private const int Rounds = 6;
    // What pages leave behind that have just come or gone is not a tick's.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);

    // Asked for: at most 50 microseconds of a live tick per human, and at most 4 kB a second to each. Warm: what the compiler still does in the
    // first minutes is none of theirs, so rooms are played until it has next to nothing to do. At two speeds, and while the clock stands, for an
    // open page costs something while nothing happens too (pulses, timers).
    private static async Task TickAsync(TextWriter output)
    {
        await using var server = new MeasuredServer();
        for (var round = 1; (await TickAsync(server, TextWriter.Null, "20", turns: 1, seconds: 30, over: true)).Compiling > Warm; round++)
        {
            if (round == Rounds) throw new InvalidOperationException(Line($"The server has played {Rounds} rounds and is not warm: the compiler takes more than {Warm:P0} of its time."));
        }

        var (slow, fast) = (await TickAsync(server, output, "1", turns: 2, seconds: 60), await TickAsync(server, output, "5", turns: 2, seconds: 60));
        var still = await TickAsync(server, TextWriter.Null, "1", turns: 2, seconds: 60, paused: true);
        var rest = still.Used.TotalMicroseconds / still.Seconds;
        output.WriteLine(Line($"tick: {rest:0} microseconds a second for an open page while the clock stands; without them {slow.Used.TotalMicroseconds / slow.Ticks - rest:0} of a tick at 1 x, {fast.Used.TotalMicroseconds / fast.Ticks - rest * fast.Seconds / fast.Ticks:0} at 5 x"));
    }

    // What the pages cost, of one of them, in a match that is ended, that ends by itself at twenty times the speed, or whose clock stands: rooms with open pages and the same rooms alone, in turns, for what happens in a room is not the same at all times.
    private static async Task<(TimeSpan Used, int Ticks, int Seconds, double Compiling)> TickAsync(MeasuredServer server, TextWriter output, string speed, int turns, int seconds, bool over = false, bool paused = false)
    {
        const int rooms = 4;
        const int humans = 20;
        var site = await server.AddressAsync();
        var hosts = new List<(string Code, CircuitClient Page)>();
        await using var guests = new Guests([]);
        var players = new List<(string Path, CircuitClient Page)>();
        for (var room = 0; room < rooms; room++)
        {
            var host = new CircuitClient(site) { Buttons = new Buttons() };
            var code = await CreateAsync(host, Bots, speed);
            hosts.Add((code, host));
            foreach (var player in await JoinAllAsync(site, code, humans))
            {
                guests.Add(player);
                players.Add(($"/play/{code}", player));
            }
        }

        foreach (var host in paused ? hosts : [])
        {
            await OpenAsync(host.Page, $"/host/{host.Code}");
            await host.Page.PressAsync("Pause");
            await host.Page.LeaveAsync();
        }

        List<CircuitClient> pages = [.. players.Select(static player => player.Page)];
        var (with, without, compiled, bytes, ticks, messages, drawn) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, 0L, 0, 0, 0);
        for (var turn = 0; turn < turns; turn++)
        {
            foreach (var (path, page) in players) await OpenAsync(page, path);
            await Task.Delay(Settling);
            drawn -= pages.Sum(static page => page.Drawings);
            var before = await server.CompiledAsync();
            var (used, got, closed, heard) = await RunForAsync(server, pages, seconds);
            compiled += await server.CompiledAsync() - before;
            drawn += pages.Sum(static page => page.Drawings);
            foreach (var page in pages) await page.LeaveAsync();
            await Task.Delay(Settling);
            (with, bytes, ticks, messages) = (with + used, bytes + got, ticks + closed, messages + heard);
            without += (await RunForAsync(server, [], seconds)).Used;
        }

        foreach (var host in hosts)
        {
            if (over || paused) await host.Page.DisposeAsync();
            else
            {
                await OpenAsync(host.Page, $"/host/{host.Code}");
                await EndAsync(host);
            }
        }

        // What is over goes to rest, and costs the next measurement nothing.
        await Task.Delay(MeasuredServer.Rest + MeasuredServer.Rest);

        seconds *= turns;
        var spent = (with - without) / pages.Count;
        output.WriteLine(Line($"tick: {spent.TotalMicroseconds / Math.Max(1, ticks):0} microseconds of a tick per human at {speed} x ({pages.Count} play pages in {rooms} rooms of 20 bots, {ticks} ticks in {messages} messages, {drawn / (double)pages.Count / Math.Max(1, messages):0.00} drawings with each, the compiler {100 * compiled / with:0.0} % of the time; all rooms alone {without.TotalMilliseconds / seconds:0.0} ms a second); {bytes / pages.Count / (double)seconds / 1000:0.0} kB a second to each"));
        return (spent, ticks, seconds, compiled / with);
    }

    // Faster than four ticks a second a message holds more than one of them.
    private static async Task<(TimeSpan Used, long Bytes, int Ticks, int Messages)> RunForAsync(MeasuredServer server, List<CircuitClient> players, int seconds)
    {
        var (ticks, messages, last) = (0, 0, -1);
        if (players is [var first, ..]) first.Live = Count;
        var (used, bytes) = (server.Used(), players.Sum(static player => player.BytesReceived));
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        return (server.Used() - used, players.Sum(static player => player.BytesReceived) - bytes, ticks, messages);

        void Count(string message)
        {
            var tick = int.Parse(TickOf().Match(message).Groups["tick"].Value, CultureInfo.InvariantCulture);
            ticks += last < 0 ? 1 : tick - last;
            (messages, last) = (messages + 1, tick);
        }
    }

    [GeneratedRegex("\"t\":(?<tick>[0-9]+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex TickOf();
}
