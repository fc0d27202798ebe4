using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;

namespace Web.Tests.Hubs;

/// <summary>Every example of docs/bots/protocol.md is real: it reads as the message its heading names, and writes back the same.</summary>
public sealed partial class ProtocolPageTests
{
    private static readonly Dictionary<string, Type> Messages = new(StringComparer.Ordinal)
    {
        [nameof(JoinRequest)] = typeof(JoinRequest),
        [nameof(WatchRequest)] = typeof(WatchRequest),
        [nameof(ResumeRequest)] = typeof(ResumeRequest),
        [nameof(SubmitRequest)] = typeof(SubmitRequest),
        [nameof(EndTurnRequest)] = typeof(EndTurnRequest),
        [nameof(TurnTaken)] = typeof(TurnTaken),
        [nameof(Seated)] = typeof(Seated),
        [nameof(Watching)] = typeof(Watching),
        [nameof(Answer)] = typeof(Answer),
        [nameof(ViewMessage)] = typeof(ViewMessage),
        [nameof(ClosedMessage)] = typeof(ClosedMessage),
        [nameof(Order)] = typeof(Order),
    };

    public static TheoryData<int, string, string> Examples()
    {
        var data = new TheoryData<int, string, string>();
        foreach (var (match, index) in Example().Matches(Page()).Select((match, index) => (match, index)))
            data.Add(index, match.Groups["type"].Value, match.Groups["json"].Value);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_what_it_says(int index, string type, string json)
    {
        Assert.True(index >= 0);
        var message = JsonSerializer.Deserialize(json, Messages[type], GameJson.Options);

        Assert.Equal(Plain(json), Plain(JsonSerializer.Serialize(message, Messages[type], GameJson.Options)));
    }

    [Fact]
    public void Every_message_and_every_order_has_an_example()
    {
        var page = Page();
        var shown = Example().Matches(page).Select(match => match.Groups["type"].Value).ToHashSet(StringComparer.Ordinal);
        var orders = typeof(Order).GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), inherit: false)
            .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Select(order => (string)order.TypeDiscriminator!);

        Assert.Equal(Messages.Keys.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.All(orders, order => Assert.Contains($"\"type\": \"{order}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_number_stands_on_the_page()
    {
        var page = Page();

        Assert.All(Enum.GetValues<RoomProblem>().Where(problem => problem != RoomProblem.None), problem =>
            Assert.Contains($"| {(int)problem} | {RoomProblems.Text(problem)[4..]} |", page, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<Rejection>().Where(reason => reason != Rejection.None), reason =>
            Assert.Contains($"| {(int)reason} | {JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString())} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_text_of_a_problem_reads_back()
    {
        Assert.All(Enum.GetValues<RoomProblem>().Where(problem => problem != RoomProblem.None), problem =>
        {
            Assert.True(RoomProblems.TryRead($"Something went wrong: {RoomProblems.Text(problem)}", out var read));
            Assert.Equal(problem, read);
        });
        Assert.False(RoomProblems.TryRead("601", out _));
        Assert.False(RoomProblems.TryRead("699 no-such-thing", out _));
    }

    private static string Plain(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement.Clone())
        .Replace(".00", "", StringComparison.Ordinal);

    private static string Page([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/bots/protocol.md"));

    [GeneratedRegex("```json (?<type>[A-Za-z]+)\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
