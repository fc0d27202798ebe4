using Web.Seats;

namespace Web.Tests.Seats;

public sealed class RoomCodeTests
{
    [Fact]
    public void A_code_has_four_letters_that_cannot_be_confused() => Assert.All(
        Enumerable.Range(0, 500).Select(_ => RoomCode.Create()),
        code => Assert.Matches("^[B-HJ-KM-NP-TV-Z]{4}$", code));

    [Theory]
    [InlineData("bcdf", "BCDF")]
    [InlineData(" B C-D f ", "BCDF")]
    [InlineData(null, "")]
    [InlineData("<script>", "SCRIPT")]
    public void A_typed_code_is_read_in_any_case_and_with_spaces(string? typed, string code) =>
        Assert.Equal(code, RoomCode.Clean(typed));

    [Fact]
    public void A_text_of_any_length_is_no_code() => Assert.Equal("", RoomCode.Clean(new string('B', 1000)));
}
