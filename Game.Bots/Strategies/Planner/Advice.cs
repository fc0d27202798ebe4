using Game.Bots.Sdk;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Strategies.Planner;

/// <summary>
/// What the planner would do on a person's seat, said and not done: from the person's own view alone, with what a planner knows that has
/// just sat down. Nothing is kept between two questions.
/// </summary>
public static class Advice
{
    /// <summary>The bid and plan that the planner would send for an open bounty; nothing if the seat may not bid on it.</summary>
    /// <param name="view">The view of the seat.</param>
    /// <param name="bounty">The bounty.</param>
    public static BidAdvice? Bid(MatchView view, BountyId bounty)
    {
        var seen = new Observation(view, default, []);
        if (!seen.Leads.Any(lead => lead.Id == bounty)) return null;
        var lead = seen.Leads.First(lead => lead.Id == bounty);
        var valuation = new Valuation(seen, lead, new RivalPrices());
        var offer = valuation.Best(lead.Own.Readings);
        var amount = lead.PriceIsPosted || lead.Bounty.Format == AwardFormatKind.RisingClock ? lead.Most : Credits.Min(offer.Bid, lead.Most);
        var look = seen.Cash >= lead.Own.ScoutPrice && valuation.WorthALook(offer);
        return new BidAdvice(amount, offer.Plan, offer.Appraisal, offer.Value > Credits.Zero, look);
    }

    /// <summary>The plan that the planner would go on with on a contract under way: parts that have started keep theirs.</summary>
    /// <param name="view">The view of the seat.</param>
    /// <param name="contract">The contract.</param>
    public static Plan Replan(MatchView view, ContractView contract)
    {
        var (seen, job, progress, belief) = Look(view, contract);
        return seen.Appraiser.Best(job, belief, contract.Plan, progress);
    }

    /// <summary>What a plan promises from here on: the chance of being paid, the costs still to come, the ticks that are left of it.</summary>
    /// <param name="view">The view of the seat.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="plan">The plan considered; the one in force if left out.</param>
    public static Appraisal FromHere(MatchView view, ContractView contract, Plan? plan = null)
    {
        var (seen, job, progress, belief) = Look(view, contract);
        return seen.Appraiser.Appraise(job, plan ?? contract.Plan, belief, progress);
    }

    /// <summary>The answers to a run's question, each with what it would do to the contract's chance, the best one first.</summary>
    /// <param name="view">The view of the seat.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="part">The part whose run asks.</param>
    /// <param name="question">The question.</param>
    public static IReadOnlyList<AnswerAdvice> ToQuestion(MatchView view, ContractView contract, int part, QuestionView question)
    {
        var seen = new Observation(view, default, []);
        var settings = seen.Scenario.Questions;
        var unit = Answers.Unit(seen, contract, part);
        var stake = (double)(contract.Price + contract.Bond).Amount;
        var chance = FromHere(view, contract).Chance;
        var price = Odds.AnswerPrice(seen.Scenario, seen.Prices[Domain.Labour.AgentType.Expert.Index]);
        var late = seen.Tick + question.TicksLeft + settings.ClientTicks - contract.Deadline;
        var waiting = late <= 0 ? 0 : Math.Min(1, late / (double)Math.Max(1, contract.WorthlessAt - contract.Deadline)) * (double)contract.Price.Amount;
        AnswerAdvice[] answers =
        [
            new(QuestionAnswer.AskClient, chance, Credits.Zero, settings.ClientTicks, -waiting),
            new(QuestionAnswer.AskExpert, Shifted((double)settings.ExpertShift), price, 0, (double)settings.ExpertShift * unit - (double)price.Amount),
            new(QuestionAnswer.Guess, Shifted((double)settings.GuessShift), Credits.Zero, 0, (double)settings.GuessShift * unit),
        ];
        return [.. answers.OrderByDescending(static answer => answer.Worth)];

        // A doubling is worth a unit in credits, so as a chance a unit over what is at stake.
        int Shifted(double doublings) => stake <= 0 ? chance : (int)Math.Clamp(chance + doublings * unit / stake * 1_000_000, 0, 1_000_000);
    }

    private static (Observation Seen, Job Job, IReadOnlyList<PartProgress> Progress, Belief Belief) Look(MatchView view, ContractView contract)
    {
        var seen = new Observation(view, default, []);
        var bounty = seen.Bounty(contract.Id.Bounty);
        IReadOnlyList<PartSpec> parts = bounty?.Parts ?? [.. contract.Parts.Select(static p => new PartSpec(p.Specialty, p.Minutes, p.After))];
        var job = new Job(parts, bounty?.Ceiling ?? contract.Price, contract.Price, Math.Max(1, contract.Deadline - seen.Tick), seen.Prices, Valuation.Wait)
        {
            Outlook = seen.Outlook, ExpertCheck = bounty?.ExpertCheck == true, Credit = seen.Desk.Credit == true,
            Due = contract.Due ?? Credits.Zero, Skill = (contract.Skill ?? 0) / 1_000_000.0, Bond = seen.Desk.BondOf(contract),
        };
        return (seen, job, Progress.Of(contract), seen.Appraiser.Believe(contract.Estimate, contract.Readings));
    }
}

/// <summary>A bid that the planner would send.</summary>
/// <param name="Amount">What it would ask, in credits.</param>
/// <param name="Plan">The plan it would start with.</param>
/// <param name="Appraisal">What that plan promises at that price.</param>
/// <param name="Worthwhile">False if it would rather not bid.</param>
/// <param name="Look">True if it would scout once more before.</param>
public sealed record BidAdvice(Credits Amount, Plan Plan, Appraisal Appraisal, bool Worthwhile, bool Look);

/// <summary>One way to answer a run that asks.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Chance">The contract's chance of being paid after it, in parts per million; an estimate.</param>
/// <param name="Price">What it costs, in credits.</param>
/// <param name="Ticks">Ticks the run waits for it.</param>
/// <param name="Worth">What it is worth against an answer that changes nothing, in credits.</param>
public sealed record AnswerAdvice(QuestionAnswer Answer, int Chance, Credits Price, int Ticks, double Worth);
