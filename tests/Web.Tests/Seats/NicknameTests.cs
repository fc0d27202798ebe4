using System.Text;
using Web.Seats;

namespace Web.Tests.Seats;

public sealed class NicknameTests
{
    [Theory]
    [InlineData("Ana", "Ana")]
    [InlineData("  Ana  ", "Ana")]
    [InlineData("Ana Lúcia", "Ana Lúcia")]
    [InlineData("名前", "名前")]
    [InlineData("🦊", "🦊")]
    [InlineData("x", "x")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("<b>Ana</b>", "<b>Ana</b>")]
    public void A_name_of_visible_characters_is_kept_as_it_is(string typed, string kept) =>
        Assert.Equal(kept, Nickname.Clean(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("123456789012345678901")]
    [InlineData("Ana\n")]
    [InlineData("A\u0000na")]
    [InlineData("A\u202Ena")]
    [InlineData("A\u200Bna")]
    [InlineData("\u0301\u0301")]
    [InlineData("A\u2028na")]
    [InlineData("\uE000")]
    public void A_name_that_cannot_be_shown_is_refused(string? typed) => Assert.Null(Nickname.Clean(typed));

    [Fact]
    public void A_tower_of_marks_is_refused() =>
        Assert.Null(Nickname.Clean("A" + new StringBuilder().Insert(0, "\u0301", 120)));

    [Fact]
    public void Half_a_character_is_refused() => Assert.Null(Nickname.Clean("A\uD83E"));

    [Fact]
    public void The_length_of_an_endless_name_is_not_even_counted() => Assert.Null(Nickname.Clean(new string('a', 10_000_000)));

    [Fact]
    public void A_name_that_is_taken_gets_a_number() =>
        Assert.Equal("ana 3", Nickname.Unique("ana", ["Ana", "ana 2", "Bea"]));

    [Fact]
    public void A_free_name_stays() => Assert.Equal("Ana", Nickname.Unique("Ana", ["Bea"]));

    [Fact]
    public void The_number_never_makes_a_name_too_long()
    {
        var longest = new string('a', Nickname.Longest);

        Assert.Equal(new string('a', 18) + " 2", Nickname.Unique(longest, [longest]));
    }
}
