using Game.Domain.Primitives;

namespace Game.Domain.Tests.Primitives;

public sealed class CsvTests
{
    [Fact]
    public void Quotes_may_hold_commas_and_quotes()
    {
        var row = Assert.Single(Csv.Parse("# a note\nid,title\r\n7,\"Say \"\"hello, you\"\"\"\n"));

        Assert.Equal((7, "Say \"hello, you\""), (row.Whole("id"), row.Text("title")));
    }

    [Theory]
    [InlineData("a,b\n1")]
    [InlineData("a,b\n1,2,3")]
    [InlineData("a,b\n1,\"2")]
    public void A_broken_row_throws(string text) => Assert.Throws<FormatException>(() => Csv.Parse(text));
}
