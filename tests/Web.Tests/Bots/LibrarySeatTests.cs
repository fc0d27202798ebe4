using System.Diagnostics;
using System.Globalization;
using Game.Domain.Primitives;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Web.Bots;
using Web.Rooms;

namespace Web.Tests.Bots;

/// <summary>A library's strategy plays its seat from a process of its own.</summary>
public sealed class LibrarySeatTests
{
    [Fact]
    public async Task It_plays_returns_to_its_seat_after_its_process_was_ended_and_goes_with_the_match()
    {
        await using var game = new LibraryHost();
        var created = await game.OpenAsync("lib:steady", "casual");
        await game.UntilBidsAsync(created.Room, "steady");
        var first = ProcessOf(await game.UntilLogAsync("lib:steady plays in process"));
        first.Kill();
        await game.UntilLogAsync("lib:steady ended with code");
        var second = await NextProcessAsync(game, first.Id);
        await game.UntilBidsAsync(created.Room, "steady", (await LibraryHost.LineAsync(created.Room, "steady")).BidsPlaced);

        await created.Room.HostFor(created.HostKey)!.EndAsync();
        await second.WaitForExitAsync();
        Assert.Equal(2, created.Room.Status.Bots);
    }

    [Fact]
    public async Task After_a_restart_of_the_server_the_seat_plays_on_and_a_stop_leaves_no_process()
    {
        await using var first = new LibraryHost();
        var code = (await first.OpenAsync("lib:steady")).Room.Code;
        await first.UntilBidsAsync(first.Services.GetRequiredService<IRooms>().Find(code)!, "steady");
        var child = ProcessOf(await first.UntilLogAsync("lib:steady plays in process"));
        await using var second = new HostOn(first.DataFolder);
        await first.Services.GetRequiredService<RoomRegistry>().StopAsync(CancellationToken.None);
        await child.WaitForExitAsync();

        _ = second.Url;
        var room = second.Services.GetRequiredService<IRooms>().Find(code)!;
        var before = (await LibraryHost.LineAsync(room, "steady")).BidsPlaced;
        Assert.True(before > 0);
        await second.UntilBidsAsync(room, "steady", before);
    }

    [Fact]
    public async Task Its_process_inherits_no_secret_no_open_file_and_runs_below_normal()
    {
        if (!OperatingSystem.IsLinux()) return;
        const string secret = "the-operators-own-secret";
        Environment.SetEnvironmentVariable("ECONOMY_TEST_SECRET", secret);
        await using var game = new LibraryHost();
        var room = (await game.OpenAsync("lib:steady")).Room;
        await game.UntilBidsAsync(room, "steady");
        using var child = ProcessOf(await game.UntilLogAsync("lib:steady plays in process"));

        Assert.DoesNotContain(secret, await ProcAsync(child, "environ"), StringComparison.Ordinal);
        var said = (await ProcAsync(child, "cmdline") + '\0' + await ProcAsync(child, "environ")).Split('\0', '=');
        Assert.All(said, word => Assert.Null(room.SeatOf(word)));
        Assert.All(Directory.EnumerateFileSystemEntries($"/proc/{child.Id}/fd"), handle =>
            Assert.DoesNotContain("journal.db", new FileInfo(handle).LinkTarget ?? "", StringComparison.Ordinal));
        foreach (var thread in Directory.EnumerateDirectories($"/proc/{child.Id}/task"))
        {
            var niceness = (await File.ReadAllTextAsync(Path.Combine(thread, "stat"))).Split(')')[^1].Split(' ')[17];
            Assert.True(int.Parse(niceness, CultureInfo.InvariantCulture) > 0);
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/", "https://0.0.0.0:5001", "http://*:5000")]
    [InlineData("http://[::1]:81/", "http://[::]:81")]
    [InlineData("http://localhost:5000/", "http://localhost:5000")]
    [InlineData("https://127.0.0.1:5001/", "https://+:5001")]
    public void A_child_is_sent_to_this_machine_without_encryption_where_there_is_a_choice(string expected, params string[] addresses) =>
        Assert.Equal(new Uri(expected), OwnAddress.Of(addresses));

    [Fact]
    public void A_lent_key_fits_its_seat_until_the_next_one_is_lent()
    {
        var book = new SeatBook([]);
        var first = book.Lend(new SeatId(3));
        Assert.Equal(new SeatId(3), book.SeatOf(first));
        var second = book.Lend(new SeatId(3));
        Assert.Null(book.SeatOf(first));
        Assert.Equal(new SeatId(3), book.SeatOf(second));
    }

    private static Task<string> ProcAsync(Process process, string file) => File.ReadAllTextAsync($"/proc/{process.Id}/{file}");

    private static Process ProcessOf(string line) => Process.GetProcessById(int.Parse(line.Trim().TrimEnd('.').Split(' ')[^1], CultureInfo.InvariantCulture));

    private static async Task<Process> NextProcessAsync(LibraryHost game, int first)
    {
        string? line = null;
        await LibraryHost.UntilAsync(
            () => (line = game.Log.FirstOrDefault(said => said.Contains("plays in process", StringComparison.Ordinal) && !said.Contains($" {first}.", StringComparison.Ordinal))) is not null,
            () => string.Join('\n', game.Log));
        return ProcessOf(line!);
    }

    private sealed class HostOn(string folder) : LibraryHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Data:Folder", folder);
        }
    }
}
