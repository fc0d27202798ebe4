using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Domain.Debriefing;

/// <summary>Takes the profit of a contract apart: from the balanced preset at its own break-even, choice by choice, to what the seat did.</summary>
/// <remarks>
/// Expected values are those of the appraisal at the task's true difficulty (the parts' own are averaged over: nobody can see them) and at the prices of the award.
/// The reference pays no fees, because fees are coordination's.
/// </remarks>
internal sealed class Attributions
{
    private readonly Scenario _settings;
    private readonly Appraiser _appraiser;
    private readonly Appraiser _feeless;

    public Attributions(Scenario settings)
    {
        _settings = settings;
        _appraiser = Appraiser.For(settings);
        _feeless = Appraiser.For(settings with { Terms = settings.Terms with { EscrowFee = 0 } });
    }

    /// <summary>One contract, looked back on.</summary>
    public ContractDebriefView Of(ContractNote note)
    {
        var job = new Job(note.Parts, note.Ceiling, note.Price, note.WorkTicks, note.Prices) { Credit = note.Credit, ExpertCheck = note.ExpertCheck };
        var known = _appraiser.Knowing(note.Difficulty);
        var reference = Appraiser.Fill(Preset.Balanced, note.Parts, note.ExpertCheck);
        var cut = Switch(reference, note.Plan, (old, own) => old with { Pieces = own.Pieces });
        var staffed = Switch(cut, note.Plan, (old, own) => old with { Agent = own.Agent });
        var guarded = Switch(staffed, note.Plan, (old, own) => old with
        {
            Check = own.Check, Attempts = own.Attempts, AfterFailure = own.AfterFailure, Terms = own.Terms, Insured = own.Insured,
        });
        var first = _feeless.Appraise(job, reference, known);
        var done = _appraiser.Appraise(job with { Skill = Skill(note) }, guarded, known);
        var price = Credits.Min(first.BreakEven, note.Ceiling);
        var usual = Usual(note.Ceiling, price);
        // The seat's bond as a share of what everybody would lock.
        var trust = Usual(note.Ceiling, note.Price) is > 0 and var full ? Amount(note.Bond) / full : 0;

        var start = Value(first, price, usual);
        var cutting = Value(_feeless.Appraise(job, cut, known), price, usual);
        var hiring = Value(_feeless.Appraise(job, staffed, known), price, usual);
        var guarding = Value(_feeless.Appraise(job, guarded, known), price, usual * trust);
        var coordinating = Value(Late(done, note), price, usual * trust, note.Left / 1e6) - Subcontracted(done, note);
        var bidding = Value(Late(done, note), note.Price, Amount(note.Bond), note.Left / 1e6 * Chances(done, note)) - Subcontracted(done, note);
        var figures = new AttributionView(
            InCredits(cutting - start), InCredits(hiring - cutting), InCredits(guarding - hiring), InCredits(coordinating - guarding),
            // Where no price under the ceiling pays for the reference, a careful seat would have left it: taking it belongs to the bid.
            InCredits(bidding - coordinating + (first.BreakEven > note.Ceiling ? start : 0)), Credits.Zero);
        var (predicted, profit) = Predicted(job, note);
        return new ContractDebriefView(
            note.Id, note.Title, note.Outcome ?? ContractOutcome.Cancelled, note.Price, note.Bids, note.Difficulty, note.Estimate, note.StatedChance,
            predicted, profit, done.Chance, note.Profit, figures with { Luck = note.Profit - figures.Expected() });
    }

    private (int Chance, Credits Profit) Predicted(Job job, ContractNote note)
    {
        var seen = _appraiser.Appraise(
            job with { Skill = note.Skill / 1e6 }, note.Opening, _appraiser.Believe(note.Estimate, note.Readings));
        return (seen.Chance, seen.Profit);
    }

    private static Plan Switch(Plan before, Plan own, Func<PartPlan, PartPlan, PartPlan> choice) =>
        before with { Parts = [.. before.Parts.Select((part, i) => choice(part, own.Parts[i]))] };

    private static double Skill(ContractNote note) => (note.Hires > 0 ? (double)note.Shift / note.Hires : note.Skill) / 1_000_000;

    // What never came in before it was worthless could not pass.
    private static Appraisal Late(Appraisal done, ContractNote note) => note.Left == 0 ? done with { Chance = 0, Dropped = 0 } : done;

    // What posted parts cost above what the own plan would have spent on those that were delivered.
    private static double Subcontracted(Appraisal done, ContractNote note) =>
        Amount(note.Posted) - (note.Delivered?.Sum(part => Amount(done.Parts[part].Cost)) ?? 0);

    // Among n who are equally likely to pass, each is as likely to be the one who is paid: (1 - (1 - p)^n) / n against p alone.
    private static double Chances(Appraisal done, ContractNote note)
    {
        if (note.Contestants == 1 || done.Chance == 0) return 1;
        var (alone, nobody) = (done.Chance / 1e6, 1.0);
        for (var i = 0; i < note.Contestants; i++) nobody *= 1 - alone;
        return (1 - nobody) / note.Contestants / alone;
    }

    private double Value(Appraisal plan, Credits price, double bond, double share = 1)
    {
        var (chance, dropped) = (plan.Chance / 1e6, plan.Dropped / 1e6);
        return chance * share * Amount(price) - bond * (1 - chance - (double)_settings.Bond.DropReturn * dropped) - Amount(plan.Cost);
    }

    private double Usual(Credits ceiling, Credits price) => Amount(Odds.Bond(_settings.Bond, price, ceiling));

    private static double Amount(Credits credits) => credits.Cents / 100.0;

    private static Credits InCredits(double amount) => new((long)Math.Round(amount * 100, MidpointRounding.AwayFromZero));
}
