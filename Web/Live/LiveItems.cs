using System.Text;

namespace Web.Live;

/// <summary>
/// Lists that the page's script keeps, as one table: under <c>/name</c> a list's items in order, under an item's own name its markup.
/// A page keeps the markup of what stands in a list, and forgets the rest.
/// </summary>
internal sealed class LiveItems
{
    private readonly Dictionary<string, string> _rows = new(StringComparer.Ordinal);
    private string? _text;

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The table.</summary>
    public string Text => _text ??= Write(null);

    /// <summary>An item that is new or looks different; it may look different for two reasons, and is written once.</summary>
    /// <param name="name">Its name in the lists; letters, digits and dashes.</param>
    /// <param name="json">Its markup as a JSON string.</param>
    public void Item(string name, string json) => _rows.TryAdd(name, json);

    /// <summary>A list whose order is another.</summary>
    /// <param name="name">Its name on the page.</param>
    /// <param name="items">The names of what stands in it, apart by spaces.</param>
    public void Order(string name, string items) => _rows["/" + name] = $"\"{items}\"";

    /// <summary>The table of all rows, of which one viewer's own count more than those of the same name that everybody is sent.</summary>
    /// <param name="shared">What everybody is sent.</param>
    /// <param name="own">What one viewer is sent besides.</param>
    /// <returns>Nothing where there is nothing to send.</returns>
    public static string? Write(LiveItems? shared, LiveItems? own) =>
        own is null or { IsEmpty: true } ? shared is null or { IsEmpty: true } ? null : shared.Text : shared is null ? own.Text : own.Write(shared);

    private string Write(LiveItems? below)
    {
        var text = new StringBuilder(1024).Append('{');
        foreach (var (name, json) in _rows) Row(text, name, json);
        foreach (var (name, json) in below?._rows ?? [])
        {
            if (!_rows.ContainsKey(name)) Row(text, name, json);
        }

        return text.Append('}').ToString();
    }

    private static void Row(StringBuilder text, string name, string json)
    {
        if (text.Length > 1) text.Append(',');
        text.Append('"').Append(name).Append("\":").Append(json);
    }
}
