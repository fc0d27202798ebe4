using Bunit;
using Game.Domain;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Web.Lessons;
using Web.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Rooms;

/// <summary>A phone that was locked for seconds or for an hour: the seat is there, without a dialog, and says what happened meanwhile.</summary>
public sealed class PhoneLockTests : BunitContext
{
    private const int MillisecondsPerTick = 4000;
    private const int RegentAfter = 45;

    // At four seconds a tick the stand-in comes after three minutes; a list is worth it after twenty seconds.
    private static readonly RoomSettings Class = new()
    {
        Custom = TestRooms.Short with { Ticks = 1200, Policy = new PolicySettings { Enabled = true, RegentAfter = RegentAfter, ReviewTicks = 1 } },
        Bots = [], Seed = 7, MillisecondsPerTick = MillisecondsPerTick, Lesson = new LessonPlan { Class = true },
    };

    public PhoneLockTests() => Services.AddWords();

    [Theory]
    [InlineData(10, false, false)]
    [InlineData(60, true, false)]
    [InlineData(4 * 60, true, true)]
    [InlineData(5 * 60, true, true)]
    [InlineData(11 * 60, true, true)]
    [InlineData(60 * 60, true, true)]
    public async Task A_phone_locked_for_so_many_seconds_returns_to_its_seat(int seconds, bool told, bool kept)
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(Class);
        var ana = (await room.JoinAsync("Ana")).Value!;
        var looks = room.Subscribe(Viewer.Seat(ana.Seat), _ => { });
        await rooms.TicksAsync(room, 2);
        var left = (await room.InspectAsync()).Tick;

        looks.Dispose();
        var tick = (await rooms.TicksAsync(room, seconds * 1000 / MillisecondsPerTick)).Tick;
        Assert.Equal(left + seconds * 1000 / MillisecondsPerTick, tick);
        var back = (await room.JoinAsync(null, ana.SeatKey)).Value!;
        using var again = room.Subscribe(Viewer.Seat(ana.Seat), _ => { });
        var frame = await room.LookAsync(Viewer.Seat(ana.Seat));

        // The same seat with the same cookie, no name asked, and the phase goes on.
        Assert.Equal((ana.Seat, null), (back.Seat, back.SeatKey));
        Assert.Equal((RoomPhase.Running, tick), (frame.Status.Phase, frame.View.Room.Tick));
        Assert.Equal(kept, frame.View.Desk!.Policy.RegentSince is not null);
        Assert.Equal(told, frame.Lesson.AwaySince is not null);
        await SeesAsync(room, frame, told, kept, left);

        // The first tap is the owner's hand, whatever it asks for.
        await room.SubmitAsync(ana.Seat, "back", new SetQueueing(false));
        await rooms.TicksAsync(room);
        Assert.Null((await room.LookAsync(Viewer.Seat(ana.Seat))).View.Desk!.Policy.RegentSince);
        Assert.Equal(1, room.Status.Humans);
    }

    [Fact]
    public async Task Five_locks_in_a_row_leave_one_seat_and_one_list()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(Class);
        var ana = (await room.JoinAsync("Ana")).Value!;
        for (var i = 0; i < 5; i++)
        {
            room.Subscribe(Viewer.Seat(ana.Seat), _ => { }).Dispose();
            await rooms.TicksAsync(room, 10);
            using var back = room.Subscribe(Viewer.Seat(ana.Seat), _ => { });
            Assert.Equal(ana.Seat, (await room.JoinAsync(null, ana.SeatKey)).Value!.Seat);
        }

        // What was not read yet is told from the first time on.
        Assert.InRange((await room.LookAsync(Viewer.Seat(ana.Seat))).Lesson.AwaySince!.Value, 0, 1);
        Assert.Equal(1, room.Status.Humans);
    }

    // What the page shows: every act of the stand-in since the phone was locked, or nothing at all.
    private async Task SeesAsync(RoomActor room, RoomFrame frame, bool told, bool kept, int left)
    {
        var page = Render<AwayList>(p => p.Add(c => c.Now, frame).Add(c => c.OnRead, () => { }));
        if (!told)
        {
            Assert.Empty(page.Markup.Trim());
            return;
        }

        Assert.Contains("While you were away", page.Find("h2").TextContent, StringComparison.Ordinal);
        Assert.InRange(frame.Lesson.AwaySince!.Value, left - 1, left + 1);
        var acts = frame.View.Desk!.Policy.Acts;
        Assert.Equal(kept, acts.Count > 0);
        Assert.All(acts, act => Assert.True(act.Regent && act.Tick >= left + RegentAfter));
        if (kept) Assert.NotEmpty(page.FindAll("li"));
        Assert.True((await room.TellAsync(frame.View.Desk.Seat, new LessonAnswer.Back())).Ok);
        page.Render(p => p.Add(c => c.Now, frame with { Lesson = frame.Lesson with { AwaySince = null } }));
        Assert.Empty(page.Markup.Trim());
    }
}
