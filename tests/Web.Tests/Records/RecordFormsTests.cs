using System.IO.Compression;
using System.Net;
using Game.Bots.Protocol;
using Game.Domain.Views;
using Hosting;
using Microsoft.Extensions.DependencyInjection;
using Web.Host;
using Web.Journal;
using Web.Lessons;
using Web.Records;
using Web.Rooms;
using Web.Tests.Rooms;

namespace Web.Tests.Records;

/// <summary>Who gets the records over the wire: the host all of them, a student the own ones, anybody else nothing.</summary>
public sealed class RecordFormsTests(GameHost game) : IClassFixture<GameHost>
{
    private const string Name = "Zoe Palmer";

    [Fact]
    public async Task The_host_gets_records_names_summary_and_the_key_as_files()
    {
        var (room, host, _) = await OpenAsync();

        using var all = await game.PostAsync(host, RecordForms.All(room.Code));
        Assert.Equal(("application/zip", $"records-{room.Code}.zip"), (all.Content.Headers.ContentType!.MediaType, all.Content.Headers.ContentDisposition!.FileName));
        using var zip = new ZipArchive(new MemoryStream(await all.Content.ReadAsByteArrayAsync()));
        Assert.NotNull(zip.GetEntry("events.jsonl"));
        using var names = await game.PostAsync(host, RecordForms.Names(room.Code));
        Assert.Equal($"names-{room.Code}.csv", names.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains($"S01,{Name},", await names.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var (status, summary) = await host.PageAsync($"/host/{room.Code}/summary");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("S01", summary, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, summary, StringComparison.Ordinal);
        using var file = await game.PostAsync(host, HostForms.File(room.Code));
        var link = (await file.Content.ReadAsStringAsync()).Trim();
        Assert.Contains($"/host/{room.Code}#", link, StringComparison.Ordinal);
        Assert.NotNull(room.HostFor(link.Split('#')[1]));
        foreach (var answer in new[] { all, names, file })
            Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Strangers_and_students_get_none_of_it_and_no_word_of_what_there_is()
    {
        var (room, _, student) = await OpenAsync();
        using var stranger = game.Browser();
        foreach (var browser in new[] { student, stranger })
        {
            foreach (var form in new[] { RecordForms.All(room.Code), RecordForms.Names(room.Code), RecordForms.Delete(room.Code), HostForms.File(room.Code) })
            {
                using var refused = await game.PostAsync(browser, form, (RecordForms.Sure, room.Code));
                Assert.Equal(HttpStatusCode.SeeOther, refused.StatusCode);
                Assert.Equal($"/?problem={(int)RoomProblem.NotHost}&code={room.Code}", refused.Target());
                Assert.Empty(await refused.Content.ReadAsStringAsync());
            }

            var (status, page) = await browser.PageAsync($"/host/{room.Code}/summary");
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.DoesNotContain(">S01", page, StringComparison.Ordinal);
            Assert.DoesNotContain(Name, page, StringComparison.Ordinal);
        }

        Assert.NotNull(Rooms.Find(room.Code));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PageAsync("/host/ZZZZ/summary")).Status);
    }

    [Fact]
    public async Task A_student_gets_the_own_record_and_a_stranger_none()
    {
        var (room, _, student) = await OpenAsync();
        using var own = await game.PostAsync(student, RecordForms.Own(room.Code));
        Assert.Equal($"record-{room.Code}-S01.csv", own.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("S01", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var stranger = game.Browser();
        using var refused = await game.PostAsync(stranger, RecordForms.Own(room.Code));
        Assert.StartsWith("/?problem=", refused.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_is_deleted_only_by_its_host_who_types_its_code_and_then_nothing_is_left_of_it()
    {
        var (room, host, _) = await OpenAsync();
        using var slip = await game.PostAsync(host, RecordForms.Delete(room.Code), (RecordForms.Sure, "XXXX"));
        Assert.StartsWith($"/host/{room.Code}?problem=", slip.Target(), StringComparison.Ordinal);
        Assert.NotNull(Rooms.Find(room.Code));

        using var gone = await game.PostAsync(host, RecordForms.Delete(room.Code), (RecordForms.Sure, room.Code.ToLowerInvariant()));
        Assert.Equal("/", gone.Target());
        Assert.Null(Rooms.Find(room.Code));
        var journal = game.Services.GetRequiredService<IJournal>();
        Assert.Empty(await journal.AllAsync(room.Code));
        Assert.Empty(await journal.LessonsAsync(room.Code));
        Assert.Equal(HttpStatusCode.NotFound, (await host.PageAsync($"/host/{room.Code}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.PageAsync($"/debrief/{room.Code}")).Status);
        using var late = await game.PostAsync(host, RecordForms.Names(room.Code));
        Assert.StartsWith("/?problem=", late.Target(), StringComparison.Ordinal);
    }

    private IRooms Rooms => game.Services.GetRequiredService<IRooms>();

    // A finished round with one student, the host's browser and the student's.
    private async Task<(RoomHandle Room, FormBrowser Host, FormBrowser Student)> OpenAsync()
    {
        var created = (await Rooms.CreateAsync(new RoomSettings { Custom = TestRooms.Short, Bots = [], StartPaused = true, Lesson = new LessonPlan { Class = true } })).Value!;
        var (host, student) = (game.Browser(), game.Browser());
        using var entered = await game.PostAsync(host, HostForms.Enter(created.Room.Code), (HostForms.Key, created.HostKey));
        Assert.Equal($"/host/{created.Room.Code}", entered.Target());
        using var seated = await game.PostAsync(student, RoomForms.JoinRoom(created.Room.Code), (RoomForms.Nickname, Name));
        Assert.Equal($"/play/{created.Room.Code}", seated.Target());
        await created.Room.HostFor(created.HostKey)!.EndAsync();
        Assert.True((await created.Room.LookAsync(Viewer.Spectator)).Status.Ended);
        return (created.Room, host, student);
    }
}
