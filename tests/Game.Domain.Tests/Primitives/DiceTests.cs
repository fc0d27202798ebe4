using Game.Domain.Primitives;

namespace Game.Domain.Tests.Primitives;

public sealed class DiceTests
{
    private const int Throws = 40_000;

    // Computed outside this program from the published mixer: if one changes, old seeds mean new games.
    [Theory]
    [InlineData(1UL, 1, new long[0], 0x0F8F32F061F77FF3UL, 60_778)]
    [InlineData(1UL, 11, new long[] { 12, 3, 0, 1, 2 }, 0xB4B418228245DA0AUL, 705_873)]
    [InlineData(2026UL, 4, new long[] { 120, 3 }, 0x6D53568B0CDD3F0BUL, 427_052)]
    [InlineData(ulong.MaxValue, 19, new long[] { -5, 7 }, 0x576BF1643EBEBDBEUL, 341_490)]
    [InlineData(0UL, 9, new long[] { 1, 2, 3 }, 0xABFAE0A1C846D00FUL, 671_796)]
    public void A_draw_is_the_same_for_ever(ulong seed, int purpose, long[] ids, ulong bits, int million)
    {
        long Id(int index) => index < ids.Length ? ids[index] : 0;
        var dice = new Dice(seed);

        Assert.Equal(bits, dice.Bits((Draw)purpose, Id(0), Id(1), Id(2), Id(3), Id(4)));
        Assert.Equal(million, dice.Million((Draw)purpose, Id(0), Id(1), Id(2), Id(3), Id(4)));
    }

    [Fact]
    public void No_purpose_has_changed_its_number() => Assert.Equal(
        [
            "ArrivalCount=1", "Job=2", "Pack=3", "TaskDifficulty=4", "PartDifficulty=5", "Invitation=6", "Estimate=7", "Scouting=8",
            "AwardLottery=9", "BidShuffle=10", "PieceLuck=11", "CheckLuck=12", "ValidationLuck=13", "FailureKind=14", "HireLottery=15",
            "Background=16", "OrderTurn=17", "Validator=18", "PackShape=19",
        ],
        Enum.GetValues<Draw>().Where(draw => (int)draw <= 19).Select(draw => $"{draw}={(int)draw}"));

    [Fact]
    public void Each_purpose_seed_and_id_gives_another_draw()
    {
        var draws = new List<ulong>();
        for (var seed = 1UL; seed <= 3; seed++)
        {
            var dice = new Dice(seed);
            foreach (var purpose in Enum.GetValues<Draw>())
            {
                for (var id = 0; id < 3; id++)
                {
                    draws.AddRange(
                    [
                        dice.Bits(purpose, id + 1), dice.Bits(purpose, 0, id + 1), dice.Bits(purpose, 0, 0, id + 1),
                        dice.Bits(purpose, 0, 0, 0, id + 1), dice.Bits(purpose, 0, 0, 0, 0, id + 1),
                    ]);
                }
            }
        }

        Assert.Equal(draws.Count, draws.Distinct().Count());
    }

    [Fact]
    public void Six_sides_come_up_equally_often()
    {
        var counts = new int[6];
        for (var i = 0; i < Throws; i++) counts[new Dice(7).Below(6, Draw.Job, i)]++;

        // Chi-square with five degrees of freedom: 20.5 is passed once in a thousand fair dice.
        Assert.InRange(counts.Sum(count => Math.Pow(count - Throws / 6.0, 2) / (Throws / 6.0)), 0, 20.5);
    }

    [Fact]
    public void Uniform_draws_stay_inside_and_have_the_right_mean()
    {
        var draws = Enumerable.Range(0, Throws).Select(i => new Dice(11).Uniform(Draw.Pack, i)).ToList();

        Assert.All(draws, u => Assert.True(u is > 0 and < 1));
        Assert.InRange(draws.Average(), 0.494, 0.506);
    }

    [Fact]
    public void Normal_draws_have_mean_nothing_and_deviation_one()
    {
        var draws = Enumerable.Range(0, Throws).Select(i => new Dice(13).Normal(Draw.TaskDifficulty, i)).ToList();

        Assert.InRange(draws.Average(), -0.02, 0.02);
        Assert.InRange(draws.Average(x => x * x), 0.97, 1.03);
        Assert.InRange(draws.Count(x => Math.Abs(x) < 1.96) / (double)Throws, 0.945, 0.955);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.2)]
    [InlineData(1.5)]
    public void Arrivals_have_the_mean_and_variance_of_a_poisson_stream(double mean)
    {
        var draws = Enumerable.Range(0, Throws).Select(i => new Dice(17).Poisson(mean, Draw.ArrivalCount, i)).ToList();
        var average = draws.Average();

        Assert.InRange(average, mean * 0.97, mean * 1.03);
        Assert.InRange(draws.Average(n => (n - average) * (n - average)), mean * 0.95, mean * 1.05);
    }

    [Fact]
    public void Neighbouring_ids_have_independent_luck()
    {
        var product = Enumerable.Range(0, Throws)
            .Average(i => (new Dice(19).Uniform(Draw.PieceLuck, i) - 0.5) * (new Dice(19).Uniform(Draw.PieceLuck, i + 1) - 0.5));

        Assert.InRange(product * 12, -0.02, 0.02);
    }
}
