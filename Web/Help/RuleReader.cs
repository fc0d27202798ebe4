using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Web.Help;

/// <summary>
/// Takes a page of the rulebook apart into what a reader can look for. HTML in the text stays text, links lead to the pages of this app, and what
/// tells a contributor which tests hold a rule is left out: a player has no use for it.
/// </summary>
internal static class RuleReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    /// <param name="name">Of the page, in addresses.</param>
    /// <param name="markdown">Its text.</param>
    /// <param name="original">The page that this one translates, paragraph by paragraph: its anchors are this one's too, so that a link finds its rule in every language.</param>
    public static RulePage Read(string name, string markdown, RulePage? original = null)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList()) Lead(link, name);
        foreach (var cell in document.Descendants<TableRow>().Where(row => row.IsHeader).SelectMany(row => row).OfType<TableCell>()) cell.GetAttributes().AddProperty("scope", "col");
        foreach (var code in document.Descendants<CodeBlock>()) code.GetAttributes().AddProperty("tabindex", "0");

        var (title, anchor) = (name, "top");
        var blocks = new List<RuleBlock>();
        foreach (var block in document)
        {
            var text = Plain(block);
            var same = original?.Blocks.ElementAtOrDefault(blocks.Count);
            if (text.Length == 0 || text.StartsWith("Held by", StringComparison.Ordinal)) continue;
            if (block is HeadingBlock heading)
            {
                if (heading.Level == 1)
                {
                    title = text;
                    continue;
                }

                anchor = same?.Anchor ?? heading.GetAttributes().Id!;
                blocks.Add(new RuleBlock(anchor, Html(renderer => renderer.WriteLeafInline(heading)), text, Math.Min(3, heading.Level), text));
                continue;
            }

            var called = Name(block);
            var rule = same is null ? called is null ? null : LinkHelper.UrilizeAsGfm(called) : same.IsRule ? same.Anchor : null;
            if (rule is not null) block.GetAttributes().Id = rule;
            var html = Html(renderer => renderer.Render(block));
            blocks.Add(new RuleBlock(rule ?? anchor, block is Table ? $"<div class=\"wide\" tabindex=\"0\">{html}</div>" : html, text, 0, rule is null ? null : called ?? rule));
        }

        return new RulePage(name, title, blocks);
    }

    // Most rules are a paragraph that begins with their name in bold: that name is where a link finds them.
    private static string? Name(Block block) =>
        block is ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2, FirstChild: LiteralInline name } } ? name.Content.ToString().TrimEnd('.') : null;

    // A link within the rulebook leads to its page here; any other leaves its words only: what lies beside the rulebook is not shipped.
    private static void Lead(LinkInline link, string page)
    {
        var (path, anchor) = link.Url?.Split('#') is [var before, var after] ? (before, "#" + after) : (link.Url ?? "", "");
        var from = page.Contains('/', StringComparison.Ordinal) ? page[..(page.IndexOf('/', StringComparison.Ordinal) + 1)] : "";
        var target = path.Length == 0 ? page
            : !path.EndsWith(".md", StringComparison.Ordinal) ? null
            : path.StartsWith("../", StringComparison.Ordinal) ? path[3..^3]
            : from + path[..^3];
        if (target is null || target.Contains("..", StringComparison.Ordinal) || link.IsImage) link.ReplaceBy(new ContainerInline());
        else link.Url = $"/help/rules/{(target == "README" ? "overview" : target)}{anchor}";
    }

    private static string Html(Action<HtmlRenderer> write)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.FindExact<CodeBlockRenderer>()!.OutputAttributesOnPre = true;
        write(renderer);
        return text.ToString().Trim();
    }

    private static string Plain(Block block)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.Render(block);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
