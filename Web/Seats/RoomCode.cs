using System.Security.Cryptography;

namespace Web.Seats;

/// <summary>Four letters one can read out across a room: no vowels, so no words; nothing that looks like a digit or another letter.</summary>
internal static class RoomCode
{
    public const int Length = 4;

    public const string Letters = "BCDFGHJKMNPQRSTWXZ";

    public static string Create() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>What somebody typed, as a code: upper case, without spaces and dashes.</summary>
    public static string Clean(string? typed) => typed is null || typed.Length > 32
        ? ""
        : string.Concat(typed.Where(char.IsAsciiLetter)).ToUpperInvariant();
}
