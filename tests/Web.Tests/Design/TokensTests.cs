using Web.Design;
using Web.Tests.Shared;

namespace Web.Tests.Design;

/// <summary>What is written can be read: in both themes, on every surface (WCAG 2.2, level AA).</summary>
public sealed class TokensTests
{
    private const double Least = 4.5;

    private static readonly Tokens Tokens = new(File.ReadAllText(Path.Combine(WordsTests.Source("wwwroot"), "css", "tokens.css")));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_ink_stands_out_from_every_surface(bool dark) =>
        Assert.All(Tokens.Inks, ink => Assert.All(Tokens.Surfaces, surface => Assert.True(
            Tokens.Contrast(ink, surface, dark) >= Least, $"{ink} on {surface}: {Tokens.Contrast(ink, surface, dark):0.00}")));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_written_on_a_ground_of_its_own_stands_out_from_it(bool dark) =>
        Assert.All(Tokens.Pairs, pair => Assert.True(
            Tokens.Contrast(pair.Ink, pair.Ground, dark) >= Least, $"{pair.Ink} on {pair.Ground}: {Tokens.Contrast(pair.Ink, pair.Ground, dark):0.00}"));

    [Fact]
    public void Contrast_is_what_the_guidelines_say_of_black_white_and_a_known_grey()
    {
        var known = new Tokens("--a: light-dark(#000000, #ffffff); --b: light-dark(#ffffff, #ffffff); --c: light-dark(#767676, #767676);");

        Assert.Equal(21, known.Contrast("a", "b", dark: false), 6);
        Assert.Equal(1, known.Contrast("a", "b", dark: true), 6);
        Assert.Equal(4.54, known.Contrast("c", "b", dark: false), 2);
    }
}
