using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Game.Domain;

/// <summary>The state as canonical bytes: the same state gives the same bytes on every machine.</summary>
internal static class MatchFile
{
    private static readonly JsonSerializerOptions Options = Create();

    public static byte[] Write(GameState state, ViewMemory memory) => JsonSerializer.SerializeToUtf8Bytes(new Saved(state, memory), Options);

    public static (GameState State, ViewMemory Memory) Read(ReadOnlySpan<byte> bytes)
    {
        var saved = JsonSerializer.Deserialize<Saved>(bytes, Options) ?? throw new InvalidOperationException("The snapshot is empty.");
        saved.State.Reindex();
        return (saved.State, saved.Memory);
    }

    public static string Hash(GameState state) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(state, Options)));

    private static JsonSerializerOptions Create()
    {
        var options = GameJson.Create();
        options.IgnoreReadOnlyProperties = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        return options;
    }

    private sealed record Saved(GameState State, ViewMemory Memory);
}
