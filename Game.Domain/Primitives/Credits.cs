using System.Globalization;
using System.Text.Json.Serialization;

namespace Game.Domain.Primitives;

/// <summary>An amount of money, kept as whole cents (1/100 credit) so that nothing is ever lost to rounding.</summary>
/// <remarks>The default value is zero. Arithmetic is checked: an overflow is a mistake of ours, not a rule. On the wire an amount is a decimal number of credits.</remarks>
/// <param name="Cents">The amount in 1/100 credit; may be negative where a profit is meant.</param>
[JsonConverter(typeof(CreditsJson))]
public readonly record struct Credits(long Cents) : IComparable<Credits>
{
    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>No money.</summary>
    public static Credits Zero => default;

    /// <summary>The amount in credits, exact.</summary>
    public decimal Amount => Cents / 100m;

    /// <summary>Whole credits.</summary>
    /// <param name="credits">Number of credits.</param>
    public static Credits Of(long credits) => new(checked(credits * 100));

    /// <summary>The nearest amount to a decimal number of credits; half a cent rounds away from zero.</summary>
    /// <param name="credits">Number of credits.</param>
    public static Credits From(decimal credits) => new((long)decimal.Round(credits * 100m, 0, MidpointRounding.AwayFromZero));

    /// <summary>This amount times a share, rounded to the nearest cent, half away from zero.</summary>
    /// <param name="share">A plain factor, 0.25 for a quarter.</param>
    public Credits Times(decimal share)
    {
        // Few digits times few digits: whole numbers say the same, and money is multiplied all day.
        if (share.Scale >= Powers.Length || Cents is > int.MaxValue or < -int.MaxValue) return From(Amount * share);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(share, bits);
        if ((bits[1] | bits[2]) != 0) return From(Amount * share);
        var (cents, rest) = Math.DivRem(Math.Abs(Cents) * (long)unchecked((uint)bits[0]), Powers[share.Scale]);
        if (2 * rest >= Powers[share.Scale]) cents++;
        return new Credits(bits[3] < 0 == Cents < 0 ? cents : -cents);
    }

    /// <summary>The smaller of two amounts.</summary>
    public static Credits Min(Credits a, Credits b) => a <= b ? a : b;

    /// <summary>The larger of two amounts.</summary>
    public static Credits Max(Credits a, Credits b) => a >= b ? a : b;

    /// <summary>Sum.</summary>
    public static Credits operator +(Credits a, Credits b) => new(checked(a.Cents + b.Cents));

    /// <summary>Difference; may be negative.</summary>
    public static Credits operator -(Credits a, Credits b) => new(checked(a.Cents - b.Cents));

    /// <summary>The opposite amount.</summary>
    public static Credits operator -(Credits a) => new(checked(-a.Cents));

    /// <summary>Less than.</summary>
    public static bool operator <(Credits a, Credits b) => a.Cents < b.Cents;

    /// <summary>More than.</summary>
    public static bool operator >(Credits a, Credits b) => a.Cents > b.Cents;

    /// <summary>At most.</summary>
    public static bool operator <=(Credits a, Credits b) => a.Cents <= b.Cents;

    /// <summary>At least.</summary>
    public static bool operator >=(Credits a, Credits b) => a.Cents >= b.Cents;

    /// <inheritdoc />
    public int CompareTo(Credits other) => Cents.CompareTo(other.Cents);

    /// <summary>The amount with two decimals in the invariant culture, such as <c>270.00</c>.</summary>
    public override string ToString() => Amount.ToString("0.00", CultureInfo.InvariantCulture);
}
