using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmarks.Circuits;

/// <summary>What a live tick costs.</summary>
internal static partial class CircuitRuns
{
    private const int Matches = 4;
    private const int People = 20;
    private const double Warm = 0.01;
    private const int Rounds = 8;
    // How old its rooms are when a measurement begins, and how long its pages have stood then at least.
    private static readonly TimeSpan Begins = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    // Asked for: at most 50 microseconds of a live tick per human, and at most 4 kB a second to each. Warm: what the compiler still does in the
    // first minutes is none of theirs, so rooms are played until it has next to nothing to do. At two speeds, and while the clock stands, for an
    // open page costs something while nothing happens too (pulses, timers).
    private static async Task TickAsync(TextWriter output)
    {
        await using var server = new MeasuredServer();
        for (var round = 1; (await StretchAsync(server, "5", 30, open: true)) is var (used, _, _, _, _, compiled) && compiled > Warm * used; round++)
        {
            if (round == Rounds) throw new InvalidOperationException(Line($"The server has played {Rounds} rounds and is not warm: the compiler takes more than {Warm:P0} of its time."));
        }

        var (slow, fast) = (await TickAsync(server, output, "1", turns: 2, seconds: 60), await TickAsync(server, output, "5", turns: 2, seconds: 30));
        var still = await TickAsync(server, TextWriter.Null, "1", turns: 2, seconds: 30, paused: true);
        var rest = still.Used.TotalMicroseconds / still.Seconds;
        output.WriteLine(Line($"tick: {rest:0} microseconds a second for an open page while the clock stands; without them {slow.Used.TotalMicroseconds / slow.Ticks - rest:0} of a tick at 1 x, {fast.Used.TotalMicroseconds / fast.Ticks - rest * fast.Seconds / fast.Ticks:0} at 5 x"));
    }

    // What the pages cost, of one of them: rooms with open pages, and rooms without in the same ticks of the same matches, for what happens in a room is not the same at all times.
    private static async Task<(TimeSpan Used, int Ticks, int Seconds)> TickAsync(MeasuredServer server, TextWriter output, string speed, int turns, int seconds, bool paused = false)
    {
        var (with, without, compiled, bytes, ticks, messages, drawn) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, 0L, 0, 0, 0);
        for (var turn = 0; turn < turns; turn++)
        {
            var open = await StretchAsync(server, speed, seconds, open: true, paused);
            (with, bytes, ticks, messages, drawn, compiled) = (with + open.Used, bytes + open.Bytes, ticks + open.Ticks, messages + open.Messages, drawn + open.Drawn, compiled + open.Compiled);
            without += (await StretchAsync(server, speed, seconds, open: false, paused)).Used;
        }

        seconds *= turns;
        var (spent, pages) = ((with - without) / (Matches * People), (double)(Matches * People));
        output.WriteLine(Line($"tick: {spent.TotalMicroseconds / Math.Max(1, ticks):0} microseconds of a tick per human at {speed} x ({pages} play pages in {Matches} rooms of 20 bots, {ticks} ticks in {messages} messages, {drawn / pages / Math.Max(1, messages):0.00} drawings with each, the compiler {100 * compiled / with:0.0} % of the time; the same rooms alone {without.TotalMilliseconds / seconds:0.0} ms a second); {bytes / pages / seconds / 1000:0.0} kB a second to each"));
        return (spent, ticks, seconds);
    }

    // Rooms from their beginning to their end, and what they take of the server in between.
    private static async Task<(TimeSpan Used, long Bytes, int Ticks, int Messages, int Drawn, TimeSpan Compiled)> StretchAsync(MeasuredServer server, string speed, int seconds, bool open, bool paused = false)
    {
        var site = await server.AddressAsync();
        var from = Stopwatch.GetTimestamp();
        var hosts = new List<(string Code, CircuitClient Page)>();
        await using var guests = new Guests([]);
        var players = new List<(string Path, CircuitClient Page)>();
        for (var room = 0; room < Matches; room++)
        {
            var host = new CircuitClient(site) { Buttons = new Buttons() };
            var code = await CreateAsync(host, Bots, speed);
            hosts.Add((code, host));
            foreach (var player in await JoinAllAsync(site, code, People))
            {
                guests.Add(player);
                players.Add(($"/play/{code}", player));
            }
        }

        foreach (var (path, page) in open ? players : []) await OpenAsync(page, path);
        var left = Begins - Stopwatch.GetElapsedTime(from);
        await Task.Delay(left > Settling ? left : Settling);
        foreach (var host in paused ? hosts : [])
        {
            await OpenAsync(host.Page, $"/host/{host.Code}");
            await host.Page.PressAsync("Pause");
            await host.Page.AwaitAsync("Go on");
            await host.Page.LeaveAsync();
        }

        if (paused) await Task.Delay(Settling);
        List<CircuitClient> pages = open ? [.. players.Select(static player => player.Page)] : [];
        // What pages have left behind that have just opened is not a tick's: collected now, it is not collected later.
        _ = await server.MeasureAsync();
        var drawn = pages.Sum(static page => page.Drawings);
        var compiled = await server.CompiledAsync();
        var (used, bytes, ticks, messages) = await RunForAsync(server, pages, seconds);
        compiled = await server.CompiledAsync() - compiled;
        drawn = pages.Sum(static page => page.Drawings) - drawn;
        foreach (var page in pages) await page.LeaveAsync();
        foreach (var host in hosts) await OpenAsync(host.Page, $"/host/{host.Code}");
        // What is over goes to rest, and costs the next measurement nothing.
        await Task.WhenAll(hosts.Select(EndAsync));
        return (used, bytes, ticks, messages, drawn, compiled);
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
