using System.Runtime.CompilerServices;
using System.Text.Json;
using Game.Bots.Headless;
using Game.Bots.Replays;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Replays;

public sealed class ReplayTests
{
    private static readonly string[] Room = ["cost-plus", "casual", "naive", "random", "sleeper"];

    [Fact]
    public void A_recorded_match_is_decided_again_from_its_orders_alone_hash_for_hash()
    {
        var (replay, result) = Record(3, 300, Room);
        Assert.NotEmpty(replay.Steps.OfType<OrderSent>());
        Assert.Equal(result.StateHash, replay.Decide().Hash());
    }

    [Fact]
    public void A_replay_read_from_its_file_is_the_replay_that_was_written()
    {
        var (replay, _) = Record(4, 200, Room);
        var read = Read(Written(replay));
        Assert.Equal(replay.Steps.Count, read.Steps.Count);
        Assert.Equal((replay.Seed, replay.Ticks, replay.StateHash), (read.Seed, read.Ticks, read.StateHash));
        Assert.Equal(replay.StateHash, read.Decide().Hash());
    }

    [Fact]
    public void A_thousand_ticks_of_twenty_bots_take_at_most_twenty_kilobytes()
    {
        string[] twenty = [.. Room, .. Room, .. Room, .. Room];
        var (replay, _) = Record(1, 1000, twenty);
        Assert.Equal(1000, replay.Ticks);
        Assert.InRange(Written(replay).Length, 1, 20 * 1024);
    }

    // The busiest rooms: plans that change with every price, parts passed on, baskets and books, and an agency that asks anew in every tick.
    [Theory]
    [InlineData("guild", "planner,planner,planner,middleman,middleman")]
    [InlineData("trading-floor", "planner,planner,planner,planner,planner,planner,agency")]
    public void So_do_they_with_planners_among_them_where_there_is_most_to_order(string scenario, string busy)
    {
        string[] twenty = [.. busy.Split(','), .. Enumerable.Repeat(Room, 4).SelectMany(room => room)];
        twenty = twenty[..20];
        var (replay, _) = Record(1, 1000, twenty, scenario);
        Assert.Equal((20, 1000), (twenty.Length, replay.Ticks));
        Assert.InRange(Written(replay).Length, 1, 20_000);
    }

    [Fact]
    public void A_file_of_the_first_version_is_still_read()
    {
        var old = Read(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(Here())!, "first-version.oereplay")));
        Assert.Equal(("first-contract", 3ul, 60), (old.Scenario.Name, old.Seed, old.Ticks));
        Assert.Equal(["cost-plus", "casual", "naive"], old.Steps.OfType<SeatTaken>().Select(seat => seat.Strategy));
        Assert.NotEmpty(old.Steps.OfType<OrderSent>());
        Assert.Equal(Lines(old), Lines(Read(Written(old))));
    }

    [Fact]
    public void A_match_with_one_order_left_out_has_another_hash()
    {
        var (replay, result) = Record(5, 200, Room);
        var order = replay.Steps.OfType<OrderSent>().First();
        var shorter = replay with { Steps = [.. replay.Steps.Where(step => step != order)] };
        Assert.NotEqual(result.StateHash, shorter.Decide().Hash());
    }

    [Fact]
    public void An_order_of_a_seat_that_does_not_exist_is_named_when_it_is_refused()
    {
        var (replay, _) = Record(5, 50, Room);
        var order = replay.Steps.OfType<OrderSent>().First();
        var changed = replay with { Steps = [.. replay.Steps.Select(step => step == order ? order with { Seat = 99 } : step)] };
        Assert.Contains("UnknownSeat", Assert.Throws<ReplayException>(() => changed.Decide()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_of_a_strategy_is_in_the_replay_and_changes_nothing()
    {
        var scenario = ScenarioCatalogue.Find("open-market")!;
        var silent = HeadlessMatch.Play(scenario, 9, [new Sleeper()], 20);
        var recorder = new ReplayRecorder(scenario, 9);
        var talking = HeadlessMatch.Play(scenario, 9, [new Talker()], 20, recorder: recorder);
        Assert.Equal(silent.LedgerSum, talking.LedgerSum);
        var replay = Read(Written(recorder.Finish(talking.StateHash, talking.Ticks)));
        var note = replay.Steps.OfType<NoteWritten>().First();
        Assert.Equal((0, 1, "I saw 0 \"bounties\" at 12.50 in tick 0, \\u0041 007"), (note.Tick, note.Seat, note.Text));
        Assert.Equal(talking.StateHash, replay.Decide().Hash());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(99)]
    public void A_file_that_stops_early_is_refused(int percent)
    {
        var file = Written(Record(6, 120, Room).Replay);
        Assert.Throws<ReplayException>(() => Read(file[..(file.Length * percent / 100)]));
    }

    [Fact]
    public void A_damaged_file_is_refused_or_does_not_verify_but_never_breaks_the_reader()
    {
        var file = Written(Record(7, 60, Room).Replay);
        for (var place = 0; place < file.Length; place += 97)
        {
            var damaged = file.ToArray();
            damaged[place] ^= 0x20;
            try
            {
                Read(damaged);
            }
            catch (ReplayException refused)
            {
                Assert.NotEmpty(refused.Message);
            }
        }
    }

    private static (Replay Replay, MatchResult Result) Record(ulong seed, int ticks, IReadOnlyList<string> room, string name = "open-market")
    {
        var scenario = ScenarioCatalogue.Find(name)!;
        var recorder = new ReplayRecorder(scenario, seed);
        var result = HeadlessMatch.Play(scenario, seed, [.. room.Select(Catalogue.Create)], ticks, recorder: recorder);
        return (recorder.Finish(result.StateHash, result.Ticks), result);
    }

    private static IEnumerable<string> Lines(Replay replay) => replay.Steps.Select(step => JsonSerializer.Serialize(step, GameJson.Options));

    private static string Here([CallerFilePath] string path = "") => path;

    private static byte[] Written(Replay replay)
    {
        using var file = new MemoryStream();
        ReplayFile.Write(replay, file);
        return file.ToArray();
    }

    private static Replay Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return ReplayFile.Read(stream);
    }

    private sealed class Talker : IStrategy
    {
        public string Name => "sleeper";

        public void Play(Observation seen, Actions act, Budget budget) =>
            act.Note($"I saw 0 \"bounties\" at 12.50 in tick {seen.Tick}, \\u0041 007");
    }
}
