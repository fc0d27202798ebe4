using Game.Domain.Primitives;

namespace Game.Domain.Tests.Primitives;

public sealed class OwnMathTests
{
    private static readonly double[] Grid = [.. Enumerable.Range(-4000, 8001).Select(i => i / 200.0)];

    [Fact]
    public void The_exponential_agrees_with_the_machines() =>
        Assert.All(Grid, x => Close(Math.Exp(x), OwnMath.Exp(x)));

    [Fact]
    public void The_exponential_ends_at_seven_hundred()
    {
        Assert.Equal(0, OwnMath.Exp(-701));
        Assert.Equal(OwnMath.Exp(700), OwnMath.Exp(1e9));
        Assert.True(double.IsNaN(OwnMath.Exp(double.NaN)));
    }

    [Fact]
    public void Many_exponentials_at_once_are_the_same_to_the_last_bit()
    {
        double[] values = [.. Grid, .. Grid.Select(x => x * 37.3), 0, -0.0, 700, 700.0001, -700, -700.0001, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e-300];
        var together = values.ToArray();
        OwnMathVectors.Exp(together);
        Assert.Equal(values.Select(x => BitConverter.DoubleToInt64Bits(OwnMath.Exp(x))), together.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Many_logarithms_at_once_are_the_same_to_the_last_bit()
    {
        double[] values = [.. Grid.Select(x => OwnMath.Exp(x)), 1, 2, 0.5, 1.4142135623730951, 1.4142135623730954, 1e-300, double.Epsilon * 1e100, double.MaxValue];
        var together = values.ToArray();
        OwnMathVectors.Log(together);
        Assert.Equal(values.Select(x => BitConverter.DoubleToInt64Bits(OwnMath.Log(x))), together.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Many_normal_chances_at_once_are_the_same_to_the_last_bit()
    {
        // Neighbours on both sides of zero, of three and of eight, so that the lanes of one vector go different ways.
        double[] values =
        [
            .. Grid, .. Grid.Select((x, i) => i % 2 == 0 ? x : x / 7), 0, -0.0, 1e-19, -1e-19, 3, -3, 2.9999999999999996, 8, -8, 8.000000000000002,
            double.PositiveInfinity, double.NegativeInfinity, 1e-300, double.NaN,
        ];
        double[] bells = [.. values.Select(x => OwnMath.Exp(-x * x / 2))];
        var together = values.ToArray();
        OwnMathVectors.Phi(together, bells);
        Assert.Equal(values.Select(x => BitConverter.DoubleToInt64Bits(OwnMath.Phi(x))), together.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void The_logarithm_agrees_with_the_machines() =>
        Assert.All(Grid, x => Assert.InRange(OwnMath.Log(Math.Exp(x)) - Math.Log(Math.Exp(x)), -1e-12, 1e-12));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void The_logarithm_takes_positive_finite_numbers_only(double x) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OwnMath.Log(x));

    [Fact]
    public void Known_constants_come_out()
    {
        Close(2.718281828459045, OwnMath.Exp(1));
        Close(0.6931471805599453, OwnMath.Log(2));
        Close(10, OwnMath.Log2(1024));
        Close(1.4142135623730951, OwnMath.Pow(2, 0.5));
        Close(1, OwnMath.Exp(0));
    }

    [Fact]
    public void Powers_agree_with_the_machines() =>
        Assert.All(Grid, x => Close(Math.Pow(7.5, x / 4), OwnMath.Pow(7.5, x / 4)));

    [Fact]
    public void The_logistic_curve_is_symmetric_about_one_half()
    {
        Assert.Equal(0.5, OwnMath.Sigmoid(0));
        Assert.All(Grid, x => Assert.Equal(1, OwnMath.Sigmoid(x) + OwnMath.Sigmoid(-x), 1e-12));
        Assert.All(Grid, x => Close(1 / (1 + Math.Exp(-x)), OwnMath.Sigmoid(x)));
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(1.959963984540054, 0.975)]
    [InlineData(-2.3263478740408408, 0.01)]
    [InlineData(3, 0.9986501019683699)]
    [InlineData(4, 0.9999683287581669)]
    [InlineData(9, 1)]
    public void The_normal_distribution_has_its_table_values(double x, double chance) => Assert.Equal(chance, OwnMath.Phi(x), 1e-12);

    [Fact]
    public void The_quantile_undoes_the_distribution() =>
        Assert.All(Enumerable.Range(1, 999), i => Assert.Equal(i / 1000.0, OwnMath.Phi(OwnMath.Quantile(i / 1000.0)), 2e-9));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void The_quantile_takes_a_chance_strictly_between_none_and_certain(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OwnMath.Quantile(p));

    [Fact]
    public void The_cosine_of_a_turn_agrees_with_the_machines() =>
        Assert.All(Grid, x => Assert.Equal(Math.Cos(x * 2 * Math.PI), OwnMath.CosTurn(x), 1e-12));

    [Theory]
    [InlineData(0.0000005, 1)]
    [InlineData(-0.0000005, -1)]
    [InlineData(1.25, 1_250_000)]
    public void Millionths_round_half_away_from_zero(double x, int millionths) => Assert.Equal(millionths, OwnMath.Millionths(x));

    [Fact]
    public void A_number_too_large_for_millionths_throws() => Assert.Throws<OverflowException>(() => OwnMath.Millionths(3000));

    private static void Close(double expected, double actual) =>
        Assert.InRange(actual, expected - 1e-12 * Math.Abs(expected), expected + 1e-12 * Math.Abs(expected));
}
