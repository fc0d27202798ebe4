namespace Game.Domain.Primitives;

/// <summary>Exponential, logarithm, normal distribution and cosine from nothing but IEEE add, multiply, divide and square root.</summary>
/// <remarks>
/// The runtime's own functions come from the machine's mathematics library and differ in the last bit between machines; state hashes may not.
/// Results are exact to about 1e-14 (normal quantile 1e-9), and callers round to parts per million before they compare or record.
/// </remarks>
public static class OwnMath
{
    internal const double Ln2Hi = 0.693147180369123816490;
    internal const double Ln2Lo = 1.90821492927058770002e-10;
    internal const double Ln2 = 0.6931471805599453;
    internal const double Root2 = 1.4142135623730951;
    internal const double BellHeight = 0.3989422804014327;
    internal const double PhiTail = 3;
    internal const double PhiEnd = 8;
    internal const double PhiLeast = 1e-18;
    internal const int PhiTerms = 120;
    internal const int PhiFractions = 60;

    internal static readonly double[] OddReciprocals = [1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3, 1.0];

    /// <summary>e to the power x; 0 below -700, the value at 700 above it.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x < -700) return 0;
        if (x > 700) x = 700;
        var k = Math.Round(x / Ln2, MidpointRounding.ToEven);
        var r = x - k * Ln2Hi - k * Ln2Lo;
        // Taylor series on |r| <= 0.35: fourteen terms leave less than one unit in the last place.
        // Written out, for the machine's sake; a power of two divides exactly by multiplication.
        var sum = 1.0 + r / 14;
        sum = 1.0 + r * sum / 13;
        sum = 1.0 + r * sum / 12;
        sum = 1.0 + r * sum / 11;
        sum = 1.0 + r * sum / 10;
        sum = 1.0 + r * sum / 9;
        sum = 1.0 + r * sum * 0.125;
        sum = 1.0 + r * sum / 7;
        sum = 1.0 + r * sum / 6;
        sum = 1.0 + r * sum / 5;
        sum = 1.0 + r * sum * 0.25;
        sum = 1.0 + r * sum / 3;
        sum = 1.0 + r * sum * 0.5;
        sum = 1.0 + r * sum;
        return Scale(sum, (int)k);
    }

    /// <summary>Natural logarithm; x must be positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">x is not a positive finite number.</exception>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsInfinity(x)) throw new ArgumentOutOfRangeException(nameof(x), "The logarithm takes a positive finite number.");
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        var m = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (m > Root2)
        {
            m /= 2;
            exponent++;
        }

        // ln m = 2 atanh((m - 1) / (m + 1)), |z| <= 0.1716, so z^2n falls by 34 a term.
        var z = (m - 1) / (m + 1);
        var z2 = z * z;
        var sum = 0.0;
        foreach (var reciprocal in OddReciprocals) sum = sum * z2 + reciprocal;
        return exponent * Ln2Hi + (2 * z * sum + exponent * Ln2Lo);
    }

    /// <summary>Logarithm to base two: how many doublings.</summary>
    public static double Log2(double x) => Log(x) / Ln2;

    /// <summary>x to the power y; x must be positive.</summary>
    public static double Pow(double x, double y) => Exp(y * Log(x));

    /// <summary>The logistic curve 1 / (1 + e^-x).</summary>
    public static double Sigmoid(double x)
    {
        if (x >= 0) return 1 / (1 + Exp(-x));
        var e = Exp(x);
        return e / (1 + e);
    }

    /// <summary>Chance that a standard normal variable is at most x.</summary>
    /// <remarks>Power series near zero, continued fraction in the tails (Abramowitz and Stegun 1964, 26.2.11 and 26.2.14).</remarks>
    public static double Phi(double x)
    {
        return Phi(x, Exp(-x * x / 2));
    }

    /// <summary>The same where the bell curve's height is known already.</summary>
    /// <param name="x">The value.</param>
    /// <param name="bell"><c>Exp(-x * x / 2)</c>.</param>
    internal static double Phi(double x, double bell)
    {
        if (x < 0) return 1 - Phi(-x, bell);
        if (x > PhiEnd) return 1;
        var density = bell * BellHeight;
        if (x < PhiTail)
        {
            double term = x, sum = x;
            for (var n = 3; n < PhiTerms && term > PhiLeast; n += 2)
            {
                term *= x * x / n;
                sum += term;
            }

            return 0.5 + density * sum;
        }

        var fraction = x;
        for (var n = PhiFractions; n >= 1; n--) fraction = x + n / fraction;
        return 1 - density / fraction;
    }

    /// <summary>The value that a standard normal variable stays below with chance p, 0 &lt; p &lt; 1 (Acklam 2003, relative error 1.2e-9).</summary>
    public static double Quantile(double p)
    {
        if (!(p > 0 && p < 1)) throw new ArgumentOutOfRangeException(nameof(p), "A quantile takes a chance strictly between 0 and 1.");
        const double tail = 0.02425;
        if (p > 1 - tail) return -Quantile(1 - p);
        if (p < tail)
        {
            var q = Math.Sqrt(-2 * Log(p));
            return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q - 2.549732539343734e+00) * q
                    + 4.374664141464968e+00) * q + 2.938163982698783e+00)
                / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q + 3.754408661907416e+00) * q + 1);
        }

        var d = p - 0.5;
        var r = d * d;
        return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r + 1.383577518672690e+02) * r
                - 3.066479806614716e+01) * r + 2.506628277459239e+00) * d
            / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r + 6.680131188771972e+01) * r
                - 1.328068155288572e+01) * r + 1);
    }

    /// <summary>Cosine of a whole turn: <c>CosTurn(0.25)</c> is 0.</summary>
    public static double CosTurn(double turns)
    {
        var t = turns - Math.Floor(turns);
        if (t > 0.5) t = 1 - t;
        if (t > 0.25) return -CosTurn(0.5 - t);
        var x = t * 6.283185307179586;
        var x2 = x * x;
        var sum = 1.0;
        for (var n = 20; n >= 2; n -= 2) sum = 1 - sum * x2 / (n * (n - 1));
        return sum;
    }

    /// <summary>A number as whole millionths, half away from zero: the only form in which the engine records one.</summary>
    public static int Millionths(double x) => checked((int)Math.Round(x * 1_000_000, MidpointRounding.AwayFromZero));

    private static double Scale(double x, int power)
    {
        // Two steps, so that neither factor leaves the range of normal numbers.
        var half = power / 2;
        return x * Power2(half) * Power2(power - half);
    }

    private static double Power2(int n) => BitConverter.Int64BitsToDouble((long)(n + 1023) << 52);
}
