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
/// <param name="rooms">The rooms.</param>
/// <param name="journal">Where they are recorded.</param>
/// <param name="atOnce">How many are made at once; nothing for as many as there are cores.</param>
internal sealed class Tapes(IRooms rooms, IJournal journal, int? atOnce = null) : IDisposable
{
    private const int Kept = 6;
    private const int MostTicks = 20_000;

    private readonly Lock _door = new();
    private readonly LinkedList<TapeMaking> _tapes = [];

    // Each takes a core for a second or two. Never one alone: a long one would hold up every other.
    private readonly SemaphoreSlim _makers = new(atOnce ?? Math.Max(2, Environment.ProcessorCount));

    /// <summary>The last round of a room that is over, or 0.</summary>
    public static int LastRound(RoomHandle room) => room.Status.Ended ? room.Status.Round : room.Status.Round - 1;

    /// <summary>The tape of a finished round; nothing if there is none.</summary>
    /// <param name="code">The room.</param>
    /// <param name="round">Which round; nothing for the last one.</param>
    /// <param name="progress">Called while it is made with the share that is done, 0 to 1; on any thread.</param>
    public async Task<Tape?> FindAsync(string code, int? round = null, Action<double>? progress = null)
    {
        if (rooms.Find(code) is not { } room) return null;
        var wanted = round ?? LastRound(room);
        if (wanted < 1 || wanted > LastRound(room)) return null;
        return await KeepAsync($"{room.Code}-{wanted}", report => RoundAsync(room.Code, wanted, report), progress);
    }

    /// <summary>A tape that was made from a file; nothing once it has been put away.</summary>
    public async Task<Tape?> OpenedAsync(string name)
    {
        TapeMaking? making;
        lock (_door) making = _tapes.FirstOrDefault(kept => kept.Name == name);
        return making is null ? null : await making.Tape;
    }

    /// <summary>Decides the match of a replay file again, and keeps its tape under a name that nobody can guess.</summary>
    /// <exception cref="ReplayException">It is no replay of this game, or of another version of it, or longer than this server decides.</exception>
    public async Task<string> OpenAsync(Stream file, CancellationToken stop)
    {
        var name = "file-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var replay = ReplayFile.Read(file);
        if (replay.Ticks > MostTicks) throw new ReplayException($"This server opens matches of at most {MostTicks} ticks.");
        _ = await KeepAsync(name, _ => Task.Run(() => Decide(replay, stop), stop), progress: null);
        return name;
    }

    public void Dispose() => _makers.Dispose();

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

    private async Task<Tape> RoundAsync(string code, int round, Action<double> report)
    {
        var recorded = await journal.RoundAsync(code, round);
        return await Task.Run(() => Tape.Of(recorded.Events, report));
    }

    private async Task<Tape> KeepAsync(string name, Func<Action<double>, Task<Tape>> make, Action<double>? progress)
    {
        TapeMaking making;
        lock (_door)
        {
            var known = _tapes.FirstOrDefault(kept => kept.Name == name && !kept.Failed);
            if (known is not null) _tapes.Remove(known);
            making = known ?? new TapeMaking(name, _makers, make);
            _tapes.AddFirst(making);
            while (_tapes.Count > Kept && _tapes.LastOrDefault(static kept => kept.Tape.IsCompleted) is { } oldest) _tapes.Remove(oldest);
        }

        return await making.FollowAsync(progress);
    }
}
