using Bunit;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components.Web;
using Web.Groups;
using Web.Host;
using Web.Lessons;
using Web.Records;
using Web.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Rooms;

/// <summary>The host asks who is there: one card, one tap, a chip for each seat and a count; nothing of it counts against anybody.</summary>
public sealed class RollCallTests : BunitContext
{
    private static readonly RoomSettings Class = new()
    {
        Custom = TestRooms.Short, Bots = ["casual"], Seed = 7, MillisecondsPerTick = 1000, Lesson = new LessonPlan { Class = true },
    };

    public RollCallTests() => Services.AddWords();

    [Fact]
    public async Task Each_person_is_asked_once_and_the_host_sees_who_answered()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, people) = await OpenAsync(rooms, 3);
        await room.TellAsync(people[2], new LessonAnswer.Departs());
        Assert.True((await host.TeachAsync(new LessonStep.CallRoll())).Ok);
        Assert.Equal((true, true, false), (await CalledAsync(room, people[0]), await CalledAsync(room, people[1]), await CalledAsync(room, people[2])));
        Assert.False((await room.LookAsync(Viewer.Spectator)).Lesson.Called);

        Assert.True((await room.TellAsync(people[0], new LessonAnswer.Here())).Ok);
        Assert.True((await room.TellAsync(people[0], new LessonAnswer.Here())).Ok);
        Assert.False((await room.TellAsync(people[2], new LessonAnswer.Here())).Ok);
        var seen = await host.LookAsync();
        Assert.Equal(new RollCount(2, 1), seen.Lesson.Roll);
        Assert.Equal([true, false, null], people.Select(seat => seen.Roster.Single(line => line.Seat == seat).Answered));
        Assert.All(seen.Roster.Where(line => line.Bot), line => Assert.Null(line.Answered));
        Assert.Equal((false, true), (await CalledAsync(room, people[0]), await CalledAsync(room, people[1])));
        Assert.Null((await room.LookAsync(Viewer.Seat(people[0]))).Lesson.Roll);
    }

    [Fact]
    public async Task A_question_that_is_taken_away_or_asked_anew_is_answered_by_nobody_any_more()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, people) = await OpenAsync(rooms, 2);
        await host.TeachAsync(new LessonStep.CallRoll());
        await room.TellAsync(people[0], new LessonAnswer.Here());
        await host.TeachAsync(new LessonStep.CallRoll());
        Assert.Equal(new RollCount(2, 0), (await host.LookAsync()).Lesson.Roll);

        await host.TeachAsync(new LessonStep.EndRoll());
        Assert.Null((await host.LookAsync()).Lesson.Roll);
        Assert.False(await CalledAsync(room, people[0]));
        Assert.False((await room.TellAsync(people[0], new LessonAnswer.Here())).Ok);
    }

    [Fact]
    public async Task It_is_in_the_journal_and_in_the_records_and_in_no_alert()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, people) = await OpenAsync(rooms, 2);
        var alerts = (await host.LookAsync()).Roster.Select(line => line.Alerts).ToList();
        await host.TeachAsync(new LessonStep.CallRoll());
        await room.TellAsync(people[1], new LessonAnswer.Here());
        Assert.Equal(alerts, (await host.LookAsync()).Roster.Select(line => line.Alerts));

        await using (var later = await TestRooms.StartAsync(rooms.Folder))
            Assert.Equal((true, false), (await CalledAsync(later.Find(room.Code), people[0]), await CalledAsync(later.Find(room.Code), people[1])));

        var file = (await LessonFile.ReadAsync(rooms.Journal, room.Code))!;
        var row = Assert.Single(LessonTables.Of(file).Single(sheet => sheet.Name == "lesson").Rows, row => row[0] as string == "asked who is there");
        Assert.Equal("1 of 2 answered, not S02", ((string)row[1]!).Split(": ")[^1]);
    }

    [Fact]
    public async Task In_a_split_class_all_rooms_are_asked_and_counted_together()
    {
        await using var rooms = await TestRooms.StartAsync();
        var group = (await rooms.Rooms.CreateGroupAsync([(Class, "one"), (Class, "two")])).Value!;
        var seats = new List<SeatId>();
        foreach (var room in group.Rooms)
            seats.Add((await room.JoinAsync("Ana")).Value!.Seat);
        var host = new ClassHost([.. group.Rooms.Select(room => room.HostFor(group.HostKey)!)]);

        Assert.True((await host.TeachAsync(new LessonStep.CallRoll())).Ok);
        await group.Rooms[1].TellAsync(seats[1], new LessonAnswer.Here());
        Assert.Equal(new RollCount(2, 1), (await host.LookAsync()).Lesson.Roll);
    }

    [Fact]
    public void The_phone_shows_one_card_with_one_button_while_it_is_asked()
    {
        var told = new List<LessonAnswer>();
        var card = Render<RollCard>(p => p.Add(c => c.Asked, false).Add(c => c.OnAnswer, told.Add));
        Assert.Empty(card.FindAll("button"));

        card.Render(p => p.Add(c => c.Asked, true));
        Assert.Equal("Here", Assert.Single(card.FindAll("button")).TextContent.Trim());
        card.Find("button").Click(new MouseEventArgs());
        Assert.Equal([new LessonAnswer.Here()], told);
    }

    [Fact]
    public async Task The_host_page_asks_with_one_tap_counts_and_names_who_is_missing()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, people) = await OpenAsync(rooms, 2);
        var page = Render<HostRoster>(p => p.Add(c => c.Host, host).Add(c => c.Now, host.LookAsync().GetAwaiter().GetResult()));
        await page.Find(".roll button").ClickAsync(new MouseEventArgs());
        await room.TellAsync(people[0], new LessonAnswer.Here());

        var now = await host.LookAsync();
        page.Render(p => p.Add(c => c.Now, now));
        var roll = page.Find(".roll").TextContent;
        Assert.Contains("1 of 2 are here", roll, StringComparison.Ordinal);
        Assert.Contains("not yet: Person 1", roll, StringComparison.Ordinal);
        Assert.Equal(["true", "false"], page.FindAll("[data-answered]").Select(chip => chip.GetAttribute("data-answered")));
        await page.Find(".roll button").ClickAsync(new MouseEventArgs());
        Assert.Null((await host.LookAsync()).Lesson.Roll);
    }

    private static async Task<(RoomActor Room, RoomHost Host, List<SeatId> People)> OpenAsync(TestRooms rooms, int count)
    {
        var created = await rooms.CreateAsync(Class);
        var people = new List<SeatId>();
        for (var i = 0; i < count; i++)
            people.Add((await created.Room.JoinAsync($"Person {i}")).Value!.Seat);
        return ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!, people);
    }

    private static async Task<bool> CalledAsync(RoomActor room, SeatId seat) => (await room.LookAsync(Viewer.Seat(seat))).Lesson.Called;
}
