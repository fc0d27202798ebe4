using Game.Bots.Protocol;
using Game.Domain.Views;
using Web.Lessons;
using Web.Rooms;
using Web.Seats;

namespace Web.Tests.Rooms;

/// <summary>A seat is proved by its key, and by what its owner wrote down; by nothing else.</summary>
public sealed class SeatReturnTests
{
    [Fact]
    public async Task Code_and_PIN_take_the_seat_to_another_device_and_sign_the_old_one_out()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _) = await OpenAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!;
        var pass = ReturnPass.Of(ana.SeatKey!);

        var back = (await room.ReturnAsync($" {pass.Code.ToLowerInvariant()} ", pass.Pin)).Value!;
        Assert.Equal((ana.Seat, false), (back.Seat, back.Waits));
        Assert.Equal(ana.Seat, room.SeatOf(back.SeatKey));
        Assert.Null(room.SeatOf(ana.SeatKey));
        Assert.Equal(RoomProblem.WrongReturn, (await room.ReturnAsync(pass.Code, pass.Pin)).Problem);
        Assert.NotEqual(pass, ReturnPass.Of(back.SeatKey!));

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        Assert.Equal(ana.Seat, later.Find(room.Code).SeatOf(back.SeatKey));
    }

    [Fact]
    public async Task After_five_wrong_PINs_the_host_decides_and_no_PIN_opens_the_seat_any_more()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await OpenAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!;
        var pass = ReturnPass.Of(ana.SeatKey!);
        var wrong = pass.Pin == "0000" ? "1111" : "0000";
        for (var i = 1; i < ReturnPass.MostTries; i++)
            Assert.Equal(RoomProblem.WrongReturn, (await room.ReturnAsync(pass.Code, wrong)).Problem);
        Assert.Equal(RoomProblem.ReturnShut, (await room.ReturnAsync(pass.Code, wrong)).Problem);

        // Also over a restart: the tries are recorded.
        await using var later = await TestRooms.StartAsync(rooms.Folder);
        var ticket = (await later.Find(room.Code).ReturnAsync(pass.Code, pass.Pin)).Value!;
        Assert.True(ticket.Waits);

        var asks = (await room.ReturnAsync(pass.Code, pass.Pin)).Value!;
        Assert.True(asks.Waits);
        Assert.Null(room.SeatOf(asks.SeatKey));
        Assert.True(room.WaitsForHost(asks.SeatKey));
        Assert.Equal(ana.Seat, room.SeatOf(ana.SeatKey));
        Assert.True(Assert.Single((await host.LookAsync()).Roster).AsksReturn);

        await host.TeachAsync(new LessonStep.LetBack(ana.Seat, Yes: false));
        Assert.False(room.WaitsForHost(asks.SeatKey));
        var again = (await room.ReturnAsync(pass.Code, "")).Value!;
        await host.TeachAsync(new LessonStep.LetBack(ana.Seat, Yes: true));
        Assert.Equal(ana.Seat, room.SeatOf(again.SeatKey));
        Assert.Null(room.SeatOf(ana.SeatKey));
        Assert.False((await host.LookAsync()).Roster[0].AsksReturn);
    }

    [Fact]
    public async Task Name_and_room_code_open_nobodys_seat()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _) = await OpenAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!;

        var other = (await room.JoinAsync("Ana")).Value!;
        Assert.NotEqual(ana.Seat, other.Seat);
        Assert.Equal(RoomProblem.WrongReturn, (await room.ReturnAsync(room.Code, "0000")).Problem);
        Assert.Equal(RoomProblem.WrongReturn, (await room.ReturnAsync(null, null)).Problem);
        Assert.Null(room.HostFor(ana.SeatKey));
        Assert.Null(room.HostFor(room.Code));
    }

    [Fact]
    public async Task Who_was_removed_comes_back_neither_with_the_cookie_nor_with_the_return_code()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await OpenAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!;
        await host.RemoveAsync(ana.Seat);

        Assert.True(room.WasRemoved(ana.SeatKey));
        Assert.Equal(RoomProblem.SeatRemoved, (await room.JoinAsync(null, ana.SeatKey)).Problem);
        Assert.Equal(RoomProblem.SeatRemoved, (await room.ReturnAsync(ReturnPass.Of(ana.SeatKey!).Code, ReturnPass.Of(ana.SeatKey!).Pin)).Problem);
    }

    [Fact]
    public async Task The_same_cookie_returns_to_the_seat_five_times_in_a_row()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _) = await OpenAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!;

        for (var i = 0; i < 5; i++)
        {
            room.Subscribe(Viewer.Seat(ana.Seat), _ => { }).Dispose();
            var back = (await room.JoinAsync(null, ana.SeatKey)).Value!;
            Assert.Equal((ana.Seat, null), (back.Seat, back.SeatKey));
        }

        Assert.Equal(1, room.Status.Humans);
    }

    [Fact]
    public async Task A_bot_stands_up_for_a_person_in_a_full_room_and_a_room_full_of_people_stays_full()
    {
        await using var rooms = await TestRooms.StartAsync();
        var small = TestRooms.Short with { Limits = TestRooms.Short.Limits with { Seats = 3 } };
        var created = await rooms.CreateAsync(new RoomSettings { Custom = small, Bots = [], Seed = 7, MillisecondsPerTick = 1000 });
        var (room, host) = (created.Room, created.Room.HostFor(created.HostKey)!);
        await host.FillAsync(3);

        for (var people = 1; people <= 3; people++)
        {
            Assert.True((await room.JoinAsync($"Person {people}")).Ok);
            Assert.Equal((people, 3 - people), (room.Status.Humans, room.Status.Bots));
        }

        Assert.Equal(RoomProblem.RoomFull, (await room.JoinAsync("Late")).Problem);
        Assert.Equal(RoomProblem.RoomFull, (await host.AddBotAsync("casual")).Problem);
    }

    [Fact]
    public async Task A_room_from_which_people_were_taken_out_takes_twice_its_size_and_no_bot_beyond_it()
    {
        await using var rooms = await TestRooms.StartAsync();
        var small = TestRooms.Short with { Limits = TestRooms.Short.Limits with { Seats = 2 }, SuggestedBots = [] };
        var created = await rooms.CreateAsync(new RoomSettings { Custom = small, Bots = [], Seed = 7, MillisecondsPerTick = 1000 });
        var (room, host) = (created.Room, created.Room.HostFor(created.HostKey)!);
        for (var person = 1; person <= 4; person++)
        {
            var joined = await room.JoinAsync($"Person {person}");
            Assert.True(joined.Ok, joined.Problem.ToString());
            await host.RemoveAsync(joined.Value.Seat);
            if (person >= 2)
                Assert.Equal(RoomProblem.RoomFull, (await room.JoinAsync("Machine", bot: true)).Problem);
        }

        Assert.Equal(RoomProblem.RoomFull, (await room.JoinAsync("Person 5")).Problem);
        Assert.NotEqual(RoomPhase.Stopped, room.Status.Phase);
        await host.EndAsync();
        Assert.True((await host.StartNextRoundAsync()).Ok);
    }

    [Fact]
    public async Task Messages_and_answers_outlive_a_restart()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await OpenAsync(rooms);
        var (ana, ben) = ((await room.JoinAsync("Ana")).Value!.Seat, (await room.JoinAsync("Ben")).Value!.Seat);
        await host.SayAsync("To all");
        await host.SayAsync("To Ana", ana);

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        var again = later.Find(room.Code);
        Assert.Equal(new RoomNote(2, ana, "To Ana"), (await again.LookAsync(Viewer.Seat(ana))).Note);
        Assert.Equal(new RoomNote(1, null, "To all"), (await again.LookAsync(Viewer.Seat(ben))).Note);
    }

    [Fact]
    public async Task Who_was_away_is_told_since_when_until_they_have_read_it()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _) = await OpenAsync(rooms);
        var ana = (await room.JoinAsync("Ana")).Value!.Seat;
        room.Subscribe(Viewer.Seat(ana), _ => { }).Dispose();
        await rooms.TicksAsync(room, 60);

        using var back = room.Subscribe(Viewer.Seat(ana), _ => { });
        Assert.InRange((await room.LookAsync(Viewer.Seat(ana))).Lesson.AwaySince!.Value, 0, 1);
        Assert.Null((await room.LookAsync(Viewer.Spectator)).Lesson.AwaySince);
        Assert.True((await room.TellAsync(ana, new LessonAnswer.Back())).Ok);
        Assert.Null((await room.LookAsync(Viewer.Seat(ana))).Lesson.AwaySince);
    }

    private static async Task<(RoomActor Room, RoomHost Host)> OpenAsync(TestRooms rooms)
    {
        var created = await rooms.CreateAsync();
        return ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
    }
}
