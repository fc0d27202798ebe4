using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Web.Seats;

/// <summary>Secrets that prove a seat or a host: 256 random bits, given out once and kept only as a hash.</summary>
internal static class Key
{
    private const int Bytes = 32;

    /// <summary>Longest text that is looked at; a key has 43 characters.</summary>
    private const int Longest = 64;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    // A plain hash will do: with 256 random bits there is nothing to guess that a slow one would protect.
    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>Compares in a time that does not depend on where the two differ.</summary>
    public static bool Fits(string? key, byte[] hash) =>
        key is { Length: > 0 and <= Longest } && CryptographicOperations.FixedTimeEquals(Hash(key), hash);

    /// <summary>The index of the hash that a key fits, or -1. Looks at all of them, whatever it finds on the way.</summary>
    public static int Find(string? key, IReadOnlyList<byte[]> hashes)
    {
        if (key is not { Length: > 0 and <= Longest })
            return -1;

        var hash = Hash(key);
        var found = -1;
        for (var i = 0; i < hashes.Count; i++)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, hashes[i]))
                found = i;
        }

        return found;
    }
}
