using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Game.Bots.Remote;
using Web.Host;

namespace Benchmarks.Circuits;

/// <summary>What open pages cost a server, and how soon they see what happens: with real circuits, warm, on this machine.</summary>
internal static partial class CircuitRuns
{
    private const string Bots = "planner,cost-plus,casual,kelly,nash,truthful,specialist,naive,casual,night-owl,planner,cost-plus,casual,kelly,nash,truthful,specialist,naive,casual,random";

    /// <summary>Runs one measurement by its name, or all of them.</summary>
    public static async Task RunAsync(string? name, TextWriter output)
    {
        if (name is null or "idle") await IdleAsync(output);
        if (name is null or "tick") await TickAsync(output);
        if (name is null or "storm") await StormAsync(output);
        if (name is null or "drop") await DropAsync(output);
        if (name is null or "class") await ClassAsync(output, 1, polls: false);
        if (name is "class-long") await ClassAsync(output, 12, polls: false);
        if (name is null or "class-polling") await ClassAsync(output, 1, polls: true);
        if (name is null or "takeover") await TakeoverAsync(output);
        if (name is null or "lesson") await LessonRuns.RunAsync(Spread, output);
        if (name is null or "debrief") await DebriefRuns.RunAsync(Bots, OpenAsync, Spread, output);
        if (name is null or "bad") await BadBotRuns.RunAsync(CreateAsync, output);
    }

    // Asked for: at most 215 kB for a play page above the framework's own, of which the small list on the first page stands in.
    private static async Task IdleAsync(TextWriter output)
    {
        const int rooms = 10;
        const int humans = 5;
        const int pages = rooms * humans;
        await using var server = new MeasuredServer();
        var site = await server.AddressAsync();
        var seats = new List<(string Code, CircuitClient Player)>(pages);
        await using var guests = new Guests([]);
        for (var room = 0; room < rooms; room++)
        {
            var code = await CreateAsync(site, "0.25");
            foreach (var player in await JoinAllAsync(site, code, humans))
            {
                guests.Add(player);
                seats.Add((code, player));
            }
        }

        // Warm: what the first page of a kind brings to life stays.
        await using (var one = await OpenAsync(site, "/")) await OpenAsync(seats[0].Player, $"/play/{seats[0].Code}");
        var empty = await SettledAsync(server);
        var firstPages = new Guests([]);
        for (var i = 0; i < pages; i++) firstPages.Add(await OpenAsync(site, "/"));
        var first = await SettledAsync(server) - empty;
        empty += first;
        foreach (var (code, player) in seats.Skip(1)) await OpenAsync(player, $"/play/{code}");
        var play = await SettledAsync(server) - empty;
        await firstPages.DisposeAsync();
        output.WriteLine(Line($"idle: first page {first / pages / 1000} kB, play page {play / (pages - 1) / 1000} kB a circuit, each with what the rooms have grown meanwhile; {(play / (pages - 1) - first / pages) / 1000} kB above the first page ({pages} of each, {rooms} rooms of 20 bots and {humans} people)"));
    }

    // What pages have given back stays in the process's pools for a minute; a full collection after that lets go of it.
    private static async Task<long> SettledAsync(MeasuredServer server)
    {
        await Task.Delay(2000);
        _ = await server.MeasureAsync();
        await Task.Delay(TimeSpan.FromSeconds(70));
        return (await server.MeasureAsync()).Alive;
    }

    // Asked for: 300 joins within 60 s, none failing, the 95th percentile from the room's address to a living page within 2 s.
    private static async Task StormAsync(TextWriter output)
    {
        const int joins = 300;
        await using var server = new MeasuredServer();
        var site = await server.AddressAsync();
        var code = await CreateAsync(site, "1");
        await using (new Guests(await SitAllAsync(site, code, 3))) await Task.Delay(1000);

        var started = Stopwatch.GetTimestamp();
        var failed = 0;
        var waits = await Task.WhenAll(Enumerable.Range(0, joins).Select(async number =>
        {
            await Task.Delay(TimeSpan.FromSeconds(60.0 * number / joins));
            var from = Stopwatch.GetTimestamp();
            var guest = new CircuitClient(site);
            try
            {
                await JoinAsync(guest, code, number + 10);
                await OpenAsync(guest, $"/play/{code}");
            }
            catch (Exception failure) when (failure is HttpRequestException or TimeoutException or IOException or InvalidOperationException)
            {
                Interlocked.Increment(ref failed);
            }

            return (Guest: guest, Wait: Stopwatch.GetElapsedTime(from));
        }));
        await using var guests = new Guests([.. waits.Select(static wait => wait.Guest)]);
        output.WriteLine(Line($"storm: {joins} joins in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, {failed} failed; page to living seat: {Spread(waits.Select(static wait => wait.Wait))}"));
    }

    // Asked for: 150 dropped at once, all return.
    private static async Task DropAsync(TextWriter output)
    {
        const int dropped = 150;
        await using var server = new MeasuredServer();
        var site = await server.AddressAsync();
        var code = await CreateAsync(site, "1");
        var players = await JoinAllAsync(site, code, dropped);
        await using var guests = new Guests(players);
        foreach (var player in players) await OpenAsync(player, $"/play/{code}");
        for (var round = 1; round <= 5; round++)
        {
            await Task.WhenAll(players.Select(static player => player.CutAsync()));
            await Task.Delay(2000);
            var back = await Task.WhenAll(players.Select(static async player =>
            {
                var from = Stopwatch.GetTimestamp();
                return (Back: await player.ReturnAsync(), Wait: Stopwatch.GetElapsedTime(from));
            }));
            output.WriteLine(Line($"drop {round}: {back.Count(static b => b.Back)} of {dropped} returned to their circuit; {Spread(back.Select(static b => b.Wait))}"));
        }
    }

    // Asked for: three rooms of 40 people and 20 bots; what a tick brings is on all screens within 300 ms (95th percentile) and 1 s (99th).
    private static async Task ClassAsync(TextWriter output, int minutes, bool polls)
    {
        await using var server = new MeasuredServer();
        // Warm: the tables, the pools and the compiled code of a first class stay. What a second one leaves behind would be a leak.
        await ClassAsync(server, TextWriter.Null, 1, polls);
        await ClassAsync(server, output, minutes, polls);
    }

    private static async Task ClassAsync(MeasuredServer server, TextWriter output, int minutes, bool polls)
    {
        const int rooms = 3;
        const int humans = 40;
        var seconds = 60 * minutes;
        var site = await server.AddressAsync();
        var empty = (await server.MeasureAsync()).Alive;
        var hosts = new List<(string Code, CircuitClient Page)>();
        var seen = new List<(int Room, int Tick, long At)>(rooms * humans * seconds);
        var taps = new List<(int Room, int Tick, long At)>();
        using var over = new CancellationTokenSource();
        var tapping = new List<Task>();
        await using var guests = new Guests([]);
        for (var room = 0; room < rooms; room++)
        {
            hosts.Add(await HostedAsync(site));
            var code = hosts[^1].Code;
            var players = await JoinAllAsync(site, code, humans, polls);
            foreach (var player in players)
            {
                var number = room;
                player.Live = arguments => See(seen, number, arguments);
                guests.Add(player);
                await OpenAsync(player, $"/play/{code}");
            }

            var tapped = room;
            var hub = new UriBuilder(new Uri(site, "/hubs/room")) { Scheme = "ws" }.Uri;
            tapping.Add(new RemoteSeat(hub, () => new Tapper((tick, at) =>
            {
                lock (seen) taps.Add((tapped, tick, at));
            })).PlayAsync(code, "Tapper", over.Token));
        }

        await Task.Delay(5000);
        lock (seen)
        {
            seen.Clear();
            taps.Clear();
        }

        var used = server.Used();
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        used = server.Used() - used;
        var alive = (await server.MeasureAsync()).Alive - empty;
        await over.CancelAsync();
        await Task.WhenAll(tapping.Select(static task => task.ContinueWith(static _ => { }, TaskScheduler.Default)));
        List<TimeSpan> late;
        List<TimeSpan> tapToScreens;
        lock (seen)
        {
            late = [.. seen.GroupBy(static line => (line.Room, line.Tick)).Where(static tick => tick.Count() >= humans / 2)
                .SelectMany(static tick => tick.Select(line => Stopwatch.GetElapsedTime(tick.Min(static first => first.At), line.At)))];
            var sights = seen.ToLookup(static line => (line.Room, line.Tick), static line => line.At);
            tapToScreens = [.. taps.SelectMany(tap => sights[(tap.Room, tap.Tick)].Select(at => Stopwatch.GetElapsedTime(tap.At, at)))];
        }

        output.WriteLine(Line($"class: a bid from the tap to everybody's screen {Spread(tapToScreens)} ({tapToScreens.Count} sights of {taps.Count} taps, each with the wait for the close of its tick, at one tick a second)"));
        output.WriteLine(Line($"class: {rooms} rooms x {humans} people and 20 bots, {minutes} min{(polls ? ", all over long polling" : "")}: first to each other screen {Spread(late)} ({late.Count} sights); {used.TotalSeconds / seconds:0.00} of a core; {alive / rooms / humans / 1000} kB a person"));
        await guests.LeaveAsync();
        output.WriteLine(Line($"class: after all have closed their pages {((await server.MeasureAsync()).Alive - empty) / 1_000_000.0:0.0} MB above the server before, for {rooms} rooms that play on"));
        foreach (var host in hosts) await EndAsync(host);
        output.WriteLine(Line($"class: after the rooms have closed too {((await server.MeasureAsync()).Alive - empty) / 1_000_000.0:0.0} MB above the server before"));
    }

    // Asked for: a second device with the host link holds the room within 15 s of the first one's death.
    private static async Task TakeoverAsync(TextWriter output)
    {
        const int rooms = 20;
        await using var server = new MeasuredServer();
        var site = await server.AddressAsync();
        var waits = new List<TimeSpan>();
        for (var room = 0; room < rooms; room++)
        {
            string path;
            string key;
            await using (var laptop = new CircuitClient(site))
            {
                path = (await laptop.PostAsync("/", HostForms.Class, (HostForms.Preset, "intro-market"))).AbsolutePath;
                key = HostKey().Match(await laptop.GetAsync(path)).Groups["key"].Value;
                await OpenAsync(laptop, path);
                await laptop.CutAsync();
            }

            await using var phone = new CircuitClient(site);
            var from = Stopwatch.GetTimestamp();
            var led = await phone.PostAsync(path, HostForms.Enter(path.Split('/')[^1]), (HostForms.Key, key));
            await OpenAsync(phone, led.AbsolutePath);
            waits.Add(Stopwatch.GetElapsedTime(from));
            if (led.Query.Length > 0) throw new InvalidOperationException($"Not the host: {led.Query}");
        }

        output.WriteLine(Line($"takeover: link opened to a host page that answers, {rooms} rooms whose laptop died: {Spread(waits)}"));
    }

    [GeneratedRegex("id=\"host-link\"[^>]*value=\"[^\"#]*#(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex HostKey();

    private static void See(List<(int Room, int Tick, long At)> seen, int room, string arguments)
    {
        var at = Stopwatch.GetTimestamp();
        using var message = JsonDocument.Parse(arguments);
        if (message.RootElement is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() != 1
            || array[0].ValueKind != JsonValueKind.Object || !array[0].TryGetProperty("t", out var tick))
            return;

        lock (seen) seen.Add((room, tick.GetInt32(), at));
    }

    private static Task<string> CreateAsync(Uri site, string speed) => CreateAsync(site, Bots, speed);

    private static async Task<string> CreateAsync(Uri site, string bots, string speed)
    {
        await using var host = new CircuitClient(site);
        return await CreateAsync(host, bots, speed);
    }

    private static async Task<string> CreateAsync(CircuitClient host, string bots, string speed)
    {
        var led = await host.PostAsync("/", "/api/rooms", ("nickname", ""), ("name", "Measured"), ("scenario", "open-market"), ("bots", bots), ("speed", speed), ("seed", "1"));
        return led.Segments[^1];
    }

    private static async Task<(string Code, CircuitClient Page)> HostedAsync(Uri site)
    {
        var host = new CircuitClient(site) { Buttons = new Buttons() };
        var code = await CreateAsync(host, Bots, "1");
        await OpenAsync(host, $"/host/{code}");
        return (code, host);
    }

    // The room ends, its last page is closed, and the room goes to rest.
    private static async Task EndAsync((string Code, CircuitClient Page) host)
    {
        await host.Page.PressAsync("End now");
        await host.Page.PressAsync("Yes, end the round");
        // A farewell takes another way than a press and can be there first: the room would play on.
        await host.Page.AwaitAsync("Next round");
        await host.Page.LeaveAsync();
        await host.Page.DisposeAsync();
        await Task.Delay(MeasuredServer.Rest + MeasuredServer.Rest);
    }

    private static async Task<List<CircuitClient>> JoinAllAsync(Uri site, string code, int humans, bool polls = false)
    {
        var players = new List<CircuitClient>();
        for (var i = 0; i < humans; i++)
        {
            var player = new CircuitClient(site) { Polls = polls };
            await JoinAsync(player, code, i);
            players.Add(player);

            // A room takes ten joins a second; nobody is to be refused here.
            if (i >= 60) await Task.Delay(110);
        }

        return players;
    }

    private static async Task<List<CircuitClient>> SitAllAsync(Uri site, string code, int humans)
    {
        var players = await JoinAllAsync(site, code, humans);
        foreach (var player in players) await OpenAsync(player, $"/play/{code}");
        return players;
    }

    private static async Task JoinAsync(CircuitClient guest, string code, int number)
    {
        var led = await guest.PostAsync($"/play/{code}", $"/api/rooms/{code}/join", ("nickname", string.Create(CultureInfo.InvariantCulture, $"Guest {number}")));
        if (led.Query.Contains("problem", StringComparison.Ordinal))
            throw new InvalidOperationException($"Not seated: {led.Query}");
    }

    private static async Task<CircuitClient> OpenAsync(Uri site, string path)
    {
        var guest = new CircuitClient(site);
        await OpenAsync(guest, path);
        return guest;
    }

    private static async Task OpenAsync(CircuitClient guest, string path)
    {
        await guest.OpenAsync(path);
        await guest.Drawn.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static string Spread(IEnumerable<TimeSpan> waits)
    {
        var sorted = waits.Select(static wait => wait.TotalMilliseconds).Order().ToList();
        return Line($"median {At(0.5):0} ms, p95 {At(0.95):0} ms, p99 {At(0.99):0} ms, most {At(1):0} ms");

        double At(double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    private static string Line(FormattableString text) => FormattableString.Invariant(text);

    private sealed class Guests(List<CircuitClient> all) : IAsyncDisposable
    {
        public void Add(CircuitClient guest) => all.Add(guest);

        public async Task LeaveAsync()
        {
            foreach (var guest in all) await guest.LeaveAsync();
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var guest in all) await guest.DisposeAsync();
            all.Clear();
        }
    }
}
