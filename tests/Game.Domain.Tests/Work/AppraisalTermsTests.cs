using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using static Game.Domain.Tests.Work.AppraisalFixture;

namespace Game.Domain.Tests.Work;

/// <summary>The appraisal knows terms and insurance: against a Monte Carlo written down plainly from the rules, and by its choices.</summary>
public sealed class AppraisalTermsTests
{
    private static readonly Scenario Open = Market with
    {
        Terms = new TermsSettings { Allowed = [.. Enum.GetValues<TermsKind>()] }, Insurance = new InsuranceSettings { Offered = true },
    };

    private static readonly Appraiser Agency = Appraiser.For(Open);

    public static TheoryData<int[], Tier, int, CheckKind, int, AfterFailure, TermsKind, bool, double> Contracts => new()
    {
        { [60], Tier.Small, 1, CheckKind.Ai, 3, AfterFailure.Accept, TermsKind.Upfront, false, 0 },
        { [60], Tier.Small, 1, CheckKind.Ai, 3, AfterFailure.Accept, TermsKind.Upfront, true, 0 },
        { [90, 40], Tier.Small, 1, CheckKind.Ai, 2, AfterFailure.Drop, TermsKind.Escrow, true, 0.5 },
        { [200, 60], Tier.Standard, 2, CheckKind.Expert, 2, AfterFailure.NextTier, TermsKind.Escrow, true, -1 },
        { [60, 30], Tier.Standard, 1, CheckKind.Expert, 3, AfterFailure.Accept, TermsKind.OnCompletion, false, 0 },
        { [120], Tier.Standard, 3, CheckKind.Expert, 2, AfterFailure.NextTier, TermsKind.OnCompletion, false, -1 },
        { [50, 50], Tier.Small, 2, CheckKind.None, 1, AfterFailure.Accept, TermsKind.Upfront, true, -2 },
    };

    [Theory]
    [MemberData(nameof(Contracts))]
    public void The_appraisal_agrees_with_playing_it_out(
        int[] minutes, Tier tier, int pieces, CheckKind check, int attempts, AfterFailure after, TermsKind terms, bool insured, double estimate)
    {
        var job = JobAt(300, minutes) with { Credit = true };
        var plan = new Plan([.. minutes.Select(_ => Coder(tier, pieces, check, attempts, after) with { Terms = terms, Insured = insured })]);
        var factor = Agency.CompletionFactor(Agency.HouseChance(job.Parts, plan));

        var appraisal = Agency.Appraise(job, plan, Agency.Believe((int)(estimate * 1_000_000), []));
        var played = new AppraisalMonteCarlo(Open, job, plan, 0.329 * estimate, 1.147, seed: 7, (double)(factor ?? 0)).Play(60_000);

        Assert.True(terms != TermsKind.OnCompletion || factor is not null, "Agencies refuse this plan, so nothing is tested.");
        Assert.Equal(played.Chance, Chance(appraisal), 0.008);
        Assert.Equal(played.Dropped, appraisal.Dropped / 1e6, 0.008);
        Assert.Equal(played.Cost, (double)appraisal.Cost.Amount, 0.02 * played.Cost + 0.3);
        Assert.Equal(played.Profit, (double)appraisal.Profit.Amount, 3.5);
    }

    [Fact]
    public void The_house_estimate_is_the_product_of_the_parts_at_prior_difficulty()
    {
        var job = JobAt(300, 60, 90);
        var plan = Appraiser.Fill(Preset.Balanced, job.Parts);
        var prior = House.Appraise(job, plan, House.Believe(null, []));

        Assert.Equal(prior.Parts[0].Chance / 1e6 * prior.Parts[1].Chance / 1e6, House.HouseChance(job.Parts, plan) / 1e6, 1e-5);
        Assert.True(House.HouseChance(job.Parts, plan, skill: 0.6) > House.HouseChance(job.Parts, plan));
    }

    [Fact]
    public void On_completion_is_appraised_in_escrow_where_agencies_refuse()
    {
        var job = Job(60);
        var plan = Appraiser.Fill(Preset.Balanced, job.Parts);
        var asked = plan with { Parts = [plan.Parts[0] with { Terms = TermsKind.OnCompletion }] };

        Assert.Equal(Agency.Appraise(job, plan, Estimate(0)).Profit, Agency.Appraise(job, asked, Estimate(0)).Profit);
        Assert.Null(Agency.CompletionFactor(399_999));
        Assert.Equal(2.5m, Agency.CompletionFactor(400_000));
        Assert.Equal(1.3m, Agency.CompletionFactor(990_000));
    }

    [Fact]
    public void The_best_plan_takes_the_terms_that_earn_most()
    {
        foreach (var estimate in new[] { -3.0, 0, 2.0 })
        {
            var job = JobAt(400, 60, 90) with { Credit = true };
            var belief = Agency.Believe((int)(estimate * 1_000_000), []);
            var best = Agency.Best(job, belief);
            var value = Agency.Appraise(job, best, belief).Profit;

            foreach (var terms in Enum.GetValues<TermsKind>())
            {
                foreach (var insured in terms == TermsKind.OnCompletion ? [false] : new[] { false, true })
                {
                    var other = best with { Parts = [best.Parts[0], best.Parts[1] with { Terms = terms, Insured = insured }] };
                    Assert.True(value >= Agency.Appraise(job, other, belief).Profit, $"{terms} {insured} at {estimate}");
                }
            }
        }
    }

    [Fact]
    public void What_is_owed_already_counts_against_success_alone()
    {
        var job = Job(60);
        var plan = Appraiser.Fill(Preset.Balanced, job.Parts);
        var free = Agency.Appraise(job, plan, Estimate(0));
        var owing = Agency.Appraise(job with { Due = Credits.Of(20) }, plan, Estimate(0));

        Assert.Equal(20 * Chance(free), (double)(free.Profit - owing.Profit).Amount, 0.02);
    }
}
