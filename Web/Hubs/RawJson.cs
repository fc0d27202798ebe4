using System.Text.Json;
using System.Text.Json.Serialization;

namespace Web.Hubs;

/// <summary>JSON that was already written, once, for everybody who gets it.</summary>
[JsonConverter(typeof(Converter))]
internal sealed class RawJson(byte[] utf8)
{
    public byte[] Utf8 => utf8;

    public bool SameAs(RawJson? other) => other is not null && utf8.AsSpan().SequenceEqual(other.Utf8);

    public static RawJson Of<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, HubJson.Options));

    private sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Only the server writes views.");

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Utf8, skipInputValidation: true);
    }
}

/// <summary>A <see cref="Game.Bots.Protocol.ViewMessage"/> whose parts are already written.</summary>
internal sealed record WrittenView(long Version, long? Since, RawJson Room, RawJson? Desk);

/// <summary>A <see cref="Game.Bots.Protocol.RoomPart"/> whose lists are already written; same names, same order.</summary>
internal sealed record WrittenRoom(
    int Tick,
    string Phase,
    int MillisecondsPerTick,
    int Round,
    RawJson? Scenario,
    IReadOnlyList<RawJson>? Bounties,
    IReadOnlyList<Game.Domain.Primitives.BountyId>? Gone,
    RawJson? Prices,
    IReadOnlyList<IReadOnlyList<decimal>>? Moves,
    RawJson? Standings,
    IReadOnlyList<RawJson>? News,
    RawJson? Insurer,
    RawJson? LeadMarket,
    RawJson? Conditions,
    RawJson? Market,
    RawJson? Measured,
    RawJson? Debrief);
