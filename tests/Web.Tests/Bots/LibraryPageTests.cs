using System.Text.RegularExpressions;
using Hosting;
using Microsoft.Extensions.DependencyInjection;
using Web.Bots;
using Web.Rooms;
using Web.Tests.RemoteBots;

namespace Web.Tests.Bots;

/// <summary>The tutorial page of libraries does what it says, from its own snippets.</summary>
public sealed partial class LibraryPageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("library-page").FullName;

    [Fact]
    public async Task Its_project_builds_is_found_and_bids_in_a_room()
    {
        var root = Root();
        var snippets = Snippet().Matches(await File.ReadAllTextAsync(Path.Combine(root, "docs", "bots", "library.md")))
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["text"].Value);
        foreach (var (name, text) in snippets.Where(snippet => snippet.Key != "build"))
            await File.WriteAllTextAsync(Path.Combine(_folder, name), text.Replace("../economy", root, StringComparison.Ordinal));
        var build = snippets["build"].Trim().Split(' ');
        var (code, output) = await Tool.RunAsync(build[0], _folder, build[1..]);
        Assert.True(code == 0, output);
        var built = Path.Combine(_folder, "bin", "Release", "net10.0", "Patient.dll");

        (code, output) = await Tool.RunAsync("dotnet", _folder, "exec", typeof(Game.Bots.Sdk.IStrategy).Assembly.Location, "library", built);
        Assert.True(code == 0, output);
        Assert.Contains("patient  Patience.Patient", output, StringComparison.Ordinal);

        await using var game = new LibraryHost();
        File.Copy(built, Path.Combine(game.BotsFolder, "Patient.dll"));
        await File.WriteAllTextAsync(Path.Combine(game.BotsFolder, "Broken.dll"), "Not a library at all.");
        var room = (await game.OpenAsync("lib:patient", "casual")).Room;
        await game.UntilLogAsync("The library Patient.dll offers lib:patient.");
        await game.UntilLogAsync("The library Broken.dll is skipped");
        await game.UntilBidsAsync(room, "patient");

        // The other way of the page: a seat in an open room, without dropping anything.
        var joining = Tool.RunAsync("dotnet", _folder, "exec", typeof(Game.Bots.Sdk.IStrategy).Assembly.Location,
            "join", room.Code, "--at", game.Url.ToString(), "--library", built, "--bot", "patient");
        await LibraryHost.UntilAsync(() => room.Status.Bots == 3, () => string.Join('\n', game.Log));
        await game.UntilBidsAsync(room, "patient 2");
        await EndAsync(game, room);
        (code, output) = await joining;
        Assert.True(code == 0, output);
    }

    [Fact]
    public void The_settings_that_the_pages_name_and_their_defaults_are_the_real_ones()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "bots", "limits.md"));
        var defaults = new LibraryOptions();
        foreach (var setting in typeof(LibraryOptions).GetProperties().Where(property => property.PropertyType == typeof(int)))
            Assert.Contains($"| `{LibraryOptions.Section}:{setting.Name}` | {setting.GetValue(defaults)} |", page, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task EndAsync(GameHost game, RoomHandle room) =>
        ((RoomActor)game.Services.GetRequiredService<IRooms>().Find(room.Code)!).AskAsync(new RoomMessage.End());

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Economy.sln"))) folder = folder.Parent;
        return folder!.FullName;
    }

    [GeneratedRegex(@"```\w+ (?<name>\S+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Snippet();
}
