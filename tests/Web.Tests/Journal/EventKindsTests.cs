using System.Text.Json;
using System.Text.RegularExpressions;
using Game.Domain;
using Web.Journal;

namespace Web.Tests.Journal;

public sealed partial class EventKindsTests
{
    private static readonly string Golden = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Kinds => [.. EventKinds.All.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_event_has_exactly_one_stored_name()
    {
        var events = typeof(GameEvent).Assembly.GetTypes().Where(type => type.IsSealed && type.IsAssignableTo(typeof(GameEvent)));

        Assert.Equal(
            events.Select(type => type.Name).Order(StringComparer.Ordinal),
            EventKinds.All.Values.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Stored_names_are_words_with_a_number() =>
        Assert.All(EventKinds.All.Keys, kind => Assert.Matches(StoredName(), kind));

    [Fact]
    public void Every_kind_has_a_sample() => Assert.Equal(
        EventKinds.All.Keys.Order(StringComparer.Ordinal),
        SampleEvents.All.Select(sample => EventKinds.Write(sample).Kind).Order(StringComparer.Ordinal));

    /// <summary>If this fails because a shape was changed on purpose: old journals must still open, so give the new shape the next number.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_stored_form_never_changes(string kind)
    {
        var sample = SampleEvents.All.Single(happened => EventKinds.Write(happened).Kind == kind);
        var file = Path.Combine(Golden, kind.Replace('/', '.') + ".json");

        var golden = File.ReadAllText(file).TrimEnd();
        var written = EventKinds.Write(sample).Body;
        // A scenario may gain settings; everything else stays as it is.
        if (sample is MatchStarted) Assert.True(Contains(JsonDocument.Parse(written).RootElement, JsonDocument.Parse(golden).RootElement), written);
        else Assert.Equal(golden, written);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_stored_form_reads_back_to_the_same_event(string kind)
    {
        var body = File.ReadAllText(Path.Combine(Golden, kind.Replace('/', '.') + ".json")).TrimEnd();

        var sample = SampleEvents.All.Single(happened => EventKinds.Write(happened).Kind == kind);
        Assert.Equal(EventKinds.Write(sample).Body, EventKinds.Write(EventKinds.Read(kind, body)).Body);
    }

    [Fact]
    public void An_unknown_name_is_an_error_and_never_skipped() =>
        Assert.Throws<InvalidOperationException>(() => EventKinds.Read("bid-placed/99", "{}"));

    [Fact]
    public void A_member_this_version_does_not_know_is_an_error_and_never_lost() =>
        Assert.Throws<JsonException>(() => EventKinds.Read("tick-closed/1", """{"tick":7,"moon":"full"}"""));

    private static bool Contains(JsonElement now, JsonElement then) => then.ValueKind == JsonValueKind.Object
        ? then.EnumerateObject().All(member => now.TryGetProperty(member.Name, out var value) && Contains(value, member.Value))
        : now.GetRawText() == then.GetRawText();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*/[1-9][0-9]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StoredName();
}
