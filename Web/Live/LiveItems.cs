using System.Text;

namespace Web.Live;

/// <summary>
/// Lists that the page's script keeps, as one table: under <c>/name</c> a list's items in order, under an item's own name its markup.
/// A page keeps the markup of what stands in a list, and forgets the rest.
/// </summary>
internal sealed class LiveItems
{
    private HashSet<string>? _names;
    private StringBuilder? _text;

    /// <summary>An item that is new or looks different; it may look different for two reasons, and is written once.</summary>
    /// <param name="name">Its name in the lists; letters, digits and dashes.</param>
    /// <param name="json">Its markup as a JSON string.</param>
    public void Item(string name, string json)
    {
        if ((_names ??= new(StringComparer.Ordinal)).Add(name)) Begin().Append('"').Append(name).Append("\":").Append(json);
    }

    /// <summary>A list whose order is another.</summary>
    /// <param name="name">Its name on the page.</param>
    /// <param name="items">The names of what stands in it, apart by spaces.</param>
    public void Order(string name, string items) => Begin().Append("\"/").Append(name).Append("\":\"").Append(items).Append('"');

    /// <summary>The table; nothing while it is empty.</summary>
    public string? Text() => _text?.Append('}').ToString();

    private StringBuilder Begin() => _text is null ? _text = new StringBuilder(1024).Append('{') : _text.Append(',');
}
