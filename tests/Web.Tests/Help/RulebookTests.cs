using System.Globalization;
using System.Text.RegularExpressions;
using Web.App;
using Web.Help;
using Web.Tests.Shared;

namespace Web.Tests.Help;

/// <summary>Every page of the rulebook can be read in the app, and every link in it leads somewhere.</summary>
public sealed partial class RulebookTests
{
    public static TheoryData<string> Names => new(Rulebook.English.All.Select(page => page.Name));

    public static TheoryData<string> Translations => new(Languages.All.Select(language => language.Name).Where(name => name != "en"));

    [Fact]
    public void Every_file_of_the_rulebook_is_a_page_of_one_language()
    {
        var folder = Path.Combine(WordsTests.Source("docs"), "rulebook");
        var files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')[..^3]);

        Assert.Equal(
            files.Select(name => name.EndsWith("README", StringComparison.Ordinal) ? name.Replace("README", "overview", StringComparison.Ordinal) : name).Order(StringComparer.Ordinal),
            Languages.All.Select(Rulebook.Of).SelectMany(book => book.All.Select(page => book.Language == "en" ? page.Name : $"{book.Language}/{page.Name}")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_has_every_page_and_paragraph_with_the_same_numbers_links_and_names(string language)
    {
        var book = Rulebook.Of(CultureInfo.GetCultureInfo(language));

        Assert.Equal(Rulebook.English.All.Select(page => page.Name).Order(StringComparer.Ordinal), book.All.Select(page => page.Name).Order(StringComparer.Ordinal));
        Assert.All(Rulebook.English.All, page => Assert.Equal(page.Blocks.Select(Facts), book.Find(page.Name)!.Blocks.Select(Facts)));
        // Whole pages that were left in English would pass all of the above.
        Assert.DoesNotContain(Rulebook.English.All.SelectMany(page => page.Blocks).Where(block => block.Html.StartsWith("<p>", StringComparison.Ordinal) && block.Text.Split(' ').Length > 12),
            block => book.All.Any(page => page.Blocks.Any(other => other.Text == block.Text)));
    }

    [Fact]
    public void A_reader_of_another_language_finds_a_rule_in_it_with_and_without_accents_at_the_same_address()
    {
        var spanish = Rulebook.Of(CultureInfo.GetCultureInfo("es"));

        Assert.Contains(spanish.Search("fianza"), found => found.Page.Name == "bounties");
        Assert.Equal(spanish.Search("reputación").Count, spanish.Search("REPUTACION").Count);
        Assert.NotEmpty(spanish.Search("reputacion"));
        Assert.Same(Rulebook.English, Rulebook.Of(CultureInfo.GetCultureInfo("fi")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_has_a_title_text_and_no_marks_left_over(string name)
    {
        var page = Rulebook.English.Find(name)!;

        Assert.NotEmpty(page.Title);
        Assert.NotEmpty(page.Blocks);
        Assert.All(page.Blocks, block => Assert.DoesNotMatch(Leftover(), Code().Replace(block.Html, "")));
        Assert.DoesNotContain(page.Blocks, block => block.Text.StartsWith("Held by", StringComparison.Ordinal));
        foreach (var target in page.Blocks.SelectMany(block => Links().Matches(block.Html)).Select(match => match.Groups["name"].Value)) Assert.NotNull(Rulebook.English.Find(target));
    }

    [Fact]
    public void What_is_looked_for_is_found_in_any_spelling_and_nothing_is_not()
    {
        Assert.Contains(Rulebook.English.Search("rising CLOCK"), found => found.Page.Name == "awards");
        Assert.Empty(Rulebook.English.Search("no such word anywhere at all"));
        Assert.Empty(Rulebook.English.Search("   "));
    }

    [Theory]
    [InlineData("en", "bond", "bounties#bond")]
    [InlineData("en", "Reputation", "standing#reputation")]
    [InlineData("en", "order book", "agent-markets#the-order-book")]
    [InlineData("en", "clock", "awards#descending-clock")]
    [InlineData("es", "fianza", "bounties#bond")]
    public void The_rule_of_that_name_is_found_first(string language, string words, string place)
    {
        var (page, block) = Rulebook.Of(CultureInfo.GetCultureInfo(language)).Search(words)[0];
        Assert.Equal(place, $"{page.Name}#{block.Anchor}");
    }

    [Fact]
    public void What_is_written_can_never_become_a_tag()
    {
        var page = RuleReader.Read("x", "# <b>T</b>\n\n<script>alert(1)</script> & *so*\n\n| a | b |\n| --- | --- |\n| <i> | [x](awards.md#here) |\n\n- one\n- two");

        Assert.Equal("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; <em>so</em></p>", page.Blocks[0].Html);
        Assert.Contains("<td>&lt;i&gt;</td>\n<td><a href=\"/help/rules/awards#here\">x</a></td>", page.Blocks[1].Html, StringComparison.Ordinal);
        Assert.Equal("<ul>\n<li>one</li>\n<li>two</li>\n</ul>", page.Blocks[2].Html);
    }

    // What a translator must not change: the kind of a paragraph and how many rows or points it has, its place, and every name, address and number in it.
    private static string Facts(RuleBlock block)
    {
        var text = Between().Replace(Code().Replace(block.Html, ""), "");
        return string.Join(' ', [
            $"{block.Heading}#{block.Anchor}", .. Rows().Matches(block.Html).Select(match => match.Value),
            .. Sorted(Code().Matches(block.Html)), .. Sorted(Links().Matches(block.Html)), .. Sorted(Digits().Matches(Tags().Replace(text, " "))),
        ]);
    }

    private static IEnumerable<string> Sorted(MatchCollection matches) => matches.Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("<(p|ul|ol|li|table|tr|td|th|pre)\\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    // Decimal points and the marks between thousands are each language's own.
    [GeneratedRegex("(?<=\\d)[.,\u00a0\u202f ](?=\\d)", RegexOptions.None, 1000)]
    private static partial Regex Between();

    [GeneratedRegex("\\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex("\\*\\*|\\]\\(|^#|\\| ---", RegexOptions.None, 1000)]
    private static partial Regex Leftover();

    [GeneratedRegex("<(code|pre)[^>]*>.*?</(code|pre)>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("href=\"/help/rules/(?<name>[^\"#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
