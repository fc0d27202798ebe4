using Game.Domain.Primitives;

namespace Game.Bots.Lab;

/// <summary>Theory counts in units, the game in cents: 1 unit is 10,000.00 credits, so that rounding to cents is a millionth.</summary>
internal static class LabScale
{
    private const double Cents = 1_000_000;

    public static Credits Credits(double units) => new((long)Math.Round(units * Cents, MidpointRounding.AwayFromZero));

    public static double Units(Credits credits) => credits.Cents / Cents;
}
