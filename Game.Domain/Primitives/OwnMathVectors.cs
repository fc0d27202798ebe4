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
