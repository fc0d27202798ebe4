using System.Text.RegularExpressions;
using Bunit;
using Game.Domain.Labour;
using Web.Shared;

namespace Web.Tests.Shared;

public sealed partial class SpriteTests : BunitContext
{
    [Fact]
    public void Every_sign_that_a_page_names_is_in_the_sprite()
    {
        var drawn = Render<Sprite>().FindAll("symbol").Select(static symbol => symbol.Id).ToHashSet(StringComparer.Ordinal);
        var named = Directory.EnumerateFiles(WordsTests.Source("Web"), "*.*", SearchOption.AllDirectories)
            .Where(static file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith("Deeds.cs", StringComparison.Ordinal))
            .SelectMany(static file => Icons().Matches(File.ReadAllText(file))).Select(static match => "i-" + match.Groups["name"].Value);

        Assert.All(named, name => Assert.Contains(name, drawn));
        Assert.All(Enum.GetNames<Specialty>(), specialty => Assert.Contains("piece-" + specialty.ToLowerInvariant(), drawn));
    }

    [GeneratedRegex("(?:Icon=\"|Glyph\\.Of\\(\"|Deed\\(\"\\w+\", \"|new\\(\"\\w+\", \")(?<name>[a-z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Icons();
}
