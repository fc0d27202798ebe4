using System.IO.Compression;
using System.Net;
using System.Text;
using Hosting;
using Microsoft.Extensions.DependencyInjection;
using Web.Host;
using Web.Lessons;
using Web.Records;
using Web.Rooms;
using Web.Tests.Rooms;

namespace Web.Tests.Groups;

/// <summary>A split class outlives the device that opened it: its host key opens it on another one, and nothing else does.</summary>
public sealed class ClassDoorTests(GameHost game) : IClassFixture<GameHost>
{
    [Fact]
    public async Task The_key_opens_the_class_on_a_second_device_with_link_picture_and_file()
    {
        var split = await OpenAsync();
        using var device = game.Browser();
        var (status, door) = await device.PageAsync($"/arms/{split.Code}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("data-host-door", door, StringComparison.Ordinal);

        using var wrong = await game.PostAsync(device, HostForms.Enter(split.Code), (HostForms.Key, split.HostKey + "x"));
        Assert.StartsWith($"/arms/{split.Code}?problem=", wrong.Target(), StringComparison.Ordinal);
        Assert.False(wrong.Headers.Contains("Set-Cookie"));

        using var right = await game.PostAsync(device, HostForms.Enter(split.Code.ToLowerInvariant()), (HostForms.Key, $"http://example.org/arms/{split.Code}#{split.HostKey}"));
        Assert.Equal($"/arms/{split.Code}", right.Target());
        var (_, page) = await device.PageAsync($"/arms/{split.Code}");
        Assert.DoesNotContain("data-host-door", page, StringComparison.Ordinal);
        Assert.Contains($"/arms/{split.Code}#{split.HostKey}", page, StringComparison.Ordinal);
        using var file = await game.PostAsync(device, HostForms.File(split.Code));
        Assert.EndsWith($"/arms/{split.Code}#{split.HostKey}\n", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // The same key hosts each of its rooms.
        foreach (var room in split.Rooms)
            Assert.DoesNotContain("data-host-door", (await device.PageAsync($"/host/{room.Code}")).Text, StringComparison.Ordinal);
        using var moved = await device.GetAsync(new Uri($"/host/{split.Code}", UriKind.Relative));
        Assert.Equal($"/arms/{split.Code}", moved.Target());
    }

    [Fact]
    public async Task Strangers_and_students_get_neither_the_file_nor_the_records()
    {
        var split = await OpenAsync();
        using var student = game.Browser();
        using var seated = await game.PostAsync(student, RoomForms.JoinRoom(split.Code), (RoomForms.Nickname, "Ana"));
        Assert.StartsWith("/play/", seated.Target(), StringComparison.Ordinal);
        using var stranger = game.Browser();

        foreach (var browser in new[] { student, stranger })
        {
            foreach (var form in new[] { HostForms.File(split.Code), RecordForms.All(split.Code), RecordForms.Names(split.Code) })
            {
                using var refused = await game.PostAsync(browser, form);
                Assert.Equal(HttpStatusCode.SeeOther, refused.StatusCode);
                Assert.StartsWith("/?problem=", refused.Target(), StringComparison.Ordinal);
            }

            var (_, door) = await browser.PageAsync($"/arms/{split.Code}");
            Assert.DoesNotContain(split.HostKey, door, StringComparison.Ordinal);
            Assert.DoesNotContain("Start all rooms", door, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PageAsync("/arms/ZZZZ")).Status);
    }

    [Fact]
    public async Task The_projector_shows_code_picture_and_counts_and_not_which_room_has_which_rule()
    {
        var split = await OpenAsync();
        using var student = game.Browser();
        using var seated = await game.PostAsync(student, RoomForms.JoinRoom(split.Code), (RoomForms.Nickname, "Zoe Real"));
        using var beamer = game.Browser();

        var (status, page) = await beamer.PageAsync($"/watch/{split.Code}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"class=\"code\"", page, StringComparison.Ordinal);
        Assert.Contains(split.Code, page, StringComparison.Ordinal);
        Assert.Contains("class=\"qr\"", page, StringComparison.Ordinal);
        Assert.All(split.Rooms, room => Assert.Contains($"Room {room.Code}", page, StringComparison.Ordinal));
        Assert.Contains("1 player", page, StringComparison.Ordinal);
        Assert.DoesNotContain("as usual", page, StringComparison.Ordinal);
        Assert.DoesNotContain("otherwise", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoe Real", page, StringComparison.Ordinal);
        Assert.DoesNotContain(split.HostKey, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_joint_records_hold_every_line_of_every_room_with_its_rule_and_no_name()
    {
        var split = await OpenAsync();
        foreach (var name in new[] { "Zoe One", "Zoe Two" })
        {
            using var student = game.Browser();
            using var seated = await game.PostAsync(student, RoomForms.JoinRoom(split.Code), (RoomForms.Nickname, name));
        }

        foreach (var room in split.Rooms)
            await room.HostFor(split.HostKey)!.EndAsync();
        using var host = game.Browser();
        using var entered = await game.PostAsync(host, HostForms.Enter(split.Code), (HostForms.Key, split.HostKey));

        using var sent = await game.PostAsync(host, RecordForms.All(split.Code));
        using var zip = new ZipArchive(new MemoryStream(await sent.Content.ReadAsByteArrayAsync()));
        var seats = Text(zip, "csv/seats.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("room,rule,round,seat", seats[0], StringComparison.Ordinal);
        Assert.Equal(3, seats.Length);
        Assert.All(split.Rooms, room => Assert.Contains(seats, line => line.StartsWith(room.Code + ",", StringComparison.Ordinal)));
        Assert.Contains(seats, line => line.Contains(",otherwise,", StringComparison.Ordinal));
        foreach (var room in split.Rooms)
        {
            Assert.NotNull(zip.GetEntry($"{room.Code}/events.jsonl"));
            Assert.Contains(room.Code, Text(zip, $"{room.Code}/summary.html"), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(zip.Entries.Where(entry => !entry.Name.EndsWith(".xlsx", StringComparison.Ordinal)), entry => Text(zip, entry.FullName).Contains("Zoe", StringComparison.Ordinal));
        using var names = await game.PostAsync(host, RecordForms.Names(split.Code));
        var key = await names.Content.ReadAsStringAsync();
        Assert.Contains("Zoe One", key, StringComparison.Ordinal);
        Assert.Contains("Zoe Two", key, StringComparison.Ordinal);
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private async Task<CreatedGroup> OpenAsync()
    {
        var settings = new RoomSettings { Custom = TestRooms.Short, Bots = [], StartPaused = true, Lesson = new LessonPlan { Class = true } };
        var created = await game.Services.GetRequiredService<IRooms>().CreateGroupAsync([(settings, "as usual"), (settings, "otherwise")]);
        Assert.True(created.Ok, created.Problem.ToString());
        return created.Value;
    }
}
