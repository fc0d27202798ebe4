using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Web.Seats;

/// <summary>
/// What a person writes down to come back on another device: four letters that name the seat and four digits that prove it.
/// Both follow from the seat key, so the page can always show them and the server keeps hashes only.
/// </summary>
public sealed record ReturnPass(string Code, string Pin)
{
    /// <summary>Wrong PINs before the host has to say yes.</summary>
    public const int MostTries = 5;

    private const string Letters = "BCDFGHJKMNPQRSTWXZ";
    private const int Digits = 4;

    public static ReturnPass Of(string seatKey)
    {
        var bytes = HMACSHA256.HashData(Encoding.UTF8.GetBytes(seatKey), "return"u8);
        var number = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        var letters = string.Create(RoomCode.Length, bytes, static (span, bytes) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Letters[(int)(BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8 + 2 * i)) % Letters.Length)];
        });
        return new ReturnPass(letters, (number % 10_000).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0'));
    }

    internal static byte[] CodeHash(string room, string code) => Key.Hash($"{room}/{code}");

    internal byte[] PinHash(string room) => PinHash(room, Code, Pin);

    // Four digits are no secret against whoever holds the file; against a classmate it is the number of tries that counts.
    internal static byte[] PinHash(string room, string code, string pin) => Key.Hash($"{room}/{code}/{pin}");

    internal static string CleanPin(string? typed) => typed is null || typed.Length > 16 ? "" : string.Concat(typed.Where(char.IsAsciiDigit));
}
