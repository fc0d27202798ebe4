using System.Globalization;
using Web.Shared;

namespace Web.Desk;

/// <summary>Reads what a person typed into a dial; what cannot be read is the resting value.</summary>
public static class DialReading
{
    /// <summary>Credits above zero, or nothing.</summary>
    public static Game.Domain.Primitives.Credits? Credits(string? typed) =>
        Typed.Amount(typed) is { } amount and > 0 and < 1_000_000
            ? Game.Domain.Primitives.Credits.From(amount) : null;

    /// <summary>A whole number, kept within its range.</summary>
    public static int Whole(string? typed, int least, int most) =>
        int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : least;
}
