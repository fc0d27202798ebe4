using BadBots;
using Game.Bots.Confinement;

namespace Web.Tests.Bots;

/// <summary>A library's process sees its own seat and nothing else of the server it runs beside.</summary>
public sealed class ConfinedLibraryTests(LibraryHost game) : IClassFixture<LibraryHost>
{
    [Fact]
    public async Task One_that_snoops_gets_nothing_while_an_honest_one_plays_on()
    {
        var room = (await game.OpenAsync("lib:snoop", "lib:steady")).Room;
        var said = await game.UntilLogAsync("lib:snoop ended with code 3", "I got");
        await game.UntilBidsAsync(room, "steady");
        if (Landlock.Version >= Landlock.ClosesSignals) Assert.Contains("I got nothing.", said, StringComparison.Ordinal);
        else if (Landlock.Version > 0) Assert.DoesNotContain("the journal", said, StringComparison.Ordinal);
        else Assert.Contains(game.Log, line => line.Contains("has no Landlock", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_attempts_succeed_from_a_process_that_is_not_confined()
    {
        if (!OperatingSystem.IsLinux()) return;
        var got = Snoop.Look(game.DataFolder, game.Url);
        Assert.Equal(
            ["the journal", "the data folder", "a new file", "a shell", "somebody's environment", "somebody's command line", "a signal to somebody", "a connection"],
            got.Where(what => what != "somebody's memory"));
    }
}
