using System.Security.Cryptography;
using Game.Bots.Replays;
using Game.Domain;
using Web.Journal;
using Web.Rooms;

namespace Web.Replays;

/// <summary>
/// The tapes of this server. A room's tape exists only once its round is over: before that there is nothing to look back on that
/// would not give something away. A few are kept, the one that was not looked at for longest goes first.
/// </summary>
internal sealed class Tapes(IRooms rooms, IJournal journal)
{
    private const int Kept = 6;
    private const int MostTicks = 20_000;

    private readonly Lock _door = new();
    private readonly LinkedList<(string Name, Task<Tape> Tape)> _tapes = [];
    private Task _newest = Task.CompletedTask;

    /// <summary>The last round of a room that is over, or 0.</summary>
    public static int LastRound(RoomHandle room) => room.Status.Ended ? room.Status.Round : room.Status.Round - 1;

    /// <summary>The tape of a finished round; nothing if there is none.</summary>
    /// <param name="code">The room.</param>
    /// <param name="round">Which round; nothing for the last one.</param>
    public async Task<Tape?> FindAsync(string code, int? round = null)
    {
        if (rooms.Find(code) is not { } room) return null;
        var wanted = round ?? LastRound(room);
        if (wanted < 1 || wanted > LastRound(room)) return null;
        return await KeepAsync($"{room.Code}-{wanted}", () => RoundAsync(room.Code, wanted));
    }

    /// <summary>A tape that was made from a file; nothing once it has been put away.</summary>
    public async Task<Tape?> OpenedAsync(string name)
    {
        Task<Tape>? tape;
        lock (_door) tape = _tapes.FirstOrDefault(kept => kept.Name == name).Tape;
        return tape is null ? null : await tape;
    }

    /// <summary>Decides the match of a replay file again, and keeps its tape under a name that nobody can guess.</summary>
    /// <exception cref="ReplayException">It is no replay of this game, or of another version of it, or longer than this server decides.</exception>
    public async Task<string> OpenAsync(Stream file, CancellationToken stop)
    {
        var name = "file-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var replay = ReplayFile.Read(file);
        if (replay.Ticks > MostTicks) throw new ReplayException($"This server opens matches of at most {MostTicks} ticks.");
        _ = await KeepAsync(name, () => Task.Run(() => Decide(replay, stop), stop));
        return name;
    }

    private static Tape Decide(Replay replay, CancellationToken stop)
    {
        var events = new List<GameEvent>();
        try
        {
            replay.Decide(events.AddRange, _ => stop.ThrowIfCancellationRequested());
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            // A file may say anything: settings that cannot be played, more seats than there are.
            throw new ReplayException(wrong.Message);
        }

        return Tape.Of(events);
    }

    private async Task<Tape> RoundAsync(string code, int round)
    {
        var recorded = await journal.RoundAsync(code, round);
        return await Task.Run(() => Tape.Of(recorded.Events));
    }

    // One is made at a time: it takes a core for a second or two, and rooms that run need theirs.
    private async Task<Tape> KeepAsync(string name, Func<Task<Tape>> make)
    {
        Task<Tape> tape;
        lock (_door)
        {
            var node = _tapes.First;
            while (node is not null && (node.Value.Name != name || node.Value.Tape.IsFaulted || node.Value.Tape.IsCanceled)) node = node.Next;
            if (node is not null) _tapes.Remove(node);
            tape = node?.Value.Tape ?? MakeAsync(_newest, make);
            if (node is null) _newest = tape;
            _tapes.AddFirst((name, tape));
            while (_tapes.Count > Kept) _tapes.RemoveLast();
        }

        return await tape;
    }

    private static async Task<Tape> MakeAsync(Task before, Func<Task<Tape>> make)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await make();
    }
}
