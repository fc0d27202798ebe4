using Web.Host;
using Web.Journal;
using Web.Lessons;
using Web.Links;
using Web.Rooms;
using Web.Tests.Rooms;

namespace Web.Tests.Links;

/// <summary>A link for the term leads to the class that is open now, to nothing else, and for nobody but its keeper elsewhere.</summary>
public sealed class ClassLinksTests
{
    private static readonly RoomSettings Class = new() { Custom = TestRooms.Short, Bots = [], Seed = 7, MillisecondsPerTick = 1000, Lesson = new LessonPlan { Class = true } };

    [Fact]
    public async Task It_leads_to_one_class_after_the_other_and_only_its_secret_moves_it()
    {
        await using var rooms = await TestRooms.StartAsync();
        using var links = Links(rooms);
        var (first, second) = (await HostedAsync(rooms), await HostedAsync(rooms));
        var (id, key) = (await links.CreateAsync(first))!.Value;
        Assert.Equal(first.Code, links.Current(id)?.Code);

        Assert.False(await links.LeadAsync(id, key + "x", second));
        Assert.False(await links.LeadAsync(id, null, null));
        Assert.False(await links.DeleteAsync(id, id));
        Assert.Equal(first.Code, links.Current(id)?.Code);

        Assert.True(await links.LeadAsync(id, key, second));
        Assert.Equal(second.Code, links.Current(id.ToLowerInvariant())?.Code);
        Assert.True(await links.LeadAsync(id, key, null));
        Assert.Null(links.Current(id));
        Assert.True(links.Has(id));
    }

    [Fact]
    public async Task Two_links_know_nothing_of_each_other()
    {
        await using var rooms = await TestRooms.StartAsync();
        using var links = Links(rooms);
        var (mine, yours) = ((await links.CreateAsync(await HostedAsync(rooms)))!.Value, (await links.CreateAsync(await HostedAsync(rooms)))!.Value);

        Assert.NotEqual(mine.Id, yours.Id);
        Assert.False(links.Opens(mine.Id, yours.Key));
        Assert.False(await links.DeleteAsync(mine.Id, yours.Key));
        Assert.True(links.Has(mine.Id));
    }

    [Fact]
    public async Task Between_two_rounds_it_leads_to_the_class_after_the_lesson_and_on_the_next_day_nowhere()
    {
        await using var rooms = await TestRooms.StartAsync();
        using var links = Links(rooms);
        var created = await rooms.CreateAsync(Class);
        var host = created.Room.HostFor(created.HostKey)!;
        var hosted = Hosted.Find(rooms.Rooms, created.Room.Code)!;
        var id = (await links.CreateAsync(hosted))!.Value.Id;
        await host.EndAsync();
        Assert.Equal(hosted.Code, links.Current(id)?.Code);

        rooms.Time.Advance(TimeSpan.FromHours(13));
        Assert.Null(links.Current(id));
        await host.StartNextRoundAsync();
        Assert.Equal(hosted.Code, links.Current(id)?.Code);
        await host.EndAsync();
        await host.TeachAsync(new LessonStep.Hold(plan => plan with { Over = true }));
        Assert.Null(links.Current(id));
    }

    [Fact]
    public async Task It_outlives_a_restart_and_forgets_a_room_that_is_deleted()
    {
        await using var rooms = await TestRooms.StartAsync();
        using var links = Links(rooms);
        var hosted = await HostedAsync(rooms);
        var (id, key) = (await links.CreateAsync(hosted))!.Value;

        await using (var later = await TestRooms.StartAsync(rooms.Folder))
        {
            using var read = Links(later);
            await read.StartAsync(CancellationToken.None);
            Assert.Equal(hosted.Code, read.Current(id)?.Code);
            Assert.True(read.Opens(id, key));
            await later.Rooms.DeleteAsync(hosted.Code);
            Assert.Null(read.Current(id));
            Assert.True(await read.DeleteAsync(id, key));
        }

        await using var last = await TestRooms.StartAsync(rooms.Folder);
        using var empty = Links(last);
        await empty.StartAsync(CancellationToken.None);
        Assert.False(empty.Has(id));
    }

    [Fact]
    public async Task Another_room_that_gets_the_same_code_some_day_is_not_the_one_it_leads_to()
    {
        await using var rooms = await TestRooms.StartAsync();
        var hosted = await HostedAsync(rooms);
        var now = rooms.Time.GetUtcNow();
        await rooms.Journal.WriteAsync(new JournalWrite("")
        {
            Link = new LinkRecord { Id = "BCDFGHJK", KeyHash = [1], CreatedAt = now, UsedAt = now, Room = hosted.Code, RoomOpened = now - TimeSpan.FromDays(40) },
        });
        using var links = Links(rooms);
        await links.StartAsync(CancellationToken.None);

        Assert.True(links.Has("BCDFGHJK"));
        Assert.Null(links.Current("BCDFGHJK"));
    }

    [Fact]
    public async Task A_link_that_nobody_used_for_more_than_a_year_goes_away_by_itself()
    {
        await using var rooms = await TestRooms.StartAsync();
        var id = (await Links(rooms).CreateAsync(await HostedAsync(rooms)))!.Value.Id;
        rooms.Time.Advance(TimeSpan.FromDays(401));
        using var links = Links(rooms);
        await links.StartAsync(CancellationToken.None);

        Assert.False(links.Has(id));
        Assert.Empty(await rooms.Journal.LinksAsync());
    }

    private static ClassLinks Links(TestRooms rooms) => new(rooms.Journal, rooms.Rooms, rooms.Time);

    private static async Task<Hosted> HostedAsync(TestRooms rooms) => Hosted.Find(rooms.Rooms, (await rooms.CreateAsync(Class)).Room.Code)!;
}
