using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Tests.Scarcity;
using Game.Domain.Work;
using static Game.Domain.Tests.Work.AppraisalFixture;

namespace Game.Domain.Tests.Work;

/// <summary>Whole contracts: against a Monte Carlo written down plainly from the rules, and by their properties.</summary>
public sealed class AppraisalContractTests
{
    public static TheoryData<int[], Tier, int, CheckKind, int, AfterFailure, double> Contracts => new()
    {
        { [60], Tier.Small, 1, CheckKind.Ai, 3, AfterFailure.Accept, 0 },
        { [90, 40], Tier.Small, 1, CheckKind.Ai, 2, AfterFailure.Drop, 0.5 },
        { [200, 60, 30], Tier.Standard, 2, CheckKind.Expert, 2, AfterFailure.NextTier, -1 },
        { [240], Tier.Standard, 4, CheckKind.Expert, 3, AfterFailure.Accept, 0 },
        { [50, 50], Tier.Nano, 3, CheckKind.None, 1, AfterFailure.Accept, -2 },
        { [120, 120], Tier.Small, 2, CheckKind.Expert, 1, AfterFailure.Drop, 1 },
    };

    [Theory]
    [MemberData(nameof(Contracts))]
    public void The_appraisal_agrees_with_playing_it_out(int[] minutes, Tier tier, int pieces, CheckKind check, int attempts, AfterFailure after, double estimate)
    {
        var job = JobAt(300, minutes);
        var plan = new Plan([.. minutes.Select(_ => Coder(tier, pieces, check, attempts, after))]);

        var appraisal = House.Appraise(job, plan, Estimate(estimate));
        var played = new AppraisalMonteCarlo(Market, job, plan, 0.329 * estimate, 1.147, seed: 7).Play(60_000);

        Assert.Equal(played.Chance, Chance(appraisal), 0.008);
        Assert.Equal(played.Dropped, appraisal.Dropped / 1e6, 0.008);
        Assert.Equal(played.Cost, (double)appraisal.Cost.Amount, 0.015 * played.Cost);
        Assert.Equal(played.Profit, (double)appraisal.Profit.Amount, 3.5);
    }

    [Fact]
    public void At_the_break_even_price_nothing_is_expected()
    {
        foreach (var ceiling in new[] { 200, 400, 900 })
        {
            var job = JobAt(ceiling, 60, 90);
            var plan = Appraiser.Fill(Preset.Balanced, job.Parts);
            var price = House.Appraise(job, plan, Estimate(-1)).BreakEven;

            var there = House.Appraise(job with { Price = price }, plan, Estimate(-1));

            Assert.InRange(there.Profit.Cents, -2, 2);
        }
    }

    [Fact]
    public void A_hopeless_plan_never_breaks_even()
    {
        var job = Job(480, 480);

        Assert.Equal(Appraiser.Never, House.Appraise(job, Plan(Coder(Tier.Nano), Coder(Tier.Nano)), Estimate(6)).BreakEven);
    }

    [Fact]
    public void Profit_at_another_price_is_that_of_a_fresh_appraisal()
    {
        var job = JobAt(400, 60, 90);
        var plan = Plan(Coder(Tier.Small, 1, CheckKind.Expert, 2, AfterFailure.Drop), Coder(Tier.Standard));
        var appraisal = House.Appraise(job, plan, Estimate(0));

        foreach (var price in new[] { 90, 200, 333 })
        {
            var fresh = House.Appraise(job with { Price = Credits.Of(price) }, plan, Estimate(0)).Profit;
            Assert.InRange(House.ProfitAt(appraisal, Credits.Of(price), job.Ceiling).Cents - fresh.Cents, -2, 2);
        }
    }

    [Fact]
    public void The_best_plan_beats_every_preset_and_every_single_change()
    {
        foreach (var estimate in new[] { -2.0, 0, 1 })
        {
            var job = JobAt(350, 100, 50);
            var best = House.Best(job, Estimate(estimate));
            var value = House.Appraise(job, best, Estimate(estimate)).Profit;

            foreach (var preset in Enum.GetValues<Preset>())
            {
                Assert.True(value >= House.Appraise(job, Appraiser.Fill(preset, job.Parts), Estimate(estimate)).Profit);
            }

            foreach (var tier in Enum.GetValues<Tier>())
            {
                foreach (var pieces in new[] { 1, 2, 3, 6 })
                {
                    foreach (var check in Enum.GetValues<CheckKind>())
                    {
                        foreach (var after in Enum.GetValues<AfterFailure>())
                        {
                            var other = new Plan([best.Parts[0], Coder(tier, pieces, check, 3, after)]);
                            var worth = House.Appraise(job, other, Estimate(estimate));
                            if (worth.Ticks <= 0.88 * job.WorkTicks) Assert.True(value.Cents >= worth.Profit.Cents - 2, $"{other.Parts[1]}");
                        }
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void A_plan_found_together_with_its_appraisal_is_the_same_as_one_after_the_other(bool terms, bool hours)
    {
        var settings = terms
            ? Market with { Terms = new TermsSettings { Allowed = [.. Enum.GetValues<TermsKind>()] }, Insurance = new InsuranceSettings { Offered = true } }
            : Market;
        var house = Appraiser.For(settings);
        PartPlan[] starts = [Coder(Tier.Small, 2, CheckKind.Ai, 2), Coder(Tier.Nano) with { Terms = terms ? TermsKind.OnCompletion : TermsKind.Escrow }];
        var running = new PartProgress([new PieceProgress(AttemptStage.Done, [new AttemptRecord(starts[0].Agent, false, CheckKind.Ai, false)]), new PieceProgress(AttemptStage.Open, [])]);
        foreach (var estimate in new[] { -1.5, 0, 0.8 })
        {
            foreach (var price in new[] { 60, 250, 700 })
            {
                var job = JobAt(price, 90, 45) with
                {
                    Credit = terms, WorkTicks = 160,
                    Outlook = hours ? new Outlook(settings.Hours(8, 18), 30, null, [], []) : null,
                };
                foreach (IReadOnlyList<PartProgress>? progress in new[] { null, new[] { running, PartProgress.None } })
                {
                    var belief = house.Believe((int)(estimate * 1e6), [], rivals: 2);
                    foreach (var start in new[] { null, Plan(starts) })
                    {
                        if (start is null && progress is not null) continue;
                        var plan = house.Best(job, belief, start, progress);
                        var appraisal = house.Appraise(job, plan, belief, progress);
                        var together = house.BestAppraised(job, belief, start, progress);

                        Assert.Equal(plan.Parts, together.Plan.Parts);
                        Assert.Equal(appraisal.Parts, together.Appraisal.Parts);
                        Assert.Equal(appraisal with { Parts = [] }, together.Appraisal with { Parts = [] });
                    }
                }
            }
        }
    }

    [Fact]
    public void The_best_plan_fits_the_deadline()
    {
        var job = JobAt(600, 120, 120) with { WorkTicks = 90 };

        Assert.InRange(House.Appraise(job, House.Best(job, Estimate(0)), Estimate(0)).Ticks, 1, 82);
    }

    [Fact]
    public void Dear_experts_and_dear_agents_change_the_best_plan()
    {
        var job = JobAt(400, 90, 60);
        var dearExperts = job with { Prices = [.. job.Prices.Select((price, i) => i == AgentType.Expert.Index ? price.Times(8) : price)] };
        var cheapPremium = job with { Prices = [.. job.Prices.Select((price, i) => AgentType.At(i).Tier == Tier.Premium && i < 24 ? price.Times(0.1m) : price)] };

        Assert.DoesNotContain(House.Best(dearExperts, Estimate(0)).Parts, part => part.Check == CheckKind.Expert);
        Assert.Contains(House.Best(cheapPremium, Estimate(0)).Parts, part => part.Agent.Tier == Tier.Premium);
    }

    [Fact]
    public void Waiting_for_agents_counts_into_the_time()
    {
        var job = Job(60);
        var plan = Appraiser.Fill(Preset.Balanced, job.Parts);

        Assert.True(House.Appraise(job with { Wait = 5 }, plan, Estimate(0)).Ticks >= House.Appraise(job, plan, Estimate(0)).Ticks + 8);
    }

    [Fact]
    public void Parallel_parts_take_the_longer_one_chained_parts_both()
    {
        var chained = Job(60, 60);
        var parallel = chained with { Parts = [new PartSpec(Specialty.Coder, 60, []), new PartSpec(Specialty.Coder, 60, [])] };
        var plan = Plan(Coder(Tier.Small), Coder(Tier.Small));

        Assert.Equal(22, House.Appraise(parallel, plan, Estimate(0)).Ticks);
        Assert.Equal(44, House.Appraise(chained, plan, Estimate(0)).Ticks);
    }

    [Fact]
    public void Work_that_is_done_costs_nothing_more()
    {
        var job = Job(60, 60);
        var plan = Appraiser.Fill(Preset.Balanced, job.Parts);
        var done = new PartProgress([new PieceProgress(AttemptStage.Done, [new AttemptRecord(plan.Parts[0].Agent, false, CheckKind.Ai, false)])]);

        var rest = House.Appraise(job, plan, Estimate(0), [done, PartProgress.None]);

        Assert.Equal(Credits.Zero, rest.Parts[0].Cost);
        Assert.Equal(0, rest.Parts[0].Ticks);
        Assert.True(rest.Chance > House.Appraise(job, plan, Estimate(0)).Chance);
    }

    [Fact]
    public void A_part_under_way_keeps_its_plan_while_the_rest_is_planned_anew()
    {
        var job = JobAt(400, 60, 60);
        var odd = Plan(Coder(Tier.Nano, 3, CheckKind.Expert, 4), Coder(Tier.Nano));
        var running = new PartProgress([.. Enumerable.Repeat(new PieceProgress(AttemptStage.Running, [new AttemptRecord(odd.Parts[0].Agent, false, CheckKind.Expert, null)]), 3)]);

        var best = House.Best(job, Estimate(0), odd, [running, PartProgress.None]);

        Assert.Equal(odd.Parts[0], best.Parts[0]);
        Assert.NotEqual(odd.Parts[1], best.Parts[1]);
    }

    [Fact]
    public void Safe_is_likelier_than_balanced_and_thrifty_is_cheaper()
    {
        var job = JobAt(100, 60);
        var (thrifty, balanced, safe) = (Of(Preset.Thrifty), Of(Preset.Balanced), Of(Preset.Safe));

        Assert.True(thrifty.Cost < balanced.Cost && balanced.Cost < safe.Cost);
        Assert.True(thrifty.Chance < balanced.Chance && balanced.Chance < safe.Chance);

        Appraisal Of(Preset preset)
        {
            var total = new[] { 20, 60, 110, 200, 400 }.Select(m => House.Appraise(Job(m), Appraiser.Fill(preset, Job(m).Parts), Estimate(0))).ToList();
            Assert.All(total, one => Assert.True(one.BreakEven < Appraiser.Never));
            return House.Appraise(job, Appraiser.Fill(preset, job.Parts), Estimate(0));
        }
    }

    [Fact]
    public void The_suggested_bid_is_well_above_break_even_and_never_above_the_ceiling()
    {
        var job = JobAt(300, 60);

        var bid = SuggestedBid.For(House, job, Preset.Balanced, Estimate(0));

        var atCeiling = House.Appraise(job, bid.Plan, Estimate(0));
        Assert.Equal(SuggestionKind.Bid, bid.Reason);
        Assert.Equal(atCeiling.BreakEven.Times(1.6m), bid.Amount);
        Assert.Equal(Credits.Of(50), SuggestedBid.For(House, job with { Ceiling = Credits.Of(50) }, Preset.Balanced, Estimate(0)).Amount);
    }

    [Fact]
    public void No_bid_is_suggested_for_the_unlikely_or_the_unpayable()
    {
        Assert.Equal(SuggestionKind.TooUnlikely, SuggestedBid.For(House, JobAt(300, 60), Preset.Balanced, Estimate(5)).Reason);
        Assert.Equal(SuggestionKind.TooCostly, SuggestedBid.For(House, JobAt(20, 60), Preset.Safe, Estimate(-2)).Reason);
        Assert.Null(SuggestedBid.For(House, JobAt(20, 60), Preset.Safe, Estimate(-2)).Amount);
    }
}
