using System.Text.Json;
using System.Text.Json.Serialization;

namespace Game.Domain.Primitives;

/// <summary>How the game's values are written in events, views, orders and scenarios: camel case, enums as text, ids as text, money as decimal credits.</summary>
public static class GameJson
{
    /// <summary>The one set of options for events, views, orders and scenarios. An unknown member is refused rather than lost.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>A fresh copy, for a caller that has to add converters of its own.</summary>
    public static JsonSerializerOptions Create() => new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        AllowOutOfOrderMetadataProperties = true,
    };
}

/// <summary>Money as a decimal number of credits.</summary>
internal sealed class CreditsJson : JsonConverter<Credits>
{
    public override Credits Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var amount = reader.GetDecimal();
        return amount is > -1_000_000_000m and < 1_000_000_000m && decimal.Round(amount, 2) == amount
            ? Credits.From(amount)
            : throw new JsonException("An amount of credits has at most two decimals and lies within a billion.");
    }

    public override void Write(Utf8JsonWriter writer, Credits value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Amount);
}

/// <summary>A value that is written as text, also where it names a member of an object.</summary>
internal abstract class TextJson<T> : JsonConverter<T>
    where T : struct
{
    protected abstract bool TryParse(string? text, out T value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryParse(reader.GetString(), out var value) ? value : throw new JsonException($"Not a {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryParse(reader.GetString(), out var value) ? value : throw new JsonException($"Not a {typeof(T).Name}.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);
}

internal sealed class BountyIdJson : TextJson<BountyId>
{
    protected override bool TryParse(string? text, out BountyId value) => BountyId.TryParse(text, out value);
}

internal sealed class ContractIdJson : TextJson<ContractId>
{
    protected override bool TryParse(string? text, out ContractId value) => ContractId.TryParse(text, out value);
}

internal sealed class RunIdJson : TextJson<RunId>
{
    protected override bool TryParse(string? text, out RunId value) => RunId.TryParse(text, out value);
}

/// <summary>A seat as its bare number.</summary>
internal sealed class SeatIdJson : JsonConverter<SeatId>
{
    public override SeatId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, SeatId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);

    public override SeatId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        BountyId.Number(reader.GetString(), out var number) ? new SeatId(number) : throw new JsonException("Not a seat number.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, SeatId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());
}
