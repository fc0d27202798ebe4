using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Bots.Replays;

/// <summary>Replays as compact files: shapes and words once, numbers as columns of differences, Brotli around all of it.</summary>
public static class ReplayFile
{
    /// <summary>The usual ending of a file's name.</summary>
    public const string Ending = ".oereplay";

    private const int MostBytes = 128 * 1024 * 1024;
    private static readonly byte[] Magic = "OERP\u0002"u8.ToArray();
    private static readonly byte[] First = "OERP\u0001"u8.ToArray();

    /// <summary>Writes a replay.</summary>
    /// <param name="replay">The replay.</param>
    /// <param name="to">Where to; left open.</param>
    public static void Write(Replay replay, Stream to)
    {
        to.Write(Magic);
        using var packed = new BrotliStream(to, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed, Encoding.UTF8, leaveOpen: true);
        writer.Write(JsonSerializer.Serialize(new Head(replay.Scenario, replay.Seed, replay.Ticks, replay.StateHash), GameJson.Options));
        var shapes = new ShapeTable();
        writer.Write7BitEncodedInt(replay.Steps.Count);
        var order = new List<int>(replay.Steps.Count);
        foreach (var step in replay.Steps) order.Add(shapes.Add(JsonSerializer.Serialize(step, GameJson.Options)));
        shapes.Write(writer);
        foreach (var shape in order) writer.Write7BitEncodedInt(shape);
        shapes.WriteColumns(writer);
    }

    /// <summary>Reads a replay.</summary>
    /// <param name="from">The file.</param>
    /// <exception cref="ReplayException">It is no replay file, or it is damaged.</exception>
    public static Replay Read(Stream from)
    {
        try
        {
            Span<byte> magic = stackalloc byte[Magic.Length];
            from.ReadExactly(magic);
            var first = magic.SequenceEqual(First);
            if (!first && !magic.SequenceEqual(Magic)) throw new ReplayException("This is not a replay file of this game.");
            using var plain = Unpack(from);
            using var reader = new BinaryReader(plain, Encoding.UTF8);
            var head = JsonSerializer.Deserialize<Head>(reader.ReadString(), GameJson.Options) ?? throw new ReplayException("The replay has no settings.");
            return new Replay(head.Scenario, head.Seed, Steps(reader, first), head.Ticks, head.StateHash);
        }
        catch (Exception damage) when (damage is IOException or InvalidDataException or JsonException or FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            throw new ReplayException($"The replay file is damaged: {damage.Message}");
        }
    }

    private static ReplayStep[] Steps(BinaryReader reader, bool first)
    {
        var count = reader.Read7BitEncodedInt();
        var shapes = ShapeTable.Read(reader, first);
        if (count < 0 || count > MostBytes) throw new ReplayException("The replay file is damaged: it names an impossible number of steps.");
        var order = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var shape = reader.Read7BitEncodedInt();
            if (shape < 0 || shape >= shapes.Count) throw new ReplayException("The replay file is damaged: a step has no shape.");
            order.Add(shape);
        }

        var lines = shapes.ReadColumns(reader, order);
        return [.. lines.Select(line => JsonSerializer.Deserialize<ReplayStep>(line, GameJson.Options) ?? throw new ReplayException("The replay file is damaged: a step is empty."))];
    }

    // A small file can unpack into an enormous one; stop before the memory does.
    private static MemoryStream Unpack(Stream from)
    {
        using var packed = new BrotliStream(from, CompressionMode.Decompress, leaveOpen: true);
        var plain = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            if (plain.Length + read > MostBytes) throw new ReplayException($"The replay file unpacks to more than {MostBytes / 1024 / 1024} MB.");
            plain.Write(buffer, 0, read);
        }

        plain.Position = 0;
        return plain;
    }

    private sealed record Head(Scenario Scenario, ulong Seed, int Ticks, string StateHash);
}
