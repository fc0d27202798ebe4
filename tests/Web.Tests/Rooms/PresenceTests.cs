using Game.Bots.Protocol;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Lessons;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>Who was there, who was away and why the clock stood is known after a restart, and a round takes none of it into the next.</summary>
public sealed class PresenceTests
{
    private static readonly LessonPlan Lesson = new() { Class = true, AutoPause = true };

    [Fact]
    public async Task A_room_that_dies_while_its_clock_stands_by_itself_goes_on_once_enough_are_back()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (code, people) = await VanishedAsync(rooms);

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        var room = later.Find(code);
        await room.InspectAsync();
        Assert.Equal((RoomPhase.Paused, true), (room.Status.Phase, room.Status.AutoPaused));
        using var first = room.Subscribe(Viewer.Seat(people[0]), _ => { });
        using var second = room.Subscribe(Viewer.Seat(people[1]), _ => { });
        await room.InspectAsync();
        Assert.True(room.Status.AutoPaused);
        using var third = room.Subscribe(Viewer.Seat(people[2]), _ => { });
        await room.InspectAsync();
        Assert.Equal((RoomPhase.Running, false), (room.Status.Phase, room.Status.AutoPaused));
        Assert.NotNull(Assert.Single(await PausesAsync(later, code)).To);
    }

    [Fact]
    public async Task A_room_that_dies_while_its_clock_stands_by_itself_ends_though_nobody_comes_back()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (code, _) = await VanishedAsync(rooms);

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        var room = later.Find(code);
        await room.InspectAsync();
        later.Time.Advance(TimeSpan.FromMinutes(6));
        await room.InspectAsync();
        Assert.Equal(RoomPhase.Running, room.Status.Phase);
        await later.TicksAsync(room, 400);
        Assert.True(room.Status.Ended);
    }

    [Fact]
    public async Task A_clock_that_the_host_stopped_waits_for_the_host_after_a_restart()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, _) = await ClassAsync(rooms);
        await host.PauseAsync();

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        var back = later.Find(room.Code);
        await back.InspectAsync();
        later.Time.Advance(TimeSpan.FromMinutes(6));
        await back.InspectAsync();
        Assert.Equal((RoomPhase.Paused, false), (back.Status.Phase, back.Status.AutoPaused));
    }

    [Fact]
    public async Task The_list_of_what_happened_meanwhile_outlives_a_restart_until_it_is_read()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _, people) = await ClassAsync(rooms);
        var (read, unread) = (Viewer.Seat(people[0]), Viewer.Seat(people[1]));
        var pages = new[] { room.Subscribe(read, _ => { }), room.Subscribe(unread, _ => { }) };
        await rooms.TicksAsync(room, 2);
        foreach (var page in pages) page.Dispose();
        var left = (await rooms.TicksAsync(room, 30)).Tick - 30;
        using (room.Subscribe(read, _ => { }))
            await rooms.TicksAsync(room);
        await room.TellAsync(people[0], new LessonAnswer.Back());

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        var back = later.Find(room.Code);
        using var again = back.Subscribe(read, _ => { });
        using var first = back.Subscribe(unread, _ => { });
        Assert.Null((await back.LookAsync(read)).Lesson.AwaySince);
        Assert.InRange((await back.LookAsync(unread)).Lesson.AwaySince!.Value, left - 1, left + 1);
        await later.TicksAsync(back);

        await using var latest = await TestRooms.StartAsync(rooms.Folder);
        var third = latest.Find(room.Code);
        Assert.InRange((await third.LookAsync(unread)).Lesson.AwaySince!.Value, left - 1, left + 1);
        await third.TellAsync(people[1], new LessonAnswer.Back());
        Assert.Null((await third.LookAsync(unread)).Lesson.AwaySince);
    }

    [Fact]
    public async Task A_round_that_is_ended_while_paused_ends_its_pause_and_its_last_step()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, _) = await ClassAsync(rooms);
        await host.TeachAsync(new LessonStep.Advance(50));
        await rooms.TicksAsync(room, 3);
        await host.PauseAsync();
        rooms.Time.Advance(TimeSpan.FromSeconds(60));
        await host.EndAsync();
        var pause = Assert.Single(await PausesAsync(rooms, room.Code));
        Assert.Equal(TimeSpan.FromSeconds(60), pause.To - pause.From);

        await host.PauseAsync();
        Assert.Equal(RoomProblem.MatchOver, (await host.TeachAsync(new LessonStep.Advance(5))).Problem);
        rooms.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.True((await host.StartNextRoundAsync()).Ok);
        Assert.Equal(pause, Assert.Single(await PausesAsync(rooms, room.Code)));
        Assert.Null((await host.LookAsync()).Lesson.Plan.StopAt);
        Assert.Equal(RoomPhase.Running, room.Status.Phase);
        Assert.Equal(70, (await rooms.TicksAsync(room, 70)).Tick);
    }

    private static async Task<(string Code, List<SeatId> People)> VanishedAsync(TestRooms rooms)
    {
        var (room, _, people) = await ClassAsync(rooms);
        var pages = people.Select(seat => room.Subscribe(Viewer.Seat(seat), _ => { })).ToList();
        await rooms.TicksAsync(room, 3);
        pages.ForEach(page => page.Dispose());
        await room.InspectAsync();
        Assert.True(room.Status.AutoPaused);
        return (room.Code, people);
    }

    private static async Task<IReadOnlyList<Pause>> PausesAsync(TestRooms rooms, string code) =>
        new LessonBook(code, await rooms.Journal.LessonsAsync(code)).Find<PauseList>(LessonKinds.Pauses)!.All;

    private static async Task<(RoomActor Room, RoomHost Host, List<SeatId> People)> ClassAsync(TestRooms rooms)
    {
        var created = await rooms.CreateAsync(new RoomSettings { Custom = TestRooms.Short, Bots = [], Seed = 7, MillisecondsPerTick = 1000, Lesson = Lesson });
        var people = new List<SeatId>();
        for (var i = 0; i < 5; i++)
            people.Add((await created.Room.JoinAsync($"Person {i}")).Value!.Seat);
        return ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!, people);
    }
}
