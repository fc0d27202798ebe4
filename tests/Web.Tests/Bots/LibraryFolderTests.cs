using Microsoft.Extensions.DependencyInjection;
using Web.Rooms;

namespace Web.Tests.Bots;

/// <summary>What lies in the data folder's <c>bots</c> is asked what it offers, and whatever is broken is named and skipped.</summary>
public sealed class LibraryFolderTests
{
    [Fact]
    public async Task Broken_libraries_are_named_and_skipped_and_the_others_are_offered()
    {
        await using var game = new LibraryHost();
        await File.WriteAllTextAsync(Path.Combine(game.BotsFolder, "text.dll"), "This is no library.");
        File.Copy(typeof(CsvHelper.CsvReader).Assembly.Location, Path.Combine(game.BotsFolder, "other.dll"));
        EmittedLibrary.Crashes(Path.Combine(game.BotsFolder, "crashing.dll"));
        EmittedLibrary.Throws(Path.Combine(game.BotsFolder, "throwing.dll"));
        EmittedLibrary.Hangs(Path.Combine(game.BotsFolder, "hanging.dll"));
        Directory.CreateDirectory(Path.Combine(game.BotsFolder, "zoo"));
        File.Copy(Path.Combine(game.BotsFolder, "BadBots.dll"), Path.Combine(game.BotsFolder, "zoo", "zoo.dll"));
        _ = game.Url;

        await game.UntilLogAsync("text.dll is skipped", "not a .NET library");
        await game.UntilLogAsync("crashing.dll is skipped", "I crash when I am made");
        await game.UntilLogAsync("throwing.dll is skipped", "I throw when I am made");
        await game.UntilLogAsync("other.dll is skipped", "no public class");
        await game.UntilLogAsync("hanging.dll is skipped", "within 20 seconds");
        await game.UntilLogAsync("zoo.dll is skipped", "BadBots.dll offers lib:crasher already");

        Assert.Contains("lib:steady", game.Offered);
        Assert.DoesNotContain("lib:hanging", game.Offered);
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), loaded => loaded.GetName().Name is "hanging" or "crashing" or "throwing");
        using var browser = new HttpClient { BaseAddress = game.Url };
        Assert.Contains("value=\"lib:steady\"", await browser.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strategy_that_no_library_offers_opens_no_room()
    {
        await using var game = new LibraryHost();
        _ = game.Url;
        var refused = await game.Services.GetRequiredService<IRooms>().CreateAsync(new RoomSettings { Bots = ["lib:nobody"] });
        Assert.Equal(Game.Bots.Protocol.RoomProblem.UnknownStrategy, refused.Problem);
    }

}
