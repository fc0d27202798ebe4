using System.Globalization;
using System.Text.RegularExpressions;
using Web.Help;
using Web.Tests.Shared;

namespace Web.Tests.Help;

/// <summary>Behind every word with a hint lies its rule, in every language.</summary>
public sealed partial class RuleTermsTests
{
    public static TheoryData<string> Languages => new(Web.App.Languages.All.Select(language => language.Name));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_words_address_leads_to_a_place_on_a_page(string language)
    {
        var book = Rulebook.Of(CultureInfo.GetCultureInfo(language));
        foreach (var term in RuleTerms.All)
        {
            var (name, anchor) = RuleTerms.Address(term)["/help/rules/".Length..].Split('#') is [var page, var place] ? (page, place) : (RuleTerms.Address(term)["/help/rules/".Length..], null);
            Assert.True(book.Find(name) is { } found && (anchor is null || found.Blocks.Count(block => block.Anchor == anchor && (block.Heading > 0 || block.IsRule)) == 1), $"{term}: {RuleTerms.Address(term)} leads nowhere in {language}.");
            if (anchor is not null && book.Find(name)!.Blocks.First(block => block.Anchor == anchor) is { IsRule: true } rule) Assert.Contains($" id=\"{anchor}\"", rule.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_word_that_a_page_explains_has_a_rule()
    {
        var used = Directory.EnumerateFiles(WordsTests.Source("Web"), "*.razor", SearchOption.AllDirectories).SelectMany(file => Terms().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(RuleTerms.All));
    }

    [GeneratedRegex("<Term Anchor=\"(?<name>[^\"@]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Terms();
}
