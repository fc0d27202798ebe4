using System.Globalization;
using Web.Shared;

namespace Web.Tests.Shared;

public sealed class TypedTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("12.5", "12.5")]
    [InlineData("12,5", "12.5")]
    [InlineData("0,25", "0.25")]
    [InlineData("1,234", "1234")]
    [InlineData("1.234", "1234")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("1 234,50", "1234.50")]
    [InlineData("12\u202f345", "12345")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567.8", "1234567.8")]
    public void An_amount_is_understood_as_any_of_the_languages_writes_it(string typed, string meant) =>
        Assert.Equal(decimal.Parse(meant, CultureInfo.InvariantCulture), Typed.Amount(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ten")]
    [InlineData(".")]
    [InlineData("1e3")]
    public void What_is_no_amount_is_nothing(string? typed) => Assert.Null(Typed.Amount(typed));
}
