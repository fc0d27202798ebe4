using System.Collections.Concurrent;
using Game.Bots.Headless;
using Game.Bots.Replays;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;
using Web.Replays;
using Web.Tests.Rooms;

namespace Web.Tests.Replays;

/// <summary>A room can be looked back on once its round is over, and never before.</summary>
public sealed class TapesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_match_that_runs_has_no_replay_and_an_ended_round_keeps_its_own()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync();
        var room = (Web.Rooms.RoomActor)created.Room;
        var tapes = new Tapes(rooms.Rooms, rooms.Journal);
        await rooms.TicksAsync(room, 5);
        Assert.Null(await tapes.FindAsync(room.Code));
        Assert.Null(await tapes.FindAsync(room.Code, 1));
        Assert.Null(await tapes.FindAsync("NOPE"));

        var host = room.HostFor(created.HostKey)!;
        await host.EndAsync();
        var first = await tapes.FindAsync(room.Code);
        Assert.Equal(5, first!.Last);

        Assert.True((await host.StartNextRoundAsync()).Ok);
        await rooms.TicksAsync(room, 3);
        Assert.Same(first, await tapes.FindAsync(room.Code, 1));
        Assert.Null(await tapes.FindAsync(room.Code, 2));

        await host.EndAsync();
        Assert.Equal(3, (await tapes.FindAsync(room.Code))!.Last);
        Assert.Equal(5, (await tapes.FindAsync(room.Code, 1))!.Last);
    }

    [Fact]
    public async Task A_file_is_decided_again_and_a_damaged_one_is_refused_in_words()
    {
        var recorder = new ReplayRecorder(ScenarioCatalogue.Find("first-contract")!, 3);
        var result = HeadlessMatch.Play(ScenarioCatalogue.Find("first-contract")!, 3, [Catalogue.Create("naive")], ticks: 60, recorder: recorder);
        using var file = new MemoryStream();
        ReplayFile.Write(recorder.Finish(result.StateHash, result.Ticks), file);
        file.Position = 0;
        await using var rooms = await TestRooms.StartAsync();
        var tapes = new Tapes(rooms.Rooms, rooms.Journal);

        var name = await tapes.OpenAsync(file, CancellationToken.None);

        Assert.Equal(60, (await tapes.OpenedAsync(name))!.Last);
        Assert.Null(await tapes.OpenedAsync("file-of-somebody-else"));
        await Assert.ThrowsAsync<ReplayException>(() => tapes.OpenAsync(new MemoryStream([1, 2, 3, 4, 5, 6]), CancellationToken.None));
    }

    [Fact]
    public async Task Rooms_that_end_together_are_read_together_and_a_slow_one_holds_up_no_other()
    {
        await using var rooms = await TestRooms.StartAsync();
        var journal = new SlowReader(rooms.Journal);
        var tapes = new Tapes(rooms.Rooms, journal, atOnce: 2);
        var codes = new List<string>();
        for (var i = 0; i < 3; i++) codes.Add(await EndedAsync(rooms, ticks: i + 3));
        journal.Hold(codes[0]);
        journal.Hold(codes[1]);

        var slow = tapes.FindAsync(codes[0]);
        var other = tapes.FindAsync(codes[1]);
        for (var i = 0; i < 2; i++) Assert.True(await journal.Begun.WaitAsync(Patience));
        var third = tapes.FindAsync(codes[2]);

        journal.Release(codes[1]);
        Assert.Equal(4, (await other.WaitAsync(Patience))!.Last);
        Assert.Equal(5, (await third.WaitAsync(Patience))!.Last);
        Assert.False(slow.IsCompleted);

        journal.Release(codes[0]);
        Assert.Equal(3, (await slow.WaitAsync(Patience))!.Last);
        Assert.Equal(2, journal.Most);
    }

    [Fact]
    public async Task Whoever_waits_for_a_tape_hears_how_far_it_is_and_many_who_ask_wait_for_the_same_one()
    {
        await using var rooms = await TestRooms.StartAsync();
        var journal = new SlowReader(rooms.Journal);
        var tapes = new Tapes(rooms.Rooms, journal);
        var code = await EndedAsync(rooms, ticks: 5);
        journal.Hold(code);
        var (one, two) = (new ConcurrentBag<double>(), new ConcurrentBag<double>());

        var first = tapes.FindAsync(code, progress: one.Add);
        var second = tapes.FindAsync(code, progress: two.Add);
        journal.Release(code);

        Assert.Same(await first.WaitAsync(Patience), await second.WaitAsync(Patience));
        Assert.NotEmpty(one);
        Assert.Equal(one.Order(), two.Order());
        Assert.All(one, static done => Assert.InRange(done, 0, 1));
        Assert.Equal(1, journal.Begun.CurrentCount);
    }

    private static async Task<string> EndedAsync(TestRooms rooms, int ticks)
    {
        var created = await rooms.CreateAsync();
        var room = (Web.Rooms.RoomActor)created.Room;
        await rooms.TicksAsync(room, ticks);
        await room.HostFor(created.HostKey)!.EndAsync();
        return room.Code;
    }
}
