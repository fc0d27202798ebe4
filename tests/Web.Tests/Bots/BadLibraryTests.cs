using Web.Rooms;

namespace Web.Tests.Bots;

/// <summary>Libraries that misbehave in a room: each loses its own process, and the room and the other seats go on.</summary>
public sealed class BadLibraryTests(LibraryHost.Impatient game) : IClassFixture<LibraryHost.Impatient>
{
    [Theory]
    [InlineData("staller", "has stalled for 10 seconds and is ended")]
    [InlineData("crasher", "I crash in every turn")]
    [InlineData("printer", "printed without end and is ended")]
    [InlineData("hungry", "used up its memory")]
    [InlineData("hungry-outside", "uses more than 400 MB and is ended")]
    public async Task One_that_fails_is_ended_started_again_once_and_given_up_while_the_room_goes_on(string name, string reason)
    {
        var created = await game.OpenAsync($"lib:{name}", "casual");
        var failed = await game.UntilLogAsync($"lib:{name} ", reason);
        Assert.Contains(created.Room.Code, failed, StringComparison.Ordinal);
        await game.UntilLogAsync(created.Room.Code, "is not started again in this match");
        Assert.Equal(2, game.Log.Count(line => line.Contains($"{created.Room.Code} seat", StringComparison.Ordinal) && line.Contains("plays in process", StringComparison.Ordinal)));
        await GoesOnAsync(created, name);
    }

    [Theory]
    [InlineData("thrower")]
    [InlineData("flooder")]
    [InlineData("liar")]
    public async Task One_that_breaks_the_rules_loses_its_turns_and_nothing_of_anybody_else_changes(string name)
    {
        var created = await game.OpenAsync($"lib:{name}", "casual");
        await game.UntilLogAsync($"lib:{name} plays in process");
        await GoesOnAsync(created, name);
        Assert.DoesNotContain(game.Log, line => line.Contains($"lib:{name} ended", StringComparison.Ordinal));
    }

    // Ticks close, the other bot bids on, and the bad one has done nothing.
    private async Task GoesOnAsync(CreatedRoom created, string name)
    {
        var tick = created.Room.Status.Tick;
        await LibraryHost.UntilAsync(() => created.Room.Status.Tick > tick + 20, () => string.Join('\n', game.Log));
        await game.UntilBidsAsync(created.Room, "casual");
        Assert.Equal(RoomPhase.Running, created.Room.Status.Phase);
        Assert.Equal(0, (await LibraryHost.LineAsync(created.Room, name)).BidsPlaced);
        await created.Room.HostFor(created.HostKey)!.EndAsync();
    }
}
