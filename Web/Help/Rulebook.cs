using System.Collections.Frozen;

namespace Web.Help;

/// <summary>The rulebook as it is shipped with the program: the same pages that lie in docs/rulebook, ready to be read in the browser.</summary>
public static class Rulebook
{
    private const string Prefix = "rulebook/";

    private static readonly FrozenDictionary<string, RulePage> Pages = Read().ToFrozenDictionary(page => page.Name, StringComparer.Ordinal);

    /// <summary>All pages: the plain ones by name, then those of the scenarios.</summary>
    public static IReadOnlyList<RulePage> All { get; } = [.. Pages.Values.OrderBy(page => page.Name.Contains('/', StringComparison.Ordinal)).ThenBy(page => page.Title, StringComparer.Ordinal)];

    /// <summary>A page by its name, such as <c>awards</c> or <c>scenarios/guild</c>; nothing if there is none.</summary>
    public static RulePage? Find(string? name) => name is null ? null : Pages.GetValueOrDefault(name);

    /// <summary>The paragraphs in which every word occurs, best pages first.</summary>
    /// <param name="words">What is looked for; upper and lower case are the same.</param>
    public static IReadOnlyList<(RulePage Page, RuleBlock Block)> Search(string words)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.Length == 0) return [];
        return
        [
            .. All.SelectMany(page => page.Blocks.Select(block => (Page: page, Block: block)))
                .Where(found => Array.TrueForAll(wanted, word => found.Block.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                .GroupBy(found => found.Page).OrderByDescending(group => group.Count()).SelectMany(group => group),
        ];
    }

    private static IEnumerable<RulePage> Read()
    {
        var assembly = typeof(Rulebook).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var page = name[Prefix.Length..].Replace('\\', '/');
            yield return RuleReader.Read(page == "README" ? "overview" : page, reader.ReadToEnd());
        }
    }
}

/// <summary>One page of the rulebook.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">Headings, paragraphs, tables and lists, in order.</param>
public sealed record RulePage(string Name, string Title, IReadOnlyList<RuleBlock> Blocks);

/// <summary>A piece of a page.</summary>
/// <param name="Anchor">Where a link finds it: its own for a heading, else that of the heading above.</param>
/// <param name="Html">Safe to show: everything in it is escaped but the tags made here.</param>
/// <param name="Text">The same as bare text.</param>
/// <param name="Heading">2 or 3 for a heading, 0 for anything else.</param>
public sealed record RuleBlock(string Anchor, string Html, string Text, int Heading);
