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
}
