using System.ComponentModel;
using Game.Domain.Primitives;

namespace Web.Bots;

/// <summary>One seat that a library plays: its child, started again after a crash a few times, ended with the match.</summary>
internal sealed class LibrarySeat : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private const long Megabyte = 1024 * 1024;

    private readonly BotLibraries _libraries;
    private readonly string _room;
    private readonly SeatId _seat;
    private readonly string _strategy;
    private readonly string _key;
    private readonly CancellationTokenSource _leaving = new();
    private readonly Task _playing;

    public LibrarySeat(BotLibraries libraries, string room, SeatId seat, string strategy, string key)
    {
        (_libraries, _room, _seat, _strategy, _key) = (libraries, room, seat, strategy, key);
        _playing = Task.Run(PlayAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _playing;
        _leaving.Dispose();
    }

    private async Task PlayAsync()
    {
        try
        {
            if (await _libraries.FileOfAsync(_strategy, _leaving.Token) is not { } file)
            {
                _libraries.Log.LibraryMissing(_room, _seat.Number, _strategy);
                return;
            }

            for (var restart = 0; restart <= _libraries.Options.MostRestarts; restart++)
            {
                await Task.Delay(restart * Look, _libraries.Time, _leaving.Token);
                if (await PlayOnceAsync(file) is not { } failure)
                    return;

                _libraries.Log.ChildFailed(_room, _seat.Number, _strategy, failure);
            }

            _libraries.Log.ChildGivenUp(_room, _seat.Number, _strategy);
        }
        catch (OperationCanceledException)
        {
            // The match is over, or the server stops.
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or IOException)
        {
            _libraries.Log.ChildNotStarted(exception, _room, _seat.Number, _strategy);
        }
    }

    /// <returns>Why it failed; nothing if it played to the end.</returns>
    private async Task<string?> PlayOnceAsync(string file)
    {
        if (await _libraries.AddressAsync(_leaving.Token) is not { } address)
            return "cannot reach this server: it listens on no address of the network.";

        using var place = await _libraries.TakePlaceAsync(_leaving.Token);
        var start = ChildStart.Of(
            _libraries.Options, file, address, "join", _room, "--at", address.AbsoluteUri, "--library", file, "--bot", LibraryName.Nickname(_strategy), "--supervised");
        await using var child = Child.Start(start, _libraries.Time);
        _libraries.Log.ChildStarted(_room, _seat.Number, _strategy, child.Id);
        await child.TellAsync(_key);
        while (!await child.IsOverAsync(Look, _leaving.Token))
        {
            if (child.Silence > TimeSpan.FromSeconds(_libraries.Options.StallSeconds))
                return $"has stalled for {_libraries.Options.StallSeconds} seconds and is ended.";
            if (child.Memory > _libraries.Options.MemoryMegabytes * Megabyte)
                return $"uses more than {_libraries.Options.MemoryMegabytes} MB and is ended.";
        }

        if (child.Floods)
            return "printed without end and is ended.";

        return child.ExitCode == 0 ? null : $"ended with code {child.ExitCode}: {await child.ComplaintAsync()}";
    }
}
