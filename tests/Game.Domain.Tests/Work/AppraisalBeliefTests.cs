using Game.Domain.Labour;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using static Game.Domain.Tests.Work.AppraisalFixture;

namespace Game.Domain.Tests.Work;

/// <summary>What a seat may believe about a task's difficulty. Reference figures come from a separate Monte-Carlo study of the design.</summary>
public sealed class AppraisalBeliefTests
{
    [Theory]
    [InlineData(-3)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2.5)]
    public void One_estimate_moves_the_mean_by_a_third_of_itself(double estimate)
    {
        var belief = Estimate(estimate);

        Assert.Equal(0.329 * estimate, belief.Mean, 0.002);
        Assert.Equal(1.147, belief.Spread, 0.002);
        Assert.Equal(1, belief.Weights.Sum(), 1e-9);
    }

    [Fact]
    public void Without_an_estimate_the_prior_stands() => Assert.Equal(1.4, House.Believe(null, []).Spread, 0.002);

    [Fact]
    public void One_scouting_leaves_half_a_doubling_of_doubt()
    {
        var belief = House.Believe(0, [1_000_000]);

        Assert.Equal(0.458, belief.Spread, 0.001);
        Assert.Equal(4 * 0.458 * 0.458, belief.Mean, 0.005);
    }

    [Fact]
    public void Scoutings_average()
    {
        var two = House.Believe(0, [0, 1_000_000]);

        Assert.Equal(1 / Math.Sqrt(1 / 1.96 + 0.25 + 8), two.Spread, 0.001);
        Assert.Equal(House.Believe(0, [500_000, 500_000]).Mean, two.Mean, 1e-9);
    }

    [Theory]
    [InlineData(1, 0.45)]
    [InlineData(2, 0.79)]
    [InlineData(3, 1.04)]
    [InlineData(5, 1.42)]
    [InlineData(8, 1.82)]
    public void Winning_against_rivals_says_that_the_task_is_harder(int rivals, double more) =>
        Assert.Equal(more, Estimate(0, rivals).Mean - Estimate(0).Mean, 0.015);

    [Fact]
    public void Who_scouted_learns_little_from_winning() =>
        Assert.InRange(House.Believe(0, [0], 3).Mean - House.Believe(0, [0]).Mean, 0.05, 0.3);

    [Fact]
    public void An_exact_estimate_is_believed()
    {
        var exact = Appraiser.For(Market with { Difficulty = new DifficultySettings { EstimateNoise = 0 } }).Believe(1_250_000, []);

        Assert.Equal(1.25, exact.Mean, 0.01);
        Assert.InRange(exact.Spread, 0, 0.05);
    }

    [Theory]
    [InlineData(CheckKind.Ai, true, 0.25)]
    [InlineData(CheckKind.Ai, false, -0.18)]
    [InlineData(CheckKind.Expert, true, 0.40)]
    [InlineData(CheckKind.Expert, false, -0.32)]
    public void A_check_moves_the_belief(CheckKind check, bool flagged, double by)
    {
        var job = Job(60);
        var seen = new AttemptRecord(AgentType.Of(Specialty.Coder, Tier.Small), false, check, flagged);
        var progress = new PartProgress([new PieceProgress(flagged ? AttemptStage.Open : AttemptStage.Done, [seen])]);

        var after = House.Update(Estimate(0), job, [progress]);

        Assert.Equal(by, after.Mean, 0.015);
    }

    [Theory]
    [InlineData(CheckKind.Ai, true, 0.51)]
    [InlineData(CheckKind.Ai, false, 0.58)]
    [InlineData(CheckKind.Expert, true, 0.49)]
    [InlineData(CheckKind.Expert, false, 0.60)]
    public void A_check_of_one_part_speaks_about_the_next(CheckKind check, bool flagged, double chance)
    {
        var job = Job(60, 60);
        var seen = new AttemptRecord(AgentType.Of(Specialty.Coder, Tier.Small), false, check, flagged);
        var progress = new PartProgress([new PieceProgress(flagged ? AttemptStage.Open : AttemptStage.Done, [seen])]);
        var plan = Plan(Coder(Tier.Small, 1, check, 2), Coder(Tier.Small));

        var next = House.Appraise(job, plan, Estimate(0), [progress, PartProgress.None]).Parts[1].Chance / 1e6;

        // The validator lets one bad piece in twenty pass.
        Assert.Equal(chance + 0.05 * (1 - chance), next, 0.012);
    }

    [Fact]
    public void Equal_settings_share_one_appraiser()
    {
        var other = Market with { Name = "other", Labour = new LabourSettings(), Ticks = 500 };

        Assert.Same(House, Appraiser.For(other));
        Assert.NotSame(House, Appraiser.For(Market with { Checks = new CheckSettings { AiCatch = 0.5m } }));
    }

    [Fact]
    public void A_belief_that_is_remembered_is_the_one_that_would_be_worked_out_anew()
    {
        var random = new Random(1);
        var (grid, known) = (new BeliefGrid(Market.Difficulty), new BeliefMemory(new BeliefGrid(Market.Difficulty)));
        // More than it remembers, and most of them more than once.
        for (var i = 0; i < 5_000; i++)
        {
            int? estimate = random.Next(10) == 0 ? null : random.Next(-20, 20) * 100_000;
            int[] readings = [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(-2, 3) * 500_000)];
            var rivals = random.Next(4) * 0.7;
            var (fresh, asked) = (grid.Believe(estimate, readings, rivals), known.Of(estimate, readings, rivals));

            Assert.Equal((fresh.Mean, fresh.Spread), (asked.Mean, asked.Spread));
            Assert.Equal(fresh.Weights, asked.Weights);
        }
    }

    [Fact]
    public void What_is_remembered_does_not_change_with_the_readings_it_was_asked_with()
    {
        var readings = new List<int> { 500_000 };
        var one = House.Believe(0, readings);
        readings[0] = -500_000;

        Assert.True(House.Believe(0, readings).Mean < one.Mean);
        Assert.Equal(one.Weights, House.Believe(0, [500_000]).Weights);
    }

    [Fact]
    public void A_belief_of_other_settings_is_refused()
    {
        var calm = Appraiser.For(Market with { Difficulty = new DifficultySettings { TaskSpread = 0.7m } });

        Assert.Throws<ArgumentException>(() => House.Appraise(Job(60), Plan(Coder(Tier.Small)), calm.Believe(0, [])));
    }
}
