using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace Web.Help;

/// <summary>The rulebook as it is shipped with the program, in one language: the same pages that lie in docs/rulebook, ready to be read in the browser.</summary>
public sealed class Rulebook
{
    private const string Prefix = "rulebook/";

    private static readonly ConcurrentDictionary<string, Rulebook> Read = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, RulePage> _pages;

    private Rulebook(string language, IEnumerable<RulePage> pages)
    {
        Language = language;
        _pages = pages.ToFrozenDictionary(static page => page.Name, StringComparer.Ordinal);
        All = [.. _pages.Values.OrderBy(static page => page.Name.Contains('/', StringComparison.Ordinal)).ThenBy(static page => page.Title, StringComparer.Create(CultureInfo.GetCultureInfo(language), ignoreCase: true))];
    }

    /// <summary>As it was written first; all others say the same.</summary>
    public static Rulebook English => Of("en");

    /// <summary>Two letters.</summary>
    public string Language { get; }

    /// <summary>All pages: the plain ones by title, then those of the scenarios.</summary>
    public IReadOnlyList<RulePage> All { get; }

    /// <summary>In a reader's language; in English where there is no such translation.</summary>
    public static Rulebook Of(CultureInfo reader) => Of(reader.TwoLetterISOLanguageName);

    /// <summary>A page by its name, such as <c>awards</c> or <c>scenarios/guild</c>; nothing if there is none.</summary>
    public RulePage? Find(string? name) => name is null ? null : _pages.GetValueOrDefault(name);

    /// <summary>
    /// The paragraphs in which every word occurs: first what is called so, then what has the words in its name, of each first what hints lead to; then
    /// the pages that have them in their title, then those that speak of them most.
    /// </summary>
    /// <param name="words">What is looked for; upper and lower case are the same, and so are letters with and without accents.</param>
    public IReadOnlyList<(RulePage Page, RuleBlock Block)> Search(string words)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.Length == 0) return [];
        return
        [
            .. All.SelectMany(page => page.Blocks.Select(block => (Page: page, Block: block))).Where(found => Occur(found.Block.Text, wanted))
                .GroupBy(found => found.Page).OrderByDescending(group => Occur(group.Key.Title, wanted)).ThenByDescending(group => group.Count()).SelectMany(group => group)
                .OrderBy(found => Distance(found.Page, found.Block, wanted)),
        ];
    }

    private static bool Occur(string text, string[] wanted) => Array.TrueForAll(wanted, word => Seek(text, word, out _) >= 0);

    private static int Distance(RulePage page, RuleBlock block, string[] wanted)
    {
        if (block.Name is null || !Occur(block.Name, wanted)) return int.MaxValue;
        var isWhole = Seek(block.Name, string.Join(' ', wanted), out var length) == 0 && length == block.Name.Length;
        return (isWhole ? 0 : 2) + (RuleTerms.Leads(page, block) ? 0 : 1);
    }

    /// <summary>Where a word occurs first; below zero if it does not.</summary>
    internal static int Seek(ReadOnlySpan<char> text, ReadOnlySpan<char> word, out int length) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace, out length);

    private static Rulebook Of(string language) => Read.GetOrAdd(language, static language =>
    {
        if (language == "en") return new Rulebook(language, Pages("").Select(static page => RuleReader.Read(page.Name, page.Text)));
        // Pages and rules keep their English names: an address is the same in all languages.
        RulePage[] pages = [.. Pages($"{language}/").Select(static page => RuleReader.Read(page.Name, page.Text, English.Find(page.Name)))];
        return pages is [] ? English : new Rulebook(language, pages);
    });

    // The pages below a folder: the English ones lie at the top, each translation in a folder of two letters.
    private static IEnumerable<(string Name, string Text)> Pages(string folder)
    {
        var assembly = typeof(Rulebook).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var path = resource.Replace('\\', '/');
            if (!path.StartsWith(Prefix + folder, StringComparison.Ordinal)) continue;
            var page = path[(Prefix.Length + folder.Length)..];
            if (folder.Length == 0 && page.IndexOf('/', StringComparison.Ordinal) == 2) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (page == "README" ? "overview" : page, reader.ReadToEnd());
        }
    }
}

/// <summary>One page of the rulebook.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">Headings, paragraphs, tables and lists, in order.</param>
public sealed record RulePage(string Name, string Title, IReadOnlyList<RuleBlock> Blocks);

/// <summary>A piece of a page.</summary>
/// <param name="Anchor">Where a link finds it: its own for a heading and for a rule, else that of the heading above.</param>
/// <param name="Html">Safe to show: everything in it is escaped but the tags made here.</param>
/// <param name="Text">The same as bare text.</param>
/// <param name="Heading">2 or 3 for a heading, 0 for anything else.</param>
/// <param name="Name">What a heading says, and how the rule is called with which a paragraph begins; nothing for anything else.</param>
public sealed record RuleBlock(string Anchor, string Html, string Text, int Heading, string? Name = null)
{
    /// <summary>True for a paragraph that begins with the name of a rule and has an anchor of its own.</summary>
    public bool IsRule => Heading == 0 && Name is not null;
}
