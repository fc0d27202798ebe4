using Game.Bots.Protocol;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Lessons;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>Practice, prediction and exit ticket: who may answer what, when, and who sees it.</summary>
public sealed class LessonTests
{
    [Fact]
    public async Task Practice_is_counted_for_all_and_named_for_the_host_alone()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, ana, ben) = await ClassAsync(rooms);

        Assert.True((await room.TellAsync(ana, new LessonAnswer.Practised(80, Skipped: false))).Ok);
        Assert.Equal([true, false], (await host.LookAsync()).Roster.Select(line => line.Practised));
        Assert.True((await room.LookAsync(Viewer.Seat(ana))).Lesson.Practised);
        Assert.False((await room.LookAsync(Viewer.Seat(ben))).Lesson.Practised);
        Assert.Equal(1, (await room.LookAsync(Viewer.Spectator)).Lesson.PractisedCount);
        Assert.Equal(RoomProblem.BadAnswer, (await room.TellAsync(ben, new LessonAnswer.Practised(-1, Skipped: false))).Problem);
        Assert.Equal(RoomProblem.UnknownSeat, (await room.TellAsync(new SeatId(77), new LessonAnswer.Practised(1, Skipped: false))).Problem);
        Assert.Equal(Credits.Zero, (await room.InspectAsync()).LedgerSum);
    }

    [Fact]
    public async Task A_prediction_stays_hidden_until_the_host_shows_it_and_then_it_stands()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, ana, ben) = await ClassAsync(rooms);
        Assert.Equal(RoomProblem.BadAnswer, (await room.TellAsync(ana, new LessonAnswer.Predicted(0))).Problem);
        Assert.True((await host.TeachAsync(new LessonStep.Hold(plan => plan with { Question = "Up or down?", Choices = ["Up", "Down"] }))).Ok);

        await room.TellAsync(ana, new LessonAnswer.Predicted(1));
        await room.TellAsync(ana, new LessonAnswer.Predicted(0));
        await room.TellAsync(ben, new LessonAnswer.Predicted(0));
        Assert.Equal(RoomProblem.BadAnswer, (await room.TellAsync(ben, new LessonAnswer.Predicted(2))).Problem);
        Assert.Equal([2, 0], (await host.LookAsync()).Lesson.Predictions);
        Assert.Null((await room.LookAsync(Viewer.Spectator)).Lesson.Predictions);
        Assert.Null((await room.LookAsync(Viewer.Seat(ana))).Lesson.Predictions);
        Assert.Equal(0, (await room.LookAsync(Viewer.Seat(ana))).Lesson.Predicted);

        await host.TeachAsync(new LessonStep.Hold(plan => plan with { Revealed = true }));
        Assert.Equal([2, 0], (await room.LookAsync(Viewer.Spectator)).Lesson.Predictions);
        Assert.Equal(RoomProblem.BadAnswer, (await room.TellAsync(ana, new LessonAnswer.Predicted(1))).Problem);

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        Assert.Equal([2, 0], (await later.Find(room.Code).LookAsync(Viewer.Spectator)).Lesson.Predictions);
    }

    [Fact]
    public async Task An_exit_ticket_is_handed_in_while_it_is_out()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, ana, _) = await ClassAsync(rooms);
        Assert.Equal(RoomProblem.BadAnswer, (await room.TellAsync(ana, new LessonAnswer.Leaves(["a", "b"]))).Problem);
        await host.TeachAsync(new LessonStep.Hold(plan => plan with { Exit = ["One?", "Two?"] }));

        Assert.Equal(RoomProblem.BadAnswer, (await room.TellAsync(ana, new LessonAnswer.Leaves(["", ""]))).Problem);
        Assert.Equal(RoomProblem.BadAnswer, (await room.TellAsync(ana, new LessonAnswer.Leaves(["a"]))).Problem);
        Assert.Equal(RoomProblem.BadAnswer, (await room.TellAsync(ana, new LessonAnswer.Leaves([new string('x', 501), ""]))).Problem);
        await host.EndAsync();
        Assert.True((await room.TellAsync(ana, new LessonAnswer.Leaves(["Bid less.\nHire late.", ""]))).Ok);
        Assert.Equal([true, false], (await host.LookAsync()).Roster.Select(line => line.Left));
    }

    [Fact]
    public async Task A_flood_of_joins_is_told_to_the_host_and_harms_no_seat()
    {
        await using var rooms = await TestRooms.StartAsync(options: new RoomOptions { JoinBurst = 5, JoinPerSecond = 0.01 });
        var (room, host, ana, _) = await ClassAsync(rooms);
        for (var i = 0; i < 1000; i++)
            await room.JoinAsync($"Flood {i}");

        Assert.Equal(5, room.Status.Humans);
        Assert.Equal(997, (await host.LookAsync()).RefusedJoins);
        Assert.Equal(0, (await room.LookAsync(Viewer.Seat(ana))).RefusedJoins);
        Assert.Equal(Game.Domain.ReceiptStatus.Sealed, (await room.SubmitAsync(ana, "one", new Game.Domain.SetQueueing(true))).Receipt.Status);
        await host.SetLockAsync(true);
        Assert.Equal(RoomProblem.TooManyJoins, (await room.JoinAsync("Late")).Problem);
    }

    [Fact]
    public async Task A_plan_outside_its_limits_is_refused()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (_, host, _, _) = await ClassAsync(rooms);
        foreach (var bad in new Func<LessonPlan, LessonPlan>[]
        {
            plan => plan with { Question = "", Choices = ["a", "b"] },
            plan => plan with { Question = "Which?", Choices = ["a"] },
            plan => plan with { Question = "Which?", Choices = ["a", "b", "c", "d", "e", "f"] },
            plan => plan with { Choices = ["a", "b"] },
            plan => plan with { Exit = ["one"] },
            plan => plan with { KeepUntil = DateTimeOffset.UnixEpoch },
            plan => plan with { LateJoin = (LateJoinRule)9 },
        })
        {
            Assert.Equal(RoomProblem.BadPlan, (await host.TeachAsync(new LessonStep.Hold(bad))).Problem);
        }
    }

    private static async Task<(RoomActor Room, RoomHost Host, SeatId Ana, SeatId Ben)> ClassAsync(TestRooms rooms)
    {
        var created = await rooms.CreateAsync(new RoomSettings
        {
            Custom = TestRooms.Short, Bots = [], Seed = 7, MillisecondsPerTick = 1000, StartPaused = true, Lesson = new LessonPlan { Class = true },
        });
        return ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!,
            (await created.Room.JoinAsync("Ana")).Value!.Seat, (await created.Room.JoinAsync("Ben")).Value!.Seat);
    }
}
