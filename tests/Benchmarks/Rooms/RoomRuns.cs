using System.Diagnostics;
using Game.Bots.Headless;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Scenarios;
using Game.Domain.Views;

namespace Benchmarks.Rooms;

/// <summary>Whole matches, measured as they are played: too long for repeated benchmarks, and of interest per tick and by size.</summary>
internal static class RoomRuns
{
    private const int Ticks = 1000;
    private const int Mark = 100;
    private const int Polls = 1_000_000;

    private static readonly string[] Twenty =
    [
        "planner", "planner", "planner", "cost-plus", "cost-plus", "kelly", "kelly", "nash", "nash", "truthful",
        "specialist", "specialist", "naive", "casual", "casual", "casual", "always-cheapest", "always-premium", "random", "night-owl",
    ];

    private static readonly string[] Simple =
        ["cost-plus", "casual", "truthful", "naive", "always-cheapest", "casual", "always-premium", "specialist", "random", "night-owl"];

    private static readonly int[] Sizes = [8, 40, 100, 250, 500];

    /// <summary>Runs one measurement by its name, or all of them.</summary>
    public static void Run(string? name, TextWriter output)
    {
        if (name is null or "twenty") TwentyBots(output);
        if (name is null or "polls") Poll(output);
        if (name is null or "seats") Seats(output);
        if (name is null or "live") Live(output);
    }

    // Asked for: 150 ms on one core after warm-up. The first matches warm up and are shown all the same.
    private static void TwentyBots(TextWriter output)
    {
        for (var run = 0; run < 40; run++) Show(output, Market(ScenarioCatalogue.Find("open-market")!.PlannedSeats), Twenty);
    }

    // Asked for: bounded memory, and a cost per tick that grows no faster than n log n.
    private static void Seats(TextWriter output)
    {
        Show(output, Market(Sizes[0]), Names(Sizes[0]));
        foreach (var seats in Sizes)
        {
            var perTick = Show(output, Market(seats), Names(seats));
            output.WriteLine(FormattableString.Invariant($"  {1000 * perTick / (seats * Math.Log2(seats)):0.00} microseconds per tick and n log2 n"));
        }
    }

    // What stays alive in the largest room, after a full collection every hundred ticks.
    private static void Live(TextWriter output)
    {
        var alive = new List<long>();
        HeadlessMatch.Play(Market(Sizes[^1]), 1, [.. Names(Sizes[^1]).Select(Catalogue.Create)], Ticks, tick =>
        {
            if (tick % Mark == 0) alive.Add(GC.GetTotalMemory(forceFullCollection: true) / 100_000);
        });
        output.WriteLine($"{Sizes[^1]} bots, MB alive: {string.Join(", ", alive.Select(tenths => FormattableString.Invariant($"{tenths / 10.0:0.0}")))}");
    }

    // Asked for: a million a second.
    private static void Poll(TextWriter output)
    {
        var match = Match.Start(ScenarioCatalogue.Find("open-market")!, 1, out _);
        var seat = match.Join("idle", bot: true, "idle").OfType<SeatJoined>().Single().Seat;
        var view = match.SeenBy(Viewer.Seat(seat));
        var bot = new BotSeat(new Idle(), seat, 1, forfeits: false);
        for (var run = 0; run < 5; run++)
        {
            var (startedAt, orders) = (Stopwatch.GetTimestamp(), 0);
            for (var i = 0; i < Polls; i++) orders += bot.Turn(view).Count;
            var seconds = Stopwatch.GetElapsedTime(startedAt).TotalSeconds;
            output.WriteLine(FormattableString.Invariant($"polls: {Polls / seconds / 1e6:0.00} million a second, {orders} orders"));
        }
    }

    private static double Show(TextWriter output, Scenario scenario, string[] bots)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, allocated, watch) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        var most = 0L;
        var result = HeadlessMatch.Play(scenario, 1, [.. bots.Select(Catalogue.Create)], Ticks, tick =>
        {
            if (tick % Mark == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
        });
        watch.Stop();
        process.Refresh();
        var spent = (process.TotalProcessorTime - before).TotalMilliseconds;
        output.WriteLine(FormattableString.Invariant(
            $"{bots.Length} bots, {result.Ticks} ticks: {watch.ElapsedMilliseconds} ms, {spent:0} ms of processor time, {spent / result.Ticks:0.000} ms a tick, {(GC.GetTotalAllocatedBytes() - allocated) >> 20} MB allocated, heap at most {most >> 20} MB, process at most {process.PeakWorkingSet64 >> 20} MB, {result.Orders} orders, ledger {result.LedgerSum.Amount:0.00}, state {result.StateHash[..12]}"));
        return spent / result.Ticks;
    }

    private static Scenario Market(int seats) => ScenarioCatalogue.Find("open-market")! with { PlannedSeats = seats };

    private static string[] Names(int seats) => [.. Enumerable.Range(0, seats).Select(seat => Simple[seat % Simple.Length])];

    private sealed class Idle : IStrategy
    {
        public string Name => "idle";

        public void Play(Observation seen, Actions act, Budget budget)
        {
            // It has nothing to say.
        }
    }
}
