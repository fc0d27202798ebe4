using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;
using static Game.Domain.Tests.Work.AppraisalFixture;

namespace Game.Domain.Tests.Work;

/// <summary>Figures of single parts against those of a separate Monte-Carlo study (400,000 draws each).</summary>
public sealed class AppraisalPartTests
{
    [Fact]
    public void A_small_hour_with_three_checked_attempts()
    {
        var appraisal = House.Appraise(Job(60), Plan(Coder(Tier.Small, 1, CheckKind.Ai, 3)), Estimate(0));

        Assert.Equal(0.797, Chance(appraisal), 0.003);
        Assert.Equal(1.56, Runs(appraisal, CheckKind.Ai, 3), 0.01);
    }

    [Fact]
    public void An_expert_and_a_drop_after_two()
    {
        var appraisal = House.Appraise(Job(60), Plan(Coder(Tier.Small, 1, CheckKind.Expert, 2, AfterFailure.Drop)), Estimate(0));

        Assert.Equal(0.815, Chance(appraisal), 0.003);
        Assert.Equal(0.859, 1 - appraisal.Dropped / 1e6, 0.003);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(0)]
    [InlineData(3)]
    public void The_average_over_a_normal_difficulty_is_a_flatter_logistic_curve(double y)
    {
        // The published horizon curve is the average over tasks: slope 1 / sqrt(1 + pi s^2 / 8).
        var minutes = (int)Math.Round(75 / Math.Pow(2, y));
        var exact = Math.Log2(75.0 / minutes);
        var slope = 1 / Math.Sqrt(1 + Math.PI * (1.4 * 1.4 + 1.4 * 1.4) / 8);
        var beyond = 0.35 * Math.Max(0, Math.Log2(minutes / 120.0));
        var chance = Chance(House.Appraise(Job(minutes), Plan(Coder(Tier.Small)), House.Believe(null, [])));

        var expected = 1 / (1 + Math.Exp(-(exact - beyond) * slope));
        Assert.Equal(expected + 0.05 * (1 - expected), chance, 0.006);
    }

    [Fact]
    public void Easier_tasks_pass_more_often()
    {
        var chances = new[] { 4.0, 2, 0, -2, -4 }.Select(e => Chance(House.Appraise(Job(90, 45), Appraiser.Fill(Preset.Balanced, Job(90, 45).Parts), Estimate(e)))).ToList();

        Assert.Equal(chances.Order(), chances);
    }

    [Fact]
    public void A_dearer_tier_is_likelier_to_be_good()
    {
        var chances = Enum.GetValues<Tier>().Select(tier => Chance(House.Appraise(Job(90), Plan(Coder(tier)), Estimate(0)))).ToList();

        Assert.Equal(chances.Order(), chances);
        Assert.True(chances[3] - chances[0] > 0.3);
    }

    [Theory]
    [InlineData(CheckKind.Ai)]
    [InlineData(CheckKind.Expert)]
    public void More_attempts_raise_chance_cost_and_time(CheckKind check)
    {
        var all = Enumerable.Range(2, 4).Select(n => House.Appraise(Job(60), Plan(Coder(Tier.Small, 1, check, n)), Estimate(0))).ToList();

        Assert.Equal(all.Select(a => a.Chance).Order(), all.Select(a => a.Chance));
        Assert.Equal(all.Select(a => a.Cost.Cents).Order(), all.Select(a => a.Cost.Cents));
        Assert.Equal(all.Select(a => a.Ticks).Order(), all.Select(a => a.Ticks));
    }

    [Fact]
    public void One_accepted_attempt_is_never_checked()
    {
        var none = House.Appraise(Job(60), Plan(Coder(Tier.Small)), Estimate(0));
        var one = House.Appraise(Job(60), Plan(Coder(Tier.Small, 1, CheckKind.Expert, 1)), Estimate(0));

        Assert.Equal(none.Cost, one.Cost);
        Assert.Equal(none.Chance, one.Chance);
    }

    [Fact]
    public void The_next_tier_beats_another_go_at_the_same()
    {
        var accept = House.Appraise(Job(120), Plan(Coder(Tier.Small, 1, CheckKind.Ai, 3)), Estimate(1));
        var next = House.Appraise(Job(120), Plan(Coder(Tier.Small, 1, CheckKind.Ai, 2, AfterFailure.NextTier)), Estimate(1));

        Assert.True(next.Chance > accept.Chance);
        Assert.True(next.Cost > accept.Cost);
    }

    // Expected runs from the cost: each is a price with fee; all but the last are checked, and each further one refunds half a run.
    private static double Runs(Appraisal appraisal, CheckKind check, int attempts)
    {
        Assert.Equal(CheckKind.Ai, check);
        Assert.Equal(3, attempts);
        var price = 8 * Math.Pow(2, 0.7);
        // Runs r = 1 + f1 + f2, checks 1 + f1, flags f1 + f2; the checks' share is recovered from an appraisal without a check fee.
        var free = Appraiser.For(Market with { Checks = Market.Checks with { AiShare = 0, AiFee = Credits.Zero } });
        var cost = (double)free.Appraise(Job(60), Plan(Coder(Tier.Small, 1, CheckKind.Ai, 3)), free.Believe(0, [])).Cost.Amount;
        Assert.True((double)appraisal.Cost.Amount > cost);
        return (cost / price - 0.5) / (1.02 - 0.5);
    }
}
