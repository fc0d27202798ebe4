using System.Buffers.Binary;
using System.Security.Cryptography;
using Game.Domain;
using Game.Domain.Scenarios;
using Game.Domain.Standing;

namespace Web.Rooms;

/// <summary>A room plays rounds; a round is a match with a seed of its own, the same seats and fresh cash.</summary>
internal static class Round
{
    public static ulong RandomSeed() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    /// <summary>The seed of a round: the room's own for the first, a hash of seed and round after that.</summary>
    public static ulong SeedOf(ulong seed, int round)
    {
        if (round == 1)
            return seed;

        Span<byte> key = stackalloc byte[12];
        BinaryPrimitives.WriteUInt64LittleEndian(key, seed);
        BinaryPrimitives.WriteInt32LittleEndian(key[8..], round);
        return BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(key));
    }

    /// <summary>Starts a match and seats everybody in order, so that each seat keeps its number.</summary>
    public static (Match Match, List<GameEvent> Events) Start(
        Scenario scenario, ulong seed, IEnumerable<(string Name, bool Bot, string? Strategy, CarriedSeat? Carried)> seats)
    {
        var match = Match.Start(scenario, seed, out var first);
        var events = new List<GameEvent>(first);
        foreach (var (name, bot, strategy, carried) in seats)
            events.AddRange(match.Join(name, bot, strategy, carried));
        return (match, events);
    }
}
