using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Web.Help;

/// <summary>
/// Reads the few kinds of Markdown that the rulebook is written in: headings, paragraphs, tables, lists and code. What tells a contributor which
/// tests hold a rule is left out: a player has no use for it.
/// </summary>
internal static partial class RuleReader
{
    public static RulePage Read(string name, string markdown)
    {
        var (title, anchor) = (name, "top");
        var blocks = new List<RuleBlock>();
        foreach (var lines in Split(markdown.ReplaceLineEndings("\n").Split('\n')))
        {
            var first = lines[0];
            if (first.TrimStart('*', '_', ' ').StartsWith("Held by", StringComparison.Ordinal)) continue;
            if (first.StartsWith("# ", StringComparison.Ordinal))
            {
                title = first[2..].Trim();
                continue;
            }

            if (first.StartsWith("##", StringComparison.Ordinal))
            {
                var depth = first.TakeWhile(letter => letter == '#').Count();
                var text = first[depth..].Trim();
                anchor = Slug(text);
                blocks.Add(new RuleBlock(anchor, Inline(text, name), Plain(text), Math.Min(3, depth)));
                continue;
            }

            blocks.Add(new RuleBlock(anchor, Block(lines, name), Plain(string.Join(' ', lines)), 0));
        }

        return new RulePage(name, Plain(title), blocks);
    }

    // Blocks are apart by empty lines; a heading and a change between table, list and text begin a new one as well.
    private static IEnumerable<List<string>> Split(IEnumerable<string> lines)
    {
        var block = new List<string>();
        var code = false;
        foreach (var line in lines)
        {
            var fence = line.StartsWith("```", StringComparison.Ordinal);
            if (!code && block.Count > 0 && (line.Trim().Length == 0 || fence || line[0] == '#' || Kind(line) != Kind(block[0]) && Kind(line) != BlockKind.Text || block[0][0] == '#'))
            {
                yield return block;
                block = [];
            }

            if (fence) code = !code;
            if (line.Trim().Length > 0 || code) block.Add(line);
            if (!fence || code || block.Count == 0) continue;
            yield return block;
            block = [];
        }

        if (block.Count > 0) yield return block;
    }

    private static BlockKind Kind(string line) => line.StartsWith("```", StringComparison.Ordinal) ? BlockKind.Code
        : line.StartsWith('|') ? BlockKind.Table
        : line.StartsWith("- ", StringComparison.Ordinal) ? BlockKind.Bullets
        : Numbered().IsMatch(line) ? BlockKind.Numbers
        : BlockKind.Text;

    private static string Block(List<string> lines, string page) => Kind(lines[0]) switch
    {
        BlockKind.Code => $"<pre tabindex=\"0\"><code>{WebUtility.HtmlEncode(string.Join('\n', lines.Skip(1).TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal))))}</code></pre>",
        BlockKind.Table => Table(lines, page),
        BlockKind.Bullets => $"<ul>{Items(lines, page)}</ul>",
        BlockKind.Numbers => $"<ol>{Items(lines, page)}</ol>",
        _ => $"<p>{Inline(string.Join(' ', lines.Select(line => line.Trim())), page)}</p>",
    };

    private static string Items(List<string> lines, string page)
    {
        var items = new List<string>();
        foreach (var line in lines)
        {
            var begin = Kind(line) is BlockKind.Bullets or BlockKind.Numbers;
            if (begin) items.Add(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim());
            else items[^1] += " " + line.Trim();
        }

        return string.Concat(items.Select(item => $"<li>{Inline(item, page)}</li>"));
    }

    private static string Table(List<string> lines, string page)
    {
        var rows = lines.Where(line => line.StartsWith('|')).Select(Cells).ToList();
        var html = new StringBuilder("<div class=\"wide\" tabindex=\"0\"><table><thead><tr>");
        foreach (var cell in rows[0]) html.Append("<th scope=\"col\">").Append(Inline(cell, page)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in rows.Skip(1).Where(row => !row.TrueForAll(cell => cell.Trim('-', ':', ' ').Length == 0)))
        {
            html.Append("<tr>");
            foreach (var cell in row) html.Append("<td>").Append(Inline(cell, page)).Append("</td>");
            html.Append("</tr>");
        }

        return html.Append("</tbody></table></div>").ToString();
    }

    private static List<string> Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    // Escaped first: the marks of Markdown are none of HTML's, so nothing written can become a tag.
    private static string Inline(string text, string page)
    {
        var html = WebUtility.HtmlEncode(text);
        html = Code().Replace(html, "<code>${text}</code>");
        html = Link().Replace(html, link => Linked(link.Groups["text"].Value, link.Groups["to"].Value, page));
        html = Strong().Replace(html, "<strong>${text}</strong>");
        return Emphasis().Replace(html, "<em>${text}</em>");
    }

    private static string Linked(string text, string to, string page)
    {
        var (path, anchor) = to.Split('#') is [var before, var after] ? (before, "#" + after) : (to, "");
        if (path.Length == 0) return $"<a href=\"/help/rules/{page}{anchor}\">{text}</a>";
        if (!path.EndsWith(".md", StringComparison.Ordinal)) return text;
        var from = page.Contains('/', StringComparison.Ordinal) ? page[..(page.IndexOf('/', StringComparison.Ordinal) + 1)] : "";
        var target = path.StartsWith("../", StringComparison.Ordinal) ? path[3..^3] : from + path[..^3];
        return target.Contains("..", StringComparison.Ordinal) ? text : $"<a href=\"/help/rules/{(target == "README" ? "overview" : target)}{anchor}\">{text}</a>";
    }

    private static string Plain(string text) => Link().Replace(text, "${text}").Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);

    private static string Slug(string text) =>
        string.Join('-', Plain(text).ToLowerInvariant().Split([' ', '-', ':', ',', '(', ')', '/', '.', '='], StringSplitOptions.RemoveEmptyEntries)).Trim('-');

    private enum BlockKind
    {
        Text,
        Table,
        Bullets,
        Numbers,
        Code,
    }

    [GeneratedRegex("^[0-9]+\\. ", RegexOptions.None, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("\\[(?<text>[^\\]]+)\\]\\((?<to>[^)\\s]+)\\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("\\*\\*(?<text>[^*]+)\\*\\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Strong();

    [GeneratedRegex("(?<![\\w*])\\*(?<text>[^*\\s][^*]*)\\*(?![\\w*])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Emphasis();
}
