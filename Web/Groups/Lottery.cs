using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Web.Groups;

/// <summary>
/// Who plays in which arm: drawn in blocks, so that arms never differ by more than one person, from a secret key, so that
/// nobody can choose a place in the queue.
/// </summary>
internal static class Lottery
{
    /// <summary>The arm of somebody who comes as the given one, counted from 0.</summary>
    public static int Arm(byte[] key, int arms, int place)
    {
        var (block, within) = Math.DivRem(place, arms);
        return Enumerable.Range(0, arms).OrderBy(arm => Draw(key, block, arm)).ElementAt(within);
    }

    private static ulong Draw(byte[] key, int block, int arm)
    {
        Span<byte> message = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(message, block);
        BinaryPrimitives.WriteInt32LittleEndian(message[4..], arm);
        return BinaryPrimitives.ReadUInt64LittleEndian(HMACSHA256.HashData(key, message));
    }
}
