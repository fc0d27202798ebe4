using Bunit;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Web.App;
using Web.Lessons;
using Web.Play;
using Web.Records;
using Web.Rooms;
using Web.Seats;
using Web.Tests.Shared;

namespace Web.Tests.Rooms;

/// <summary>Leaving on purpose is not losing the line: nobody waits, nothing alarms, and one tap takes the seat back.</summary>
public sealed class DepartureTests : BunitContext
{
    private static readonly RoomSettings Class = new()
    {
        Custom = TestRooms.Short with { Policy = new PolicySettings { Enabled = true, RegentAfter = 45 } }, Bots = [], Seed = 7, MillisecondsPerTick = 1000,
        Lesson = new LessonPlan { Class = true, AutoPause = true },
    };

    public DepartureTests() => Services.AddWords();

    [Fact]
    public async Task The_stand_in_comes_at_once_where_a_lost_line_gets_45_seconds_and_goes_with_the_owners_return()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _, people) = await OpenAsync(rooms, 2);

        Assert.True((await room.TellAsync(people[0].Seat, new LessonAnswer.Departs())).Ok);
        Assert.Equal((true, false), (await KeptAsync(room, people[0].Seat), await KeptAsync(room, people[1].Seat)));
        await rooms.TicksAsync(room, 30);
        Assert.Equal((true, false), (await KeptAsync(room, people[0].Seat), await KeptAsync(room, people[1].Seat)));

        Assert.True((await room.TellAsync(people[0].Seat, new LessonAnswer.Returns())).Ok);
        Assert.False(await KeptAsync(room, people[0].Seat));
        Assert.False((await room.LookAsync(Viewer.Seat(people[0].Seat))).Lesson.Departed);
    }

    [Fact]
    public async Task No_stand_in_comes_where_owner_or_host_want_none()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, people) = await OpenAsync(rooms, 2);
        await room.TellAsync(people[0].Seat, new LessonAnswer.StandIn(Wanted: false));
        await room.TellAsync(people[0].Seat, new LessonAnswer.Departs());
        await host.TeachAsync(new LessonStep.Hold(plan => plan with { NoStandIns = true }));
        await room.TellAsync(people[1].Seat, new LessonAnswer.Departs());

        await rooms.TicksAsync(room, 60);
        Assert.Equal((false, false), (await KeptAsync(room, people[0].Seat), await KeptAsync(room, people[1].Seat)));
    }

    [Fact]
    public async Task The_host_reads_left_and_no_alert_where_a_lost_line_is_one()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, people) = await OpenAsync(rooms, 2);
        await room.TellAsync(people[0].Seat, new LessonAnswer.Departs());
        await rooms.TicksAsync(room, 90);

        var roster = (await host.LookAsync()).Roster;
        Assert.Equal((true, SeatAlerts.None), (roster[0].Departed, roster[0].Alerts));
        Assert.False(roster[1].Departed);
        Assert.True(roster[1].Alerts.HasFlag(SeatAlerts.Disconnected));
    }

    [Fact]
    public async Task A_clock_that_stops_when_many_vanish_does_not_count_who_left()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _, people) = await OpenAsync(rooms, 5);
        var pages = people.Select(ticket => room.Subscribe(Viewer.Seat(ticket.Seat), _ => { })).ToList();
        foreach (var (ticket, page) in people.Zip(pages).Take(3))
        {
            await room.TellAsync(ticket.Seat, new LessonAnswer.Departs());
            page.Dispose();
        }

        await room.InspectAsync();
        Assert.Equal(RoomPhase.Running, room.Status.Phase);
        pages.ForEach(page => page.Dispose());
    }

    [Fact]
    public async Task A_clock_that_waits_for_the_vanished_goes_on_when_the_rest_of_them_leave()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _, people) = await OpenAsync(rooms, 5);
        var pages = people.Select(ticket => room.Subscribe(Viewer.Seat(ticket.Seat), _ => { })).ToList();
        foreach (var page in pages.Take(3))
            page.Dispose();
        await room.InspectAsync();
        Assert.True(room.Status.AutoPaused);

        await room.TellAsync(people[0].Seat, new LessonAnswer.Departs());
        await room.TellAsync(people[1].Seat, new LessonAnswer.Departs());
        Assert.Equal(RoomPhase.Running, room.Status.Phase);
        pages.ForEach(page => page.Dispose());
    }

    [Theory]
    [InlineData("key")]
    [InlineData("pass")]
    [InlineData("order")]
    public async Task Key_code_and_PIN_or_an_order_take_the_seat_back(string way)
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _, people) = await OpenAsync(rooms, 1);
        var (seat, key) = (people[0].Seat, people[0].SeatKey!);
        await room.TellAsync(seat, new LessonAnswer.Departs());
        Assert.True((await room.LookAsync(Viewer.Seat(seat))).Lesson.Departed);

        var pass = ReturnPass.Of(key);
        switch (way)
        {
            case "key":
                Assert.True((await room.JoinAsync(null, key)).Ok);
                break;
            case "pass":
                Assert.True((await room.ReturnAsync(pass.Code, pass.Pin)).Ok);
                break;
            default:
                await room.SubmitAsync(seat, "one", new WithdrawBid(new BountyId(1, 1)));
                break;
        }

        Assert.False((await room.LookAsync(Viewer.Seat(seat))).Lesson.Departed);
        Assert.False(await KeptAsync(room, seat));
    }

    [Fact]
    public async Task Who_left_has_still_left_after_a_restart_and_in_the_next_round()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, people) = await OpenAsync(rooms, 2);
        await room.TellAsync(people[0].Seat, new LessonAnswer.Departs());
        await host.EndAsync();
        await host.StartNextRoundAsync();
        await rooms.TicksAsync(room);
        Assert.Equal((true, false), (await KeptAsync(room, people[0].Seat), await KeptAsync(room, people[1].Seat)));

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        Assert.True((await later.Find(room.Code).LookAsync(Viewer.Seat(people[0].Seat))).Lesson.Departed);
    }

    [Fact]
    public async Task The_records_say_in_words_who_left_who_never_bid_and_what_was_not_answered()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, people) = await OpenAsync(rooms, 2);
        await host.TeachAsync(new LessonStep.Hold(plan => plan with { Question = "Up or down?", Choices = ["up", "down"] }));
        await room.TellAsync(people[1].Seat, new LessonAnswer.Predicted(0));
        await room.TellAsync(people[0].Seat, new LessonAnswer.Departs());
        await host.EndAsync();

        var file = (await LessonFile.ReadAsync(rooms.Journal, room.Code))!;
        Assert.Equal(["left", "no bid"], Column(file, "seats", "status"));
        Assert.Equal(["no answer", "up"], Column(file, "answers", "prediction"));
        Assert.Equal(["not asked", "not asked"], Column(file, "answers", "exit 1"));
    }

    [Fact]
    public async Task The_page_asks_once_leaves_and_comes_back_with_one_tap()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _, people) = await OpenAsync(rooms, 1);
        Services.AddSingleton(rooms.Rooms).AddScoped<CircuitPresence>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
        var page = Render<PlayRoom>(p => p.Add(c => c.Code, room.Code).Add(c => c.SeatKey, people[0].SeatKey!));
        var patience = TimeSpan.FromSeconds(60);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#tab-seat")), patience);
        await page.Find("#tab-seat").ClickAsync(new());
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".leave button")), patience);

        await page.Find(".leave button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("You have left the room", page.Markup, StringComparison.Ordinal), patience);
        Assert.Empty(page.FindAll(".play"));

        await page.Find(".notice button, button.main").ClickAsync(new());
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".play")), patience);
        Assert.False((await room.LookAsync(Viewer.Seat(people[0].Seat))).Lesson.Departed);
    }

    private static async Task<(RoomActor Room, RoomHost Host, List<SeatTicket> People)> OpenAsync(TestRooms rooms, int count)
    {
        var created = await rooms.CreateAsync(Class);
        var people = new List<SeatTicket>();
        for (var i = 0; i < count; i++)
            people.Add((await created.Room.JoinAsync($"Person {i}")).Value!);
        return ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!, people);
    }

    private static List<object?> Column(LessonFile file, string sheet, string column)
    {
        var table = LessonTables.Of(file).Single(known => known.Name == sheet);
        var index = table.Columns.ToList().IndexOf(column);
        return [.. table.Rows.Select(row => row[index])];
    }

    private static async Task<bool> KeptAsync(RoomActor room, SeatId seat) =>
        (await room.LookAsync(Viewer.Spectator)).View.Room.Standings.Single(line => line.Seat == seat).Regent;
}
