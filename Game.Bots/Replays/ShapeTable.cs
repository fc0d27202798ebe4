namespace Game.Bots.Replays;

/// <summary>The shapes of a file's lines, each with its columns of numbers.</summary>
internal sealed class ShapeTable
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _shapes = [];
    private readonly List<List<long>[]> _columns = [];

    /// <summary>Number of shapes.</summary>
    public int Count => _shapes.Count;

    public int Add(string line)
    {
        var (shape, numbers) = LineTemplates.Split(line);
        if (!_places.TryGetValue(shape, out var place))
        {
            place = _shapes.Count;
            _places[shape] = place;
            Place(shape);
        }

        for (var i = 0; i < numbers.Count; i++) _columns[place][i].Add(numbers[i]);
        return place;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_shapes.Count);
        foreach (var shape in _shapes) writer.Write(shape);
    }

    public static ShapeTable Read(BinaryReader reader)
    {
        var table = new ShapeTable();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--) table.Place(reader.ReadString());
        return table;
    }

    /// <summary>Neighbours in a column are alike (ticks, bounties), so each number is stored as its distance from the one before.</summary>
    public void WriteColumns(BinaryWriter writer)
    {
        foreach (var column in _columns.SelectMany(columns => columns))
        {
            long last = 0;
            foreach (var number in column)
            {
                var distance = number - last;
                writer.Write7BitEncodedInt64((distance << 1) ^ (distance >> 63));
                last = number;
            }
        }
    }

    public List<string> ReadColumns(BinaryReader reader, IReadOnlyList<int> order)
    {
        var lengths = new int[_shapes.Count];
        foreach (var shape in order) lengths[shape]++;
        for (var shape = 0; shape < _shapes.Count; shape++)
        {
            foreach (var column in _columns[shape]) Fill(reader, column, lengths[shape]);
        }

        var used = new int[_shapes.Count];
        return [.. order.Select(shape => LineAt(shape, used[shape]++))];
    }

    private static void Fill(BinaryReader reader, List<long> column, int length)
    {
        long last = 0;
        for (var i = 0; i < length; i++)
        {
            var stored = reader.Read7BitEncodedInt64();
            last = unchecked(last + ((long)((ulong)stored >> 1) ^ -(stored & 1)));
            column.Add(last);
        }
    }

    private string LineAt(int shape, int row)
    {
        var slot = 0;
        return LineTemplates.Join(_shapes[shape], () => _columns[shape][slot++][row]);
    }

    private void Place(string shape)
    {
        _shapes.Add(shape);
        _columns.Add([.. Enumerable.Range(0, LineTemplates.Slots(shape)).Select(_ => new List<long>())]);
    }
}
