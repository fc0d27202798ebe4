using Game.Domain.Primitives;

namespace Game.Bots.Strategies.Planner;

/// <summary>Money from plain numbers, a hundred times in each valuation.</summary>
internal static class Cents
{
    private const double Most = 1_000_000;
    private const double NearHalf = 1e-6;

    /// <summary>The nearest amount to a number of credits, through its fifteen decimal digits: what <c>Credits.From((decimal)credits)</c> says, only sooner.</summary>
    /// <param name="credits">Number of credits.</param>
    public static Credits Of(double credits)
    {
        // Fifteen digits and a product of doubles move less than a millionth of a cent: only close to half a cent could they disagree.
        var cents = credits * 100;
        var whole = Math.Floor(cents);
        return credits is >= 0 and <= Most && Math.Abs(cents - whole - 0.5) > NearHalf
            ? new Credits((long)Math.Floor(cents + 0.5))
            : Credits.From((decimal)credits);
    }
}
