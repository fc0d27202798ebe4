using System.Text.RegularExpressions;
using Web.Help;
using Web.Tests.Shared;

namespace Web.Tests.Help;

/// <summary>Every page of the rulebook can be read in the app, and every link in it leads somewhere.</summary>
public sealed partial class RulebookTests
{
    public static TheoryData<string> Names => new(Rulebook.All.Select(page => page.Name));

    [Fact]
    public void Every_file_of_the_rulebook_is_a_page()
    {
        var folder = Path.Combine(WordsTests.Source("docs"), "rulebook");
        var files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')[..^3]);

        Assert.Equal(files.Select(name => name == "README" ? "overview" : name).Order(StringComparer.Ordinal), Rulebook.All.Select(page => page.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_has_a_title_text_and_no_marks_left_over(string name)
    {
        var page = Rulebook.Find(name)!;

        Assert.NotEmpty(page.Title);
        Assert.NotEmpty(page.Blocks);
        Assert.All(page.Blocks, block => Assert.DoesNotMatch(Leftover(), Code().Replace(block.Html, "")));
        Assert.DoesNotContain(page.Blocks, block => block.Text.StartsWith("Held by", StringComparison.Ordinal));
        foreach (var target in page.Blocks.SelectMany(block => Links().Matches(block.Html)).Select(match => match.Groups["name"].Value)) Assert.NotNull(Rulebook.Find(target));
    }

    [Fact]
    public void What_is_looked_for_is_found_in_any_spelling_and_nothing_is_not()
    {
        Assert.Contains(Rulebook.Search("rising CLOCK"), found => found.Page.Name == "awards");
        Assert.Empty(Rulebook.Search("no such word anywhere at all"));
        Assert.Empty(Rulebook.Search("   "));
    }

    [Fact]
    public void What_is_written_can_never_become_a_tag()
    {
        var page = RuleReader.Read("x", "# <b>T</b>\n\n<script>alert(1)</script> & *so*\n\n| a | b |\n| --- | --- |\n| <i> | [x](awards.md#here) |\n\n- one\n- two");

        Assert.Equal("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; <em>so</em></p>", page.Blocks[0].Html);
        Assert.Contains("<td>&lt;i&gt;</td>\n<td><a href=\"/help/rules/awards#here\">x</a></td>", page.Blocks[1].Html, StringComparison.Ordinal);
        Assert.Equal("<ul>\n<li>one</li>\n<li>two</li>\n</ul>", page.Blocks[2].Html);
    }

    [GeneratedRegex("\\*\\*|\\]\\(|^#|\\| ---", RegexOptions.None, 1000)]
    private static partial Regex Leftover();

    [GeneratedRegex("<(code|pre)[^>]*>.*?</(code|pre)>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("href=\"/help/rules/(?<name>[^\"#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
