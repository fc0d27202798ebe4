using Game.Domain.Views;

namespace Web.Rooms;

/// <summary>
/// The only broadcaster of a room. A version names one state: it rises when something changed since the last frame was
/// made, and all frames of a version, for whichever viewer, are made from the same state.
/// </summary>
internal sealed class RoomFeed(long firstVersion, Func<long, Viewer, RoomFrame> make)
{
    private readonly Dictionary<Viewer, List<Reader>> _readers = [];
    private readonly Dictionary<Viewer, RoomFrame> _frames = [];
    private long _version = firstVersion;
    private bool _changed;

    public int Readers { get; private set; }

    /// <summary>Something a viewer could see is different now.</summary>
    public void Change() => _changed = true;

    /// <summary>True while somebody looks with these eyes.</summary>
    public bool IsRead(Viewer viewer) => _readers.ContainsKey(viewer);

    public void Attach(Viewer viewer, Reader reader)
    {
        if (!_readers.TryGetValue(viewer, out var readers))
            _readers[viewer] = readers = [];
        readers.Add(reader);
        Readers++;
        reader.Offer(Frame(viewer));
    }

    public void Detach(Viewer viewer, Reader reader)
    {
        if (!_readers.TryGetValue(viewer, out var readers) || !readers.Remove(reader))
            return;

        Readers--;
        if (readers.Count == 0)
            _readers.Remove(viewer);
    }

    public RoomFrame Frame(Viewer viewer)
    {
        if (_changed)
        {
            _changed = false;
            _version++;
            _frames.Clear();
        }

        return _frames.TryGetValue(viewer, out var frame)
            ? frame
            : _frames[viewer] = make(_version, viewer);
    }

    public void Publish()
    {
        var free = new List<Reader>(Readers);
        foreach (var (viewer, readers) in _readers)
        {
            var frame = Frame(viewer);
            foreach (var reader in readers)
            {
                if (reader.Put(frame)) free.Add(reader);
            }
        }

        Reader.ShowAll(free);
    }
}
