using System.Collections.Concurrent;
using Web.Seats;

namespace Web.Live;

/// <summary>The lines of all open pages.</summary>
public sealed class LiveLines
{
    private readonly ConcurrentDictionary<string, LiveLine> _open = new(StringComparer.Ordinal);

    public LiveLine Open()
    {
        var line = new LiveLine(this, Key.Create());
        _open[line.Id] = line;
        return line;
    }

    internal LiveLine? Find(string id) => _open.GetValueOrDefault(id);

    internal void Forget(LiveLine line) => _open.TryRemove(line.Id, out _);
}
