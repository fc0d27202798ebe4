using System.Collections.Concurrent;
using System.Diagnostics;

namespace Benchmarks.Classroom;

/// <summary>
/// What a classroom does to a server that runs as a process of its own: <c>class join http://127.0.0.1:5000</c>. Open pages
/// are measured with real circuits by <see cref="Circuits.CircuitRuns"/>; here it is the door that is stormed.
/// </summary>
internal static class ClassRuns
{
    private const int Storm = 300;
    private const int StormSeconds = 60;
    private const int Flood = 1000;
    private const int FloodAtOnce = 16;

    public static Task RunAsync(string name, Uri game, TextWriter output) => name switch
    {
        "join" => JoinAsync(game, output),
        "flood" => FloodAsync(game, output),
        _ => throw new ArgumentException("join or flood", nameof(name)),
    };

    // Asked for: 300 joins in 60 seconds, none fails, none twice, p95 of the tap at most 2 s.
    private static async Task JoinAsync(Uri game, TextWriter output)
    {
        using var teacher = new Visitor(game);
        var code = await teacher.OpenClassAsync();
        var taps = new ConcurrentBag<double>();
        var keys = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var failed = 0;
        await Task.WhenAll(Enumerable.Range(0, Storm).Select(async number =>
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
        output.WriteLine(FormattableString.Invariant($"join: {keys.Count} seats of {Storm} in {StormSeconds} s, {failed} failed; join page, tap and first page of the seat {Told(taps)}"));
    }

    // Asked for: a thousand scripted joins harm nobody who sits.
    private static async Task FloodAsync(Uri game, TextWriter output)
    {
        using var teacher = new Visitor(game);
        var code = await teacher.OpenClassAsync();
        using var pupil = new Visitor(game);
        await pupil.JoinAsync(code, "Pupil");
        var (seated, refused) = (0, 0);
        var pages = new ConcurrentBag<double>();
        var flood = Parallel.ForEachAsync(Enumerable.Range(0, Flood), new ParallelOptions { MaxDegreeOfParallelism = FloodAtOnce }, async (number, _) =>
        {
            using var visitor = new Visitor(game);
            if ((await visitor.JoinAsync(code, $"Flood {number}")).OriginalString.StartsWith("/play/", StringComparison.Ordinal)) Interlocked.Increment(ref seated);
            else Interlocked.Increment(ref refused);
        });
        while (!flood.IsCompleted)
        {
            var since = Stopwatch.GetTimestamp();
            await pupil.OpenAsync($"/play/{code}");
            pages.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            await Task.Delay(200);
        }

        await flood;
        output.WriteLine(FormattableString.Invariant($"flood: {Flood} scripted joins, {seated} seated, {refused} refused; the page of a seat meanwhile {Told(pages)}"));
    }

    private static string Told(IReadOnlyCollection<double> milliseconds)
    {
        if (milliseconds.Count == 0) return "never";
        var sorted = milliseconds.Order().ToList();
        return FormattableString.Invariant($"p50 {At(sorted, 0.5):0} ms, p95 {At(sorted, 0.95):0} ms, p99 {At(sorted, 0.99):0} ms, most {sorted[^1]:0} ms ({sorted.Count})");
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
