using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Lessons;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>A clock that stops when the network of a room breaks, and goes on when it is back.</summary>
public sealed class VanishingTests
{
    private static readonly LessonPlan Lesson = new() { Class = true, AutoPause = true };

    [Fact]
    public async Task The_clock_stops_when_more_than_four_in_ten_vanish_and_goes_on_when_they_are_back()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _, people) = await ClassAsync(rooms, Lesson);
        var pages = people.Select(seat => room.Subscribe(Viewer.Seat(seat), _ => { })).ToList();

        pages[0].Dispose();
        pages[1].Dispose();
        await room.InspectAsync();
        Assert.Equal(RoomPhase.Running, room.Status.Phase);
        pages[2].Dispose();
        await room.InspectAsync();
        Assert.Equal((RoomPhase.Paused, true), (room.Status.Phase, room.Status.AutoPaused));

        pages[0] = room.Subscribe(Viewer.Seat(people[0]), _ => { });
        await room.InspectAsync();
        Assert.Equal((RoomPhase.Running, false), (room.Status.Phase, room.Status.AutoPaused));
        pages.ForEach(page => page.Dispose());
    }

    [Fact]
    public async Task A_class_that_never_comes_back_does_not_stop_the_room_for_ever()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _, people) = await ClassAsync(rooms, Lesson);
        var pages = people.Select(seat => room.Subscribe(Viewer.Seat(seat), _ => { })).ToList();
        pages.ForEach(page => page.Dispose());
        await room.InspectAsync();
        Assert.True(room.Status.AutoPaused);

        rooms.Time.Advance(TimeSpan.FromMinutes(6));
        await room.InspectAsync();
        Assert.Equal(RoomPhase.Running, room.Status.Phase);
        Assert.True((await rooms.TicksAsync(room, 400)).Tick >= 300);
        Assert.True(room.Status.Ended);
    }

    [Fact]
    public async Task People_who_leave_one_by_one_stop_nothing_and_a_host_can_switch_it_off()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, people) = await ClassAsync(rooms, Lesson);
        foreach (var page in people.Select(seat => room.Subscribe(Viewer.Seat(seat), _ => { })).ToList())
        {
            page.Dispose();
            await room.InspectAsync();
            rooms.Time.Advance(TimeSpan.FromSeconds(31));
        }

        Assert.Equal(RoomPhase.Running, room.Status.Phase);
        await host.TeachAsync(new LessonStep.Hold(plan => plan with { AutoPause = false }));
        people.Select(seat => room.Subscribe(Viewer.Seat(seat), _ => { })).ToList().ForEach(page => page.Dispose());
        await room.InspectAsync();
        Assert.Equal(RoomPhase.Running, room.Status.Phase);
    }

    [Fact]
    public async Task A_pause_changes_no_price_no_balance_and_no_deadline_and_is_kept_with_the_records()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, _) = await ClassAsync(rooms, Lesson);
        await rooms.TicksAsync(room, 20);
        await host.PauseAsync();
        var before = await room.InspectAsync();

        rooms.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(before, await room.InspectAsync());
        await host.ResumeAsync();

        var pause = Assert.Single(await rooms.Journal.LessonsAsync(room.Code), kept => kept.Kind == LessonKinds.Pauses);
        var kept = Assert.Single(new LessonBook(room.Code, [pause]).Find<PauseList>(LessonKinds.Pauses)!.All);
        Assert.Equal((before.Tick, false, TimeSpan.FromSeconds(60)), (kept.Tick, kept.Automatic, kept.To - kept.From));
    }

    [Fact]
    public async Task A_clock_without_a_timer_runs_as_far_as_the_host_lets_it()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, _) = await ClassAsync(rooms, Lesson with { NoTimer = true });
        await host.PauseAsync();
        var from = (await room.InspectAsync()).Tick;
        await host.TeachAsync(new LessonStep.Advance(12));
        Assert.Equal(from + 12, (await rooms.TicksAsync(room, 40)).Tick);
        Assert.True(room.Status.Paused);
    }

    private static async Task<(RoomActor Room, RoomHost Host, List<SeatId> People)> ClassAsync(TestRooms rooms, LessonPlan plan)
    {
        var created = await rooms.CreateAsync(new RoomSettings { Custom = TestRooms.Short, Bots = [], Seed = 7, MillisecondsPerTick = 1000, Lesson = plan });
        var people = new List<SeatId>();
        for (var i = 0; i < 5; i++)
            people.Add((await created.Room.JoinAsync($"Person {i}")).Value!.Seat);
        return ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!, people);
    }
}
