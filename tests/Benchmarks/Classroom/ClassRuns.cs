using System.Collections.Concurrent;
using System.Diagnostics;

namespace Benchmarks.Classroom;

/// <summary>
/// What a classroom does to a running server: <c>class join http://127.0.0.1:5000</c>. The server is a process of its own, so
/// that its memory and its slowness are its own.
/// </summary>
internal static class ClassRuns
{
    private const int Storm = 300;
    private const int StormSeconds = 60;
    private const int Rooms = 3;
    private const int Class = 40;
    private const int Dropped = 150;
    private const int Flood = 1000;

    public static async Task RunAsync(string name, Uri game, TextWriter output)
    {
        await (name switch
        {
            "join" => JoinAsync(game, output),
            "load" => LoadAsync(game, output, TimeSpan.FromMinutes(2)),
            "drop" => DropAsync(game, output),
            "flood" => FloodAsync(game, output),
            _ => throw new ArgumentException("join, load, drop or flood", nameof(name)),
        });
    }

    // Asked for: 300 joins in 60 seconds, none fails, none twice, p95 of the tap at most 2 s.
    private static async Task JoinAsync(Uri game, TextWriter output)
    {
        using var teacher = new Visitor(game);
        var code = await teacher.OpenClassAsync();
        var taps = new ConcurrentBag<double>();
        var keys = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var failed = 0;
        var all = new List<Task>();
        for (var i = 0; i < Storm; i++)
        {
            var number = i;
            all.Add(Task.Run(async () =>
            {
                await Task.Delay(TimeSpan.FromSeconds((double)StormSeconds * number / Storm));
                using var phone = new Visitor(game);
                try
                {
                    var since = Stopwatch.GetTimestamp();
                    await phone.JoinAsync(code, $"Pupil {number}");
                    await phone.OpenAsync($"/play/{code}");
                    taps.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                    if (phone.SeatKey(code) is not { } key || !keys.TryAdd(key, number)) Interlocked.Increment(ref failed);
                }
                catch (HttpRequestException)
                {
                    Interlocked.Increment(ref failed);
                }
            }));
        }

        await Task.WhenAll(all);
        output.WriteLine(FormattableString.Invariant($"join: {keys.Count} seats of {Storm} in {StormSeconds} s, {failed} failed; join page, tap and first page {Told(taps)}"));
    }

    // Asked for: 3 rooms of 40 people and 20 bots; p95 to everybody's screen at most 300 ms, p99 1 s; at most 1 MB a person.
    private static async Task LoadAsync(Uri game, TextWriter output, TimeSpan length)
    {
        var arrivals = Enumerable.Range(0, Rooms).Select(_ => new ConcurrentDictionary<long, (long First, long Last, int Count)>()).ToList();
        var (pupils, teachers) = (new List<Pupil>(), new List<Visitor>());
        for (var room = 0; room < Rooms; room++)
        {
            var teacher = new Visitor(game);
            teachers.Add(teacher);
            var code = await teacher.OpenOpenMarketAsync();
            for (var i = 0; i < Class; i++)
            {
                var pupil = new Pupil(Hub(game), arrivals[room]);
                await pupil.SitAsync(code, $"Pupil {i}", null);
                pupils.Add(pupil);
            }
        }

        using var over = new CancellationTokenSource(length);
        await Task.WhenAll(pupils.Select(async (pupil, i) =>
        {
            await Task.Delay(i * 40);
            while (!over.IsCancellationRequested)
            {
                await pupil.ActAsync();
                await Task.Delay(5000);
            }
        }));
        var spread = arrivals.SelectMany(room => room.Values).Where(version => version.Count >= Class / 2)
            .Select(version => Stopwatch.GetElapsedTime(version.First, version.Last).TotalMilliseconds).ToList();
        output.WriteLine(FormattableString.Invariant($"load: {Rooms} rooms, {pupils.Count} people, {length.TotalSeconds:0} s; tap to answer {Told([.. pupils.SelectMany(pupil => pupil.Answers)])}; first screen to last screen {Told(spread)}"));
        foreach (var pupil in pupils) await pupil.DisposeAsync();
        teachers.ForEach(static teacher => teacher.Dispose());
    }

    // Asked for: 150 dropped at once all return, five times in a row.
    private static async Task DropAsync(Uri game, TextWriter output)
    {
        using var teacher = new Visitor(game);
        var code = await teacher.OpenOpenMarketAsync();
        var arrivals = new ConcurrentDictionary<long, (long First, long Last, int Count)>();
        var pupils = new List<Pupil>();
        for (var i = 0; i < Dropped; i++)
        {
            var pupil = new Pupil(Hub(game), arrivals);
            await pupil.SitAsync(code, $"Pupil {i}", null);
            pupils.Add(pupil);
            if (i % 8 == 7) await Task.Delay(800);
        }

        for (var run = 1; run <= 5; run++)
        {
            await Task.WhenAll(pupils.Select(static pupil => pupil.DropAsync()));
            var back = new ConcurrentBag<double>();
            var since = Stopwatch.GetTimestamp();
            await Task.WhenAll(pupils.Select(async pupil =>
            {
                await pupil.ReturnAsync();
                back.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            }));
            output.WriteLine(FormattableString.Invariant($"drop {run}: {back.Count} of {Dropped} back on their seats {Told(back)}"));
        }

        foreach (var pupil in pupils) await pupil.DisposeAsync();
    }

    // Asked for: a thousand scripted joins harm nobody who sits.
    private static async Task FloodAsync(Uri game, TextWriter output)
    {
        using var teacher = new Visitor(game);
        var code = await teacher.OpenOpenMarketAsync();
        await using var pupil = new Pupil(Hub(game), []);
        await pupil.SitAsync(code, "Pupil", null);
        var (seated, refused) = (0, 0);
        var flood = Parallel.ForEachAsync(Enumerable.Range(0, Flood), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, _) =>
        {
            using var visitor = new Visitor(game);
            if ((await visitor.JoinAsync(code, $"Flood {number}")).OriginalString.StartsWith("/play/", StringComparison.Ordinal)) Interlocked.Increment(ref seated);
            else Interlocked.Increment(ref refused);
        });
        while (!flood.IsCompleted)
        {
            await pupil.ActAsync();
            await Task.Delay(200);
        }

        await flood;
        output.WriteLine(FormattableString.Invariant($"flood: {Flood} scripted joins, {seated} seated, {refused} refused; a seat's tap to answer meanwhile {Told(pupil.Answers)}"));
    }

    private static Uri Hub(Uri game) => new UriBuilder(game) { Scheme = "ws", Path = "/hubs/room" }.Uri;

    private static string Told(IReadOnlyCollection<double> milliseconds)
    {
        if (milliseconds.Count == 0) return "never";
        var sorted = milliseconds.Order().ToList();
        return FormattableString.Invariant($"p50 {At(sorted, 0.5):0} ms, p95 {At(sorted, 0.95):0} ms, p99 {At(sorted, 0.99):0} ms, most {sorted[^1]:0} ms ({sorted.Count})");
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
