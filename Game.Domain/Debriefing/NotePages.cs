namespace Game.Domain.Debriefing;

/// <summary>Closed notes as bytes, one after the other: what a long match must keep for its debrief without keeping objects.</summary>
internal sealed class NotePages
{
    private const int Size = 512;

    /// <summary>All full but the last.</summary>
    public List<byte[]> Pages { get; init; } = [];

    /// <summary>Bytes used of the last page.</summary>
    public int Used { get; set; }

    /// <summary>Notes kept.</summary>
    public int Count { get; set; }

    public void Add(NoteWriter note)
    {
        foreach (var one in note.Bytes)
        {
            if (Pages.Count == 0 || Used == Size)
            {
                Pages.Add(new byte[Size]);
                Used = 0;
            }

            Pages[^1][Used++] = one;
        }

        note.Clear();
        Count++;
    }

    /// <summary>Reads every note, in the order in which they were added.</summary>
    public IEnumerable<T> Read<T>(Func<NoteReader, T> read)
    {
        var reader = new NoteReader([.. Pages.SelectMany(static page => page)]);
        for (var i = 0; i < Count; i++) yield return read(reader);
    }
}

/// <summary>Writes whole numbers in as few bytes as they need, small ones in one.</summary>
internal sealed class NoteWriter
{
    private readonly List<byte> _bytes = [];

    public IReadOnlyList<byte> Bytes => _bytes;

    public void Clear() => _bytes.Clear();

    public void Write(long value)
    {
        // The sign goes to the lowest bit, so that small numbers below zero are short too.
        var rest = unchecked((ulong)((value << 1) ^ (value >> 63)));
        for (; rest > 127; rest >>= 7) _bytes.Add((byte)(rest & 127 | 128));
        _bytes.Add((byte)rest);
    }

    public void Write(bool value) => Write(value ? 1 : 0);

    public void Write(long? value)
    {
        Write(value is not null);
        if (value is { } known) Write(known);
    }

    public void Write<T>(IReadOnlyList<T> list, Action<T> each)
    {
        Write(list.Count);
        foreach (var one in list) each(one);
    }
}

/// <summary>Reads what <see cref="NoteWriter"/> has written, in the same order.</summary>
internal sealed class NoteReader(byte[] bytes)
{
    private int _at;

    public long Long()
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var one = bytes[_at++];
            value |= (ulong)(one & 127) << shift;
            if (one < 128) break;
            shift += 7;
        }

        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    public int Int() => (int)Long();

    public bool Bool() => Long() != 0;

    public long? MaybeLong() => Bool() ? Long() : null;

    public int? MaybeInt() => (int?)MaybeLong();

    public T[] List<T>(Func<T> each)
    {
        var list = new T[Int()];
        for (var i = 0; i < list.Length; i++) list[i] = each();
        return list;
    }
}
