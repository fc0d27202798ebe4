using System.Collections.Concurrent;
using Microsoft.Extensions.Localization;
using Web.Seats;
using Web.Shared;

namespace Web.Live;

/// <summary>The lines of all open pages.</summary>
/// <param name="text">Words of the cards.</param>
/// <param name="words">Words of the game.</param>
public sealed class LiveLines(IStringLocalizer<SharedText> text, IStringLocalizer<Words> words)
{
    private readonly LiveWords _words = new(text, new Words(words));
    private readonly ConcurrentDictionary<string, LiveLine> _open = new(StringComparer.Ordinal);

    /// <param name="lists">True for a page that shows board, news and leaderboard: those come on the line too.</param>
    public LiveLine Open(bool lists = false)
    {
        var line = new LiveLine(this, Key.Create(), lists ? _words : null);
        _open[line.Id] = line;
        return line;
    }

    internal LiveLine? Find(string id) => _open.GetValueOrDefault(id);

    internal void Forget(LiveLine line) => _open.TryRemove(line.Id, out _);
}
