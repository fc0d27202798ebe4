using System.Diagnostics;

namespace Benchmarks.Circuits;

/// <summary>What a class waits for once its round is over: three rooms end together, and everybody looks back.</summary>
internal static class DebriefRuns
{
    private const int Rooms = 3;
    private const int Humans = 40;
    private const int Seconds = 180;
    private const int TicksPerSecond = 4;
    private const int Scrubs = 100;

    // Asked for: charts within 3 s of the end, any moment of the replay within 300 ms.
    public static async Task RunAsync(string bots, Func<CircuitClient, string, Task> openAsync, Func<IEnumerable<TimeSpan>, string> spread, TextWriter output)
    {
        await using var server = new MeasuredServer();
        var site = await server.AddressAsync();
        var first = await OpenRoomAsync(site, bots, 0, humans: 1, openAsync);
        await Task.Delay(TimeSpan.FromSeconds(20));
        var cold = await EndAsync(site, [first]);
        output.WriteLine(FormattableString.Invariant($"debrief: the first of a server, which waits for the compiler, {spread(cold.Projectors)}"));

        var rooms = new List<Room>();
        for (var i = 0; i < Rooms; i++) rooms.Add(await OpenRoomAsync(site, bots, i + 1, Humans, openAsync));
        await Task.Delay(TimeSpan.FromSeconds(Seconds));
        var (projectors, phones) = await EndAsync(site, rooms);
        output.WriteLine(FormattableString.Invariant($"debrief: {Rooms} rooms of {Humans} people and 20 bots end together after {Seconds * TicksPerSecond} ticks; from the end to the charts on {Rooms} projectors {spread(projectors)}; on {Rooms * Humans} phones that all ask at once {spread(phones)}"));

        await using var looked = new CircuitClient(site) { Buttons = new Buttons() };
        await openAsync(looked, $"/replay/{rooms[0].Code}?round=1");
        var waits = new List<TimeSpan>();
        for (var i = 0; i < Scrubs; i++) waits.Add(await ScrubAsync(looked, 37 * i % (Seconds * TicksPerSecond)));
        output.WriteLine(FormattableString.Invariant($"debrief: {Scrubs} moments of the replay, from the slider to the drawing {spread(waits)}"));
        foreach (var client in rooms.Append(first).SelectMany(static room => room.Phones.Append(room.Host))) await client.DisposeAsync();
    }

    private static async Task<Room> OpenRoomAsync(Uri site, string bots, int seed, int humans, Func<CircuitClient, string, Task> openAsync)
    {
        var host = new CircuitClient(site) { Buttons = new Buttons() };
        var led = await host.PostAsync(
            "/", "/api/rooms", ("nickname", ""), ("name", "Measured"), ("scenario", "open-market"), ("bots", bots),
            ("speed", FormattableString.Invariant($"{TicksPerSecond}")), ("seed", FormattableString.Invariant($"{seed}")));
        var code = led.Segments[^1];
        await openAsync(host, $"/host/{code}");
        var phones = new List<CircuitClient>();
        for (var number = 0; number < humans; number++)
        {
            var phone = new CircuitClient(site);
            await phone.PostAsync($"/play/{code}", $"/api/rooms/{code}/join", ("nickname", FormattableString.Invariant($"Guest {number}")));
            await openAsync(phone, $"/play/{code}");
            phones.Add(phone);
        }

        return new Room(code, host, phones);
    }

    private static async Task<(TimeSpan[] Projectors, TimeSpan[] Phones)> EndAsync(Uri site, IReadOnlyList<Room> rooms)
    {
        foreach (var room in rooms) await room.Host.PressAsync("End now");
        foreach (var room in rooms) await room.Host.PressAsync("Yes, end the round");
        var ended = Stopwatch.GetTimestamp();
        var projectors = Task.WhenAll(rooms.Select(async room =>
        {
            await using var projector = new CircuitClient(site);
            return await ChartsAsync(projector, room.Code, ended);
        }));
        var phones = Task.WhenAll(rooms.SelectMany(room => room.Phones.Select(phone => ChartsAsync(phone, room.Code, ended))));
        return (await projectors, await phones);
    }

    private static async Task<TimeSpan> ChartsAsync(CircuitClient page, string code, long ended)
    {
        // Until the press has reached its room there is nothing to look back on.
        while (!await page.ReadUntilAsync($"/debrief/{code}", "id=\"spikes\"")) await Task.Delay(10);
        return Stopwatch.GetElapsedTime(ended);
    }

    private static async Task<TimeSpan> ScrubAsync(CircuitClient page, int tick)
    {
        var drawn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // The moment itself is written beside the slider.
        var there = System.Text.Encoding.UTF8.GetBytes(FormattableString.Invariant($"{tick}"));
        page.Seen = drawing =>
        {
            if (drawing.AsSpan().IndexOf(there) >= 0) drawn.TrySetResult();
        };
        var from = Stopwatch.GetTimestamp();
        await page.MoveAsync("type=range", tick);
        await drawn.Task.WaitAsync(TimeSpan.FromMinutes(1));
        page.Seen = null;
        return Stopwatch.GetElapsedTime(from);
    }

    private sealed record Room(string Code, CircuitClient Host, List<CircuitClient> Phones);
}
