using System.Text.Json;
using System.Text.Json.Nodes;
using Game.Bots.Replays;

namespace Game.Bots.Tests.Replays;

public sealed class LineTemplatesTests
{
    [Theory]
    [InlineData("""{"a":12.5,"b":"120-3@4","c":-7,"d":"007","e":[0,10.25,1e5]}""")]
    [InlineData("""{"deep":"\u0041 \"9\" \\ 8","long":123456789012345678901234567890,"fine":0.125}""")]
    public void A_line_comes_back_with_the_same_meaning(string line) => Assert.True(Same(line));

    [Fact]
    public void Lines_that_differ_in_numbers_and_words_alone_have_one_shape()
    {
        var first = LineTemplates.Split("""{"type":"bid","tick":12,"bounty":"120-3","amount":75.25,"agent":"coder"}""", _ => 4);
        var second = LineTemplates.Split("""{"type":"bid","tick":13,"bounty":"98-10","amount":9.50,"agent":"writer"}""", _ => 5);
        Assert.Equal(first.Shape, second.Shape);
        Assert.Equal([12, 120, 3, 7525, 4], first.Values);
        Assert.Equal(["tick", "bounty", "bounty", "amount", "agent"], LineTemplates.Slots(first.Shape).Select(slot => slot.Member));
    }

    [Fact]
    public void Any_text_and_any_number_come_back()
    {
        const string Letters = "0179\"\\.-eu{}é\u0007 a";
        var dice = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, dice.Next(12)).Select(_ => Letters[dice.Next(Letters.Length)]));
            var line = JsonSerializer.Serialize(new { text, number = Math.Round((decimal)(dice.NextDouble() - 0.5) * 100_000, dice.Next(5)), ids = new[] { text + "12-0" } });
            Assert.True(Same(line), line);
        }
    }

    private static bool Same(string line)
    {
        var words = new List<string>();
        var (shape, values) = LineTemplates.Split(line, word =>
        {
            words.Add(word);
            return words.Count - 1;
        });
        Assert.Equal(values.Count, LineTemplates.Slots(shape).Count);
        var next = 0;
        var back = LineTemplates.Join(shape, () => values[next++], number => words[(int)number]);
        return JsonNode.DeepEquals(JsonNode.Parse(line), JsonNode.Parse(back));
    }
}
