using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Web.Shared;

/// <summary>
/// Markup written once for each language and shared by all pages: each element of its own would cost every open page memory. Only for what no page
/// has of its own; it is kept as long as the server runs.
/// </summary>
/// <typeparam name="TKey">What tells one piece from another.</typeparam>
internal sealed class SharedMarkup<TKey>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<(string Language, TKey Key), MarkupString> _made = new();

    /// <summary>The piece in the reader's language; written by the first page that asks, with what <paramref name="told"/> holds.</summary>
    public MarkupString Of<TTold>(TKey key, Func<TTold, string> write, TTold told) => _made.GetOrAdd(
        (CultureInfo.CurrentUICulture.Name, key), static (_, asked) => new(asked.write(asked.told)), (write, told));
}
