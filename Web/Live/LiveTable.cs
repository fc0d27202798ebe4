using System.Text;

namespace Web.Live;

/// <summary>
/// Figures as rows of JSON values under a name each: written whole, or only those that differ from an earlier table. The text
/// is made once for all who ask for the same.
/// </summary>
/// <param name="rows">The rows; each figure is a JSON value already.</param>
/// <param name="list">True where a row's name is its place: the whole is then an array.</param>
/// <param name="single">True where a row is one figure and stands for itself.</param>
internal sealed class LiveTable(IReadOnlyList<(string Name, string[] Figures)> rows, bool list = false, bool single = false) : LivePart
{
    private static long _made;

    private readonly long _number = Interlocked.Increment(ref _made);
    private Dictionary<string, string[]>? _rows;
    private string? _whole;
    private Change? _change;

    public override string Whole => _whole ??= Write();

    /// <summary>What differs from an earlier table: a new row whole, of a known row the figures by their places.</summary>
    /// <returns>Nothing where nothing does.</returns>
    public override string? Since(LivePart before) => Since((LiveTable)before);

    private string? Since(LiveTable before)
    {
        // Nearly all readers know the same table; whoever missed one asks for a text of their own.
        if (Volatile.Read(ref _change) is { } known && known.Since == before._number) return known.Text;
        var change = new Change(before._number, Compare(before));
        Volatile.Write(ref _change, change);
        return change.Text;
    }

    private string Write()
    {
        var text = new StringBuilder(1024).Append(list ? '[' : '{');
        foreach (var (name, figures) in rows)
        {
            if (text.Length > 1) text.Append(',');
            if (!list) Name(text, name);
            Row(text, figures);
        }

        return text.Append(list ? ']' : '}').ToString();
    }

    private string? Compare(LiveTable before)
    {
        StringBuilder? text = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var (name, figures) = rows[i];
            var known = before.Find(i, name);
            if (known is not null && known.AsSpan().SequenceEqual(figures)) continue;
            text = text is null ? new StringBuilder(512).Append('{') : text.Append(',');
            Name(text, name);
            if (!single && known?.Length == figures.Length) Row(text, known, figures);
            else Row(text, figures);
        }

        return text?.Append('}').ToString();
    }

    // Most rows stay where they were.
    private string[]? Find(int place, string name)
    {
        if (place < rows.Count && rows[place].Name == name) return rows[place].Figures;
        return (_rows ??= rows.ToDictionary(static row => row.Name, static row => row.Figures, StringComparer.Ordinal)).GetValueOrDefault(name);
    }

    private static void Name(StringBuilder text, string name) => text.Append('"').Append(name).Append("\":");

    private void Row(StringBuilder text, string[] figures)
    {
        if (single) text.Append(figures[0]);
        else text.Append('[').AppendJoin(',', figures).Append(']');
    }

    private static void Row(StringBuilder text, string[] known, string[] figures)
    {
        text.Append('{');
        var first = true;
        for (var i = 0; i < figures.Length; i++)
        {
            if (string.Equals(known[i], figures[i], StringComparison.Ordinal)) continue;
            if (!first) text.Append(',');
            first = false;
            text.Append('"').Append(i).Append("\":").Append(figures[i]);
        }

        text.Append('}');
    }

    // By its number: what held the table before would hold those of the whole match.
    private sealed record Change(long Since, string? Text);
}
