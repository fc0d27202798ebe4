using System.Text.RegularExpressions;
using Web.Tests.Shared;

namespace Web.Tests.Docs;

/// <summary>The gallery loads quickly, and its page says what every picture shows.</summary>
public sealed partial class GalleryPageTests
{
    private const long MostBytes = 250_000;

    private static readonly string Root = WordsTests.Source("docs");
    private static readonly string Gallery = Path.Combine(Root, "gallery");

    private static IEnumerable<string> Pictures => Directory.EnumerateFiles(Gallery).Where(static file => !file.EndsWith(".md", StringComparison.Ordinal));

    [Fact]
    public void No_picture_is_larger_than_a_quarter_of_a_megabyte() =>
        Assert.Empty(Pictures.Where(static file => new FileInfo(file).Length > MostBytes).Select(Path.GetFileName));

    [Fact]
    public void Its_page_names_every_picture_and_no_other()
    {
        var named = Name().Matches(File.ReadAllText(Path.Combine(Gallery, "README.md"))).Select(static match => match.Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(named.Order(StringComparer.Ordinal), Pictures.Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_front_page_shows_pictures_that_are_there()
    {
        var shown = Shown().Matches(File.ReadAllText(Path.Combine(Root, "../README.md"))).Select(static match => match.Groups["name"].Value).ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, static name => Assert.True(File.Exists(Path.Combine(Gallery, name)), name));
    }

    [GeneratedRegex(@"[a-z0-9-]+\.(png|jpg)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\]\(docs/gallery/(?<name>[a-z0-9-]+\.(png|jpg))\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shown();
}
