using System.Collections.Concurrent;
using System.Diagnostics;
using Web.Host;
using Web.Records;
using Web.Rooms;
using Web.Seats;

namespace Benchmarks.Circuits;

/// <summary>
/// What a class waits for, with a host page and forty pages of students that are real circuits: a start, a tap, a freeze, somebody late, a phone that
/// was lost, a network that is away for ninety seconds, a server that was killed, the records.
/// </summary>
internal static class LessonRuns
{
    private const int Students = 40;
    private const int Late = 10;
    private const int Outage = 90;
    private const int Ghosts = 3;

    public static async Task RunAsync(Func<IEnumerable<TimeSpan>, string> spread, TextWriter output)
    {
        await using var server = new MeasuredServer();
        var site = await server.AddressAsync();
        await using var host = new CircuitClient(site) { Buttons = new Buttons() };
        var lesson = (await host.PostAsync("/", HostForms.Class, (HostForms.Preset, "intro-market"))).AbsolutePath;
        var code = lesson.Split('/')[^1];
        await OpenAsync(host, lesson);
        var students = new List<CircuitClient>();
        for (var i = 0; i < Students; i++) students.Add(await JoinAsync(site, code, i));

        var started = await ShownAsync(students, null, static student => student.Buttons!.Find("class=open") is not null, () => host.PressAsync("Start round"));
        output.WriteLine(Line($"lesson: from the host's start to the first bounty on each of {Students} phones {spread(started)}"));
        await Task.Delay(10_000);

        var frozen = await ShownAsync(students, "Paused", null, () => host.PressAsync("Pause"));
        output.WriteLine(Line($"lesson: from the host's pause to each phone that says so {spread(frozen)}"));

        // Nothing moves now: the next drawing is the answer to the tap.
        var taps = new List<TimeSpan>();
        foreach (var student in students) taps.AddRange(await ShownAsync([student], null, null, () => student.PressAsync("class=open")));
        output.WriteLine(Line($"lesson: a tap on a card, to its sheet with the estimate and the suggested plan {spread(taps)}"));
        await host.PressAsync("Go on");

        var late = new List<TimeSpan>();
        for (var i = 0; i < Late; i++)
        {
            var from = Stopwatch.GetTimestamp();
            students.Add(await JoinAsync(site, code, Students + i));
            late.Add(Stopwatch.GetElapsedTime(from));
        }

        output.WriteLine(Line($"lesson: {Late} join late, from the code to a page that plays {spread(late)}"));
        output.WriteLine(Line($"lesson: {Late} seats go on on another device, from the code and the PIN to a page that plays {spread(await MoveAsync(site, code, students))}"));

        var vanished = await VanishAsync(server, host, code);
        output.WriteLine(Line($"lesson: {Ghosts} phones whose network vanishes, one after the other: {vanished.Count} seen on the host page within a minute{(vanished.Count > 0 ? ", " + spread(vanished) : "")}"));

        await Task.WhenAll(students.Select(static student => student.CutAsync()));
        await Task.Delay(TimeSpan.FromSeconds(Outage));
        var back = await Task.WhenAll(students.Select(student => BackAsync(student, code)));
        output.WriteLine(Line($"lesson: {students.Count} phones without a network for {Outage} s: {back.Count(static b => b.Same)} on the page they had, {back.Count(static b => !b.Same)} on a new one; {spread(back.Select(static b => b.Wait))}"));

        var killed = Stopwatch.GetTimestamp();
        await server.KillAndStartAsync();
        var ready = Stopwatch.GetElapsedTime(killed);
        await Task.WhenAll(students.Select(student => BackAsync(student, code)));
        output.WriteLine(Line($"lesson: killed in the middle of the round: it answers again after {ready.TotalSeconds:0.0} s, all {students.Count} phones play after {Stopwatch.GetElapsedTime(killed).TotalSeconds:0.0} s"));

        await OpenAsync(host, lesson);
        await host.PressAsync("End now");
        await host.PressAsync("Yes, end the round");
        await Task.Delay(3000);
        var asked = Stopwatch.GetTimestamp();
        var records = await host.DownloadAsync(lesson, RecordForms.All(code));
        output.WriteLine(Line($"lesson: all records, {records / 1000} kB, after {Stopwatch.GetElapsedTime(asked).TotalMilliseconds:0} ms"));
        foreach (var student in students) await student.DisposeAsync();
    }

    // From an act to the first drawing on each page that says a word, or after which something holds; any drawing without either.
    private static async Task<IReadOnlyCollection<TimeSpan>> ShownAsync(IReadOnlyList<CircuitClient> pages, string? word, Func<CircuitClient, bool>? holds, Func<Task> act)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(word ?? "");
        var waits = new ConcurrentDictionary<CircuitClient, TimeSpan>();
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var from = Stopwatch.GetTimestamp();
        foreach (var page in pages)
        {
            page.Seen = drawing =>
            {
                if (holds is null ? drawing.AsSpan().IndexOf(bytes) < 0 : !holds(page)) return;
                waits.TryAdd(page, Stopwatch.GetElapsedTime(from));
                if (waits.Count == pages.Count) all.TrySetResult();
            };
        }

        await act();
        await all.Task.WaitAsync(TimeSpan.FromMinutes(1));
        foreach (var page in pages) page.Seen = null;
        return [.. waits.Values];
    }

    private static async Task<IReadOnlyCollection<TimeSpan>> MoveAsync(Uri site, string code, List<CircuitClient> students)
    {
        var waits = new List<TimeSpan>();
        for (var i = 0; i < Late; i++)
        {
            var pass = ReturnPass.Of(students[i].Cookie($"seat-{code}")!);
            var other = new CircuitClient(site) { Buttons = new Buttons() };
            var from = Stopwatch.GetTimestamp();
            await other.PostAsync($"/play/{code}", RoomForms.Return(code), (RoomForms.Pass, pass.Code), (RoomForms.Pin, pass.Pin));
            await OpenAsync(other, $"/play/{code}");
            waits.Add(Stopwatch.GetElapsedTime(from));
            await students[i].DisposeAsync();
            students[i] = other;
        }

        return waits;
    }

    // Asked for: dead within 40 s. The host page counts the seconds of an absence, so a new one begins with few.
    private static async Task<IReadOnlyCollection<TimeSpan>> VanishAsync(MeasuredServer server, CircuitClient host, string code)
    {
        var waits = new List<TimeSpan>();
        for (var i = 0; i < Ghosts; i++)
        {
            using var relay = new Relay(await server.AddressAsync());
            var ghost = await JoinAsync(relay.Address, code, Students + Late + i);
            await Task.Delay(5000);
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            host.Seen = drawing =>
            {
                if (drawing.AsSpan().IndexOf("away 0 s"u8) >= 0 || drawing.AsSpan().IndexOf("away 1 s"u8) >= 0 || drawing.AsSpan().IndexOf("away 2 s"u8) >= 0) seen.TrySetResult();
            };
            relay.Vanish();
            var from = Stopwatch.GetTimestamp();
            var gone = await Task.WhenAny(seen.Task, Task.Delay(TimeSpan.FromMinutes(1)));
            if (gone == seen.Task) waits.Add(Stopwatch.GetElapsedTime(from));
            host.Seen = null;
            await ghost.DisposeAsync();
        }

        return waits;
    }

    private static async Task<(bool Same, TimeSpan Wait)> BackAsync(CircuitClient student, string code)
    {
        var from = Stopwatch.GetTimestamp();
        var same = false;
        try
        {
            same = await student.ReturnAsync();
        }
        catch (Exception gone) when (gone is IOException or System.Net.WebSockets.WebSocketException or TimeoutException)
        {
            // A page that the server does not know is loaded anew, as the script does.
        }

        if (!same) await OpenAsync(student, $"/play/{code}");
        return (same, Stopwatch.GetElapsedTime(from));
    }

    private static async Task<CircuitClient> JoinAsync(Uri site, string code, int number)
    {
        var student = new CircuitClient(site) { Buttons = new Buttons() };
        await student.PostAsync($"/play/{code}", RoomForms.JoinRoom(code), (RoomForms.Nickname, FormattableString.Invariant($"Guest {number}")));
        await OpenAsync(student, $"/play/{code}");
        return student;
    }

    private static async Task OpenAsync(CircuitClient page, string path)
    {
        var drawings = page.Drawings;
        await page.OpenAsync(path);
        var from = Stopwatch.GetTimestamp();
        while (page.Drawings == drawings)
        {
            if (Stopwatch.GetElapsedTime(from) > TimeSpan.FromMinutes(1)) throw new TimeoutException($"{path} was never drawn.");
            await Task.Delay(5);
        }
    }

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}
