using System.Runtime.InteropServices;

namespace Game.Bots.Replays;

/// <summary>The shapes of a file's lines, the words that stand in them, and a column of numbers for each member, over all shapes.</summary>
/// <param name="first">True for files of the first version: without words, and each slot of each shape with a column of its own.</param>
internal sealed class ShapeTable(bool first = false)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _shapes = [];
    private readonly List<Slot[]> _slots = [];
    private readonly List<List<long>> _columns = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly Dictionary<(string Member, int Place), int> _tracks = [];
    private readonly Dictionary<(int Track, long Near), long> _last = [];

    /// <summary>Number of shapes.</summary>
    public int Count => _shapes.Count;

    public int Add(string line)
    {
        var (shape, values) = LineTemplates.Split(line, NumberOf);
        if (!_places.TryGetValue(shape, out var place))
        {
            place = _shapes.Count;
            _places[shape] = place;
            Place(shape);
        }

        for (var i = 0; i < values.Count; i++)
        {
            ref var last = ref LastOf(place, i, values);
            _columns[_slots[place][i].Track].Add(unchecked(values[i] - last));
            if (!_slots[place][i].Word) last = values[i];
        }

        return place;
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var list in new[] { _shapes, _words })
        {
            writer.Write7BitEncodedInt(list.Count);
            foreach (var text in list) writer.Write(text);
        }
    }

    public static ShapeTable Read(BinaryReader reader, bool first)
    {
        var table = new ShapeTable(first);
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--) table.Place(reader.ReadString());
        for (var left = first ? 0 : reader.Read7BitEncodedInt(); left > 0; left--) table._words.Add(reader.ReadString());
        return table;
    }

    public void WriteColumns(BinaryWriter writer)
    {
        foreach (var distance in _columns.SelectMany(column => column)) writer.Write7BitEncodedInt64((distance << 1) ^ (distance >> 63));
    }

    public List<string> ReadColumns(BinaryReader reader, IReadOnlyList<int> order)
    {
        var lengths = new int[_columns.Count];
        foreach (var slot in order.SelectMany(shape => _slots[shape])) lengths[slot.Track]++;
        for (var track = 0; track < _columns.Count; track++) Fill(reader, _columns[track], lengths[track]);

        var used = new int[_columns.Count];
        return [.. order.Select(shape => LineAt(shape, used))];
    }

    private static void Fill(BinaryReader reader, List<long> column, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var stored = reader.Read7BitEncodedInt64();
            column.Add((long)((ulong)stored >> 1) ^ -(stored & 1));
        }
    }

    private string LineAt(int shape, int[] used)
    {
        var values = new List<long>(_slots[shape].Length);
        for (var i = 0; i < _slots[shape].Length; i++)
        {
            ref var last = ref LastOf(shape, i, values);
            var track = _slots[shape][i].Track;
            values.Add(unchecked(_columns[track][used[track]++] + last));
            if (!_slots[shape][i].Word) last = values[i];
        }

        var slot = 0;
        return LineTemplates.Join(_shapes[shape], () => values[slot++], number => _words[checked((int)number)]);
    }

    // Neighbours are alike (ticks, bounties), so each number is stored as its distance from the one before it that stood in the same member beside the
    // same word: a price from the latest price of that type of agent, in whichever line it was.
    private ref long LastOf(int shape, int slot, List<long> values)
    {
        var (track, near, _) = _slots[shape][slot];
        return ref CollectionsMarshal.GetValueRefOrAddDefault(_last, (track, near < 0 ? -1 : values[near]), out _);
    }

    private int NumberOf(string word)
    {
        if (_numbers.TryGetValue(word, out var number)) return number;
        _words.Add(word);
        return _numbers[word] = _words.Count - 1;
    }

    private void Place(string shape)
    {
        var slots = LineTemplates.Slots(shape);
        _shapes.Add(shape);
        _slots.Add([.. slots.Select((slot, at) => new Slot(TrackOf(slot.Member, slot.Place, at), slot.Word || first ? -1 : Near(slots, at), slot.Word))]);
    }

    private int TrackOf(string member, int place, int at)
    {
        var name = first ? ($"{_shapes.Count}", at) : (member, place);
        if (_tracks.TryGetValue(name, out var track)) return track;
        _columns.Add([]);
        return _tracks[name] = _tracks.Count;
    }

    // The first word of the same object: what it is about.
    private static int Near(List<(string Member, int Place, bool Word, int Depth)> slots, int at)
    {
        var near = -1;
        for (var i = at - 1; i >= 0 && slots[i].Depth >= slots[at].Depth; i--)
        {
            if (slots[i].Word && slots[i].Depth == slots[at].Depth) near = i;
        }

        return near;
    }

    /// <summary>A place in a shape where a value stands.</summary>
    /// <param name="Track">Number of the member, over all shapes.</param>
    /// <param name="Near">The slot whose word says what it is about, or -1.</param>
    /// <param name="Word">True for a word, which is stored by its number.</param>
    private readonly record struct Slot(int Track, int Near, bool Word);
}
