using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Game.Domain.Primitives;

/// <summary>The functions of <see cref="OwnMath"/> for many numbers at once: the same operations in the same order, so the same bits.</summary>
internal static class OwnMathVectors
{
    private static readonly Vector256<double> Most = Vector256.Create(700.0);

    /// <summary>Puts e to the power of each number in its place.</summary>
    public static void Exp(Span<double> values)
    {
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        foreach (ref var four in vectors) four = Exp(four);
        for (var i = vectors.Length * Vector256<double>.Count; i < values.Length; i++) values[i] = OwnMath.Exp(values[i]);
    }

    /// <summary>Puts the natural logarithm of each number in its place; all must be positive and finite.</summary>
    public static void Log(Span<double> values)
    {
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        foreach (ref var four in vectors) four = Log(four);
        for (var i = vectors.Length * Vector256<double>.Count; i < values.Length; i++) values[i] = OwnMath.Log(values[i]);
    }

    /// <summary>Puts the chance that a standard normal variable is at most each number in its place.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="bells">For each number x the height of the bell curve, <c>Exp(-x * x / 2)</c>.</param>
    public static void Phi(Span<double> values, ReadOnlySpan<double> bells)
    {
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        var heights = MemoryMarshal.Cast<double, Vector256<double>>(bells);
        for (var i = 0; i < vectors.Length; i++) vectors[i] = Phi(vectors[i], heights[i]);
        for (var i = vectors.Length * Vector256<double>.Count; i < values.Length; i++) values[i] = OwnMath.Phi(values[i], bells[i]);
    }

    private static Vector256<double> Log(Vector256<double> x)
    {
        var one = Vector256<double>.One;
        var bits = x.AsInt64();
        var exponent = Vector256.ConvertToDouble((Vector256.ShiftRightLogical(bits, 52) & Vector256.Create(0x7FFL)) - Vector256.Create(1023L));
        var m = ((bits & Vector256.Create(0x000FFFFFFFFFFFFFL)) | Vector256.Create(0x3FF0000000000000L)).AsDouble();
        var large = Vector256.GreaterThan(m, Vector256.Create(OwnMath.Root2));
        m = Vector256.ConditionalSelect(large, m * 0.5, m);
        exponent = Vector256.ConditionalSelect(large, exponent + one, exponent);
        var z = (m - one) / (m + one);
        var z2 = z * z;
        var sum = Vector256<double>.Zero;
        foreach (var reciprocal in OwnMath.OddReciprocals) sum = sum * z2 + Vector256.Create(reciprocal);
        return exponent * OwnMath.Ln2Hi + (2 * z * sum + exponent * OwnMath.Ln2Lo);
    }

    // Each lane goes its own way as far as it goes: what is masked out adds nothing, to the last bit.
    private static Vector256<double> Phi(Vector256<double> given, Vector256<double> bell)
    {
        var x = Vector256.Abs(given);
        var density = bell * OwnMath.BellHeight;
        var result = Vector256<double>.Zero;
        var near = Vector256.LessThan(x, Vector256.Create(OwnMath.PhiTail));
        var end = Vector256.GreaterThan(x, Vector256.Create(OwnMath.PhiEnd));
        if (near.AsInt64() != Vector256<long>.Zero)
        {
            var (term, sum, square) = (x, x, x * x);
            var going = near;
            for (var n = 3; n < OwnMath.PhiTerms; n += 2)
            {
                going &= Vector256.GreaterThan(term, Vector256.Create(OwnMath.PhiLeast));
                if (going.AsInt64() == Vector256<long>.Zero) break;
                term *= square / n;
                sum += term & going;
            }

            result = Vector256.Create(0.5) + density * sum;
        }

        if ((near | end).AsInt64() != Vector256<long>.AllBitsSet)
        {
            var fraction = x;
            for (var n = OwnMath.PhiFractions; n >= 1; n--) fraction = x + Vector256.Create((double)n) / fraction;
            result = Vector256.ConditionalSelect(near, result, Vector256<double>.One - density / fraction);
        }

        result = Vector256.ConditionalSelect(end, Vector256<double>.One, result);
        return Vector256.ConditionalSelect(Vector256.LessThan(given, Vector256<double>.Zero), Vector256<double>.One - result, result);
    }

    // A lane that is not a number stays one on every step.
    private static Vector256<double> Exp(Vector256<double> given)
    {
        var x = Vector256.ConditionalSelect(Vector256.GreaterThan(given, Most), Most, given);
        var k = Vector256.Round(x / OwnMath.Ln2);
        var r = x - k * OwnMath.Ln2Hi - k * OwnMath.Ln2Lo;
        var one = Vector256<double>.One;
        var sum = one + r / 14;
        sum = one + r * sum / 13;
        sum = one + r * sum / 12;
        sum = one + r * sum / 11;
        sum = one + r * sum / 10;
        sum = one + r * sum / 9;
        sum = one + r * sum * 0.125;
        sum = one + r * sum / 7;
        sum = one + r * sum / 6;
        sum = one + r * sum / 5;
        sum = one + r * sum * 0.25;
        sum = one + r * sum / 3;
        sum = one + r * sum * 0.5;
        sum = one + r * sum;
        var power = Vector256.ConvertToInt64(k);
        // Half of it, towards zero.
        var half = Vector256.ShiftRightArithmetic(power + Vector256.ShiftRightLogical(power, 63), 1);
        var scaled = sum * Power2(half) * Power2(power - half);
        return Vector256.ConditionalSelect(Vector256.LessThan(given, -Most), Vector256<double>.Zero, scaled);
    }

    private static Vector256<double> Power2(Vector256<long> n) => Vector256.ShiftLeft(n + Vector256.Create(1023L), 52).AsDouble();
}
