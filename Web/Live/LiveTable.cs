using System.Globalization;
using System.Text;

namespace Web.Live;

/// <summary>
/// Figures as rows of JSON values under a number each: written whole, or only those that differ from an earlier table. A row is put into
/// words only when somebody is to read it, and the text is made once for all who ask for the same.
/// </summary>
/// <param name="lines">What the rows show.</param>
/// <param name="number">A line's number, its row's name.</param>
/// <param name="write">The figures of a line; each is a JSON value already.</param>
/// <param name="alike">True if two lines of one number read alike.</param>
/// <param name="list">True where a row's number is its place: the whole is then an array.</param>
/// <param name="single">True where a row is one figure and stands for itself.</param>
internal sealed class LiveTable<T>(IReadOnlyList<T> lines, Func<T, int> number, Func<T, string[]> write, Func<T, T, bool> alike, bool list = false, bool single = false) : LivePart
{
    private readonly string[]?[] _rows = new string[lines.Count][];
    private Dictionary<int, int>? _places;
    private string? _whole;
    private Change? _change;

    public override string Whole => _whole ??= Write();

    private long Made { get; } = LiveTables.NextNumber();

    /// <summary>What differs from an earlier table: a new row whole, of a known row the figures by their places.</summary>
    /// <returns>Nothing where nothing does.</returns>
    public override string? Since(LivePart before)
    {
        var then = (LiveTable<T>)before;
        // Nearly all readers know the same table; whoever missed one asks for a text of their own.
        if (Volatile.Read(ref _change) is { } known && known.Since == then.Made) return known.Text;
        var change = new Change(then.Made, Compare(then));
        Volatile.Write(ref _change, change);
        return change.Text;
    }

    private string Write()
    {
        var text = new StringBuilder(1024).Append(list ? '[' : '{');
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) text.Append(',');
            if (!list) Name(text, number(lines[i]));
            Row(text, RowAt(i));
        }

        return text.Append(list ? ']' : '}').ToString();
    }

    private string? Compare(LiveTable<T> before)
    {
        StringBuilder? text = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var name = number(lines[i]);
            var known = before.PlaceOf(name, i);
            if (known >= 0 && alike(before.Line(known), lines[i])) continue;
            if (known >= 0 && before.RowAt(known).AsSpan().SequenceEqual(RowAt(i))) continue;
            text = text is null ? new StringBuilder(512).Append('{') : text.Append(',');
            Name(text, name);
            if (known < 0 || single) Row(text, RowAt(i));
            else Row(text, before.RowAt(known), RowAt(i));
        }

        return text?.Append('}').ToString();
    }

    private T Line(int place) => lines[place];

    private string[] RowAt(int place) => _rows[place] ??= write(lines[place]);

    // Most rows stay where they were.
    private int PlaceOf(int name, int guess)
    {
        if (guess < lines.Count && number(lines[guess]) == name) return guess;
        if (_places is null)
        {
            var places = new Dictionary<int, int>(lines.Count);
            for (var i = 0; i < lines.Count; i++) places[number(lines[i])] = i;
            _places = places;
        }

        return _places.GetValueOrDefault(name, -1);
    }

    private static void Name(StringBuilder text, int name) => text.Append('"').Append(CultureInfo.InvariantCulture, $"{name}").Append("\":");

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
