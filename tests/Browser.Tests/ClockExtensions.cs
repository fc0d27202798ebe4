using Web.Rooms;

namespace Browser.Tests;

internal static class ClockExtensions
{
    private const int Patience = 120_000;

    /// <summary>Lets the clock of a room go until it has ticked, and stops it again: between two of these a hand has all the time it needs, however slow the machine is.</summary>
    public static async Task NextTickAsync(this RoomHost host, RoomHandle room)
    {
        using var late = new CancellationTokenSource(Patience);
        var tick = room.Status.Tick;
        await host.ResumeAsync();
        while (room.Status.Tick == tick) await Task.Delay(10, late.Token);
        await host.PauseAsync();
    }
}
