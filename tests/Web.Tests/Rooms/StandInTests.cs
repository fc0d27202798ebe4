using Bunit;
using Game.Bots.Protocol;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Web.Lessons;
using Web.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Rooms;

/// <summary>A stand-in comes to nobody who does not want one: the owner's word holds for the seat, the host's for the class. And programs come to a class only if its host lets them.</summary>
public sealed class StandInTests : BunitContext
{
    private static readonly RoomSettings Class = new()
    {
        Custom = TestRooms.Short with { Policy = new PolicySettings { Enabled = true, RegentAfter = 5 } }, Bots = [], Seed = 7, MillisecondsPerTick = 1000,
        Lesson = new LessonPlan { Class = true },
    };

    public StandInTests() => Services.AddWords();

    [Fact]
    public async Task An_owner_who_wants_no_stand_in_gets_none_from_absence_or_host_and_none_in_the_next_round()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, ana, ben) = await OpenAsync(rooms);
        Assert.True((await room.TellAsync(ana, new LessonAnswer.StandIn(Wanted: false))).Ok);

        await rooms.TicksAsync(room, 10);
        Assert.Equal((false, true), (await KeptAsync(room, ana), await KeptAsync(room, ben)));
        await host.StartRegentAsync(ana);
        Assert.False(await KeptAsync(room, ana));
        Assert.Equal([true, false], (await host.LookAsync()).Roster.Select(line => line.NoStandIn));

        await host.EndAsync();
        await host.StartNextRoundAsync();
        await rooms.TicksAsync(room, 10);
        Assert.Equal((false, true), (await KeptAsync(room, ana), await KeptAsync(room, ben)));

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        var back = later.Find(room.Code);
        Assert.False((await back.LookAsync(Viewer.Seat(ana))).Lesson.StandIn);
        await back.TellAsync(ana, new LessonAnswer.StandIn(Wanted: true));
        await later.TicksAsync(back, 10);
        Assert.True(await KeptAsync(back, ana));
    }

    [Fact]
    public async Task Switching_the_stand_in_off_sends_it_home()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, ana, ben) = await OpenAsync(rooms);
        await rooms.TicksAsync(room, 10);
        Assert.Equal((true, true), (await KeptAsync(room, ana), await KeptAsync(room, ben)));

        await room.TellAsync(ana, new LessonAnswer.StandIn(Wanted: false));
        Assert.Equal((false, true), (await KeptAsync(room, ana), await KeptAsync(room, ben)));
        Assert.True((await host.TeachAsync(new LessonStep.Hold(plan => plan with { NoStandIns = true }))).Ok);
        Assert.False(await KeptAsync(room, ben));
    }

    [Fact]
    public async Task A_class_without_stand_ins_gets_them_only_from_its_host()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, ana, ben) = await OpenAsync(rooms);
        await host.TeachAsync(new LessonStep.Hold(plan => plan with { NoStandIns = true }));
        await rooms.TicksAsync(room, 10);
        Assert.Equal((false, false), (await KeptAsync(room, ana), await KeptAsync(room, ben)));
        await host.StartRegentAsync(ben);
        Assert.True(await KeptAsync(room, ben));
    }

    [Fact]
    public async Task The_owners_switch_says_how_it_stands_and_what_the_host_has_switched()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _, ana, _) = await OpenAsync(rooms);
        var frame = await room.LookAsync(Viewer.Seat(ana));
        var told = new List<LessonAnswer>();
        var card = Render<StandInCard>(p => p.Add(c => c.Now, frame).Add(c => c.OnAnswer, told.Add));

        Assert.Contains("5 seconds", card.Markup, StringComparison.Ordinal);
        Assert.True(card.Find("input").HasAttribute("checked"));
        card.Find("input").Change(false);
        Assert.Equal([new LessonAnswer.StandIn(Wanted: false)], told);
        card.Render(p => p.Add(c => c.Now, frame with { Lesson = frame.Lesson with { StandIn = false } }));
        Assert.False(card.Find("input").HasAttribute("checked"));
        card.Render(p => p.Add(c => c.Now, frame with { Lesson = frame.Lesson with { Plan = frame.Lesson.Plan with { NoStandIns = true } } }));
        Assert.Empty(card.FindAll("input"));
        Assert.Contains("switched stand-ins off", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_takes_programs_only_while_its_host_lets_them_in_and_a_plain_room_always()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, _, _) = await OpenAsync(rooms);
        Assert.Equal(RoomProblem.NoRemoteBots, (await room.JoinAsync("Ferret", bot: true)).Problem);
        await host.TeachAsync(new LessonStep.Hold(plan => plan with { RemoteBots = true }));
        var ferret = (await room.JoinAsync("Ferret", bot: true)).Value!;

        await host.TeachAsync(new LessonStep.Hold(plan => plan with { RemoteBots = false }));
        Assert.Equal(RoomProblem.NoRemoteBots, (await room.JoinAsync("Weasel", bot: true)).Problem);
        Assert.Equal(ferret.Seat, (await room.JoinAsync(null, ferret.SeatKey)).Value!.Seat);
        Assert.True((await host.AddBotAsync("casual")).Ok);
        Assert.True((await (await rooms.OpenAsync()).JoinAsync("Ferret", bot: true)).Ok);
    }

    private static async Task<(RoomActor Room, RoomHost Host, SeatId Ana, SeatId Ben)> OpenAsync(TestRooms rooms)
    {
        var created = await rooms.CreateAsync(Class);
        return ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!,
            (await created.Room.JoinAsync("Ana")).Value!.Seat, (await created.Room.JoinAsync("Ben")).Value!.Seat);
    }

    private static async Task<bool> KeptAsync(RoomActor room, SeatId seat) =>
        (await room.LookAsync(Viewer.Spectator)).View.Room.Standings.Single(line => line.Seat == seat).Regent;
}
