using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using Web.App;
using Web.Help;
using Web.Shared;

namespace Web.Tests.Shared;

/// <summary>Every word of the game that a newcomer meets has a hint where it stands, in every language, that opens by a tap.</summary>
public sealed partial class TermBookTests : BunitContext
{
    // Words of the rulebook that stand on the desk and in the sheet.
    private static readonly string[] Rulebook =
    [
        "agency", "attempts", "award", "basket", "ceiling", "check", "completion", "domain", "energy", "escrow", "insurance", "label", "lead", "limit", "margin", "mastery", "pieces",
        "policy", "priority", "specialty", "sponsor", "subcontract", "template", "tier", "upfront", "validation",
    ];

    private static readonly string[] Sources = [.. Directory.EnumerateFiles(WordsTests.Source("Web"), "*.razor", SearchOption.AllDirectories)
        .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText)];

    public static TheoryData<string> Tongues => [.. Languages.All.Select(static language => language.Name)];

    [Theory]
    [MemberData(nameof(Tongues))]
    public void Every_word_has_a_hint_of_its_own_in_the_language(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var english = Texts.Of(typeof(TermText));
        var told = TermBook.All.ToDictionary(static word => word, word => english[word].Value);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var words = Texts.Of(typeof(TermText));

        Assert.Subset(TermBook.All.ToHashSet(), Rulebook.ToHashSet());
        Assert.All(TermBook.All, word =>
        {
            Assert.False(words[word].ResourceNotFound, word);
            Assert.EndsWith(".", words[word].Value, StringComparison.Ordinal);
            if (language != "en") Assert.NotEqual(told[word], words[word].Value);
        });
    }

    [Fact]
    public void Every_word_is_explained_somewhere_and_nothing_is_explained_that_the_book_does_not_know()
    {
        var used = Sources.SelectMany(static source => Used().Matches(source)).Select(static match => match.Groups["word"].Value)
            .Concat(["escrow", "upfront", "completion"]).ToHashSet();

        Assert.Equal(TermBook.All.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_word_says_its_hint_and_leads_to_its_rule()
    {
        Services.AddWords();
        Assert.Empty(TermBook.All.Select(TermBook.Rule).Except(RuleTerms.All));

        var word = Render<Explain>(parameters => parameters.Add(p => p.Of, "tier").Add(p => p.Word, "Agent")).Find("a.term");

        Assert.Equal("Agent", word.TextContent);
        Assert.StartsWith("How capable the agent is.", word.GetAttribute("title"), StringComparison.Ordinal);
        Assert.Equal(RuleTerms.Address("tier"), word.GetAttribute("href"));
    }

    [GeneratedRegex("\\bOf=\"(?<word>[a-z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Used();
}
