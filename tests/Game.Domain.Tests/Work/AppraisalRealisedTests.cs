using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Work;

/// <summary>What the appraisal predicts against what the engine itself pays and charges, over many jobs of the same kind.</summary>
public sealed class AppraisalRealisedTests
{
    private const int Jobs = 250;

    private static readonly Scenario World = Worlds.Quiet(horizon: 1) with
    {
        Labour = new LabourSettings(),
        Checks = new CheckSettings(),
        Validation = new ValidationSettings(),
        Difficulty = new DifficultySettings(),
        Terms = new TermsSettings { Allowed = [.. Enum.GetValues<TermsKind>()], CompletionDeliveries = 0 },
        Insurance = new InsuranceSettings { Offered = true },
    };

    public static TheoryData<TermsKind, bool, CheckKind, int, AfterFailure, bool> Plans => new()
    {
        { TermsKind.Escrow, false, CheckKind.Ai, 3, AfterFailure.Accept, false },
        { TermsKind.Escrow, true, CheckKind.Expert, 2, AfterFailure.Drop, false },
        { TermsKind.Upfront, false, CheckKind.Ai, 2, AfterFailure.NextTier, false },
        { TermsKind.Upfront, true, CheckKind.Ai, 3, AfterFailure.Accept, false },
        { TermsKind.Upfront, true, CheckKind.None, 1, AfterFailure.Accept, true },
        { TermsKind.OnCompletion, false, CheckKind.Expert, 3, AfterFailure.Accept, false },
        { TermsKind.OnCompletion, false, CheckKind.Expert, 2, AfterFailure.NextTier, true },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public void Chance_cost_and_profit_come_true_on_average(TermsKind terms, bool insured, CheckKind check, int attempts, AfterFailure after, bool abroad)
    {
        var world = abroad ? World with { Leads = new LeadSettings { OwnAllDomains = false } } : World;
        var results = new List<(double Chance, double Profit)>();
        Appraisal? predicted = null;
        for (var seed = 1UL; results.Count < Jobs; seed++)
        {
            var play = Given(world, seats: 1, seed: seed);
            if (abroad && play.Desk(Ana).Practice!.Home == play.Bounty.Domain) continue;
            var agent = AgentType.Of(play.Bounty.Parts[0].Specialty, Tier.Standard);
            var plan = new Plan([new PartPlan(agent, 1, check, attempts, after, terms, Insured: insured)]);
            var lead = play.Desk(Ana).Leads.Single();
            predicted ??= Predicted(play, world, plan, (lead.Skill ?? 0) / 1_000_000.0);
            play.Won(Ana, plan, 300).Until<ContractClosed>();
            var closed = play.Event<ContractClosed>();
            Assert.Equal(terms, play.Event<RunStarted>().Terms ?? TermsKind.Escrow);
            results.Add((closed.Outcome == ContractOutcome.Paid ? 1 : 0, (double)closed.Profit.Amount));
        }

        Near(predicted!.Chance / 1e6, [.. results.Select(result => result.Chance)]);
        Near((double)predicted.Profit.Amount, [.. results.Select(result => result.Profit)]);
    }

    private static Appraisal Predicted(Play play, Scenario world, Plan plan, double skill)
    {
        var appraiser = Appraiser.For(world);
        var job = new Job(play.Bounty.Parts, play.Bounty.Ceiling, Credits.Of(300), play.Bounty.WorkTicks, [.. play.Room.Prices.Select(line => line.Price)])
        {
            Credit = true, Skill = skill,
        };
        return appraiser.Appraise(job, plan, appraiser.Believe(null, []));
    }

    // Within three and a half standard errors: the seeds are fixed, so this holds always or never.
    private static void Near(double predicted, IReadOnlyList<double> realised)
    {
        var mean = realised.Average();
        var error = Math.Sqrt(realised.Sum(one => (one - mean) * (one - mean))) / realised.Count;
        Assert.InRange(mean, predicted - 3.5 * error, predicted + 3.5 * error);
    }
}
