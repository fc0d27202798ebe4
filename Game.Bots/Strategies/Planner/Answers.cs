using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Strategies.Planner;

/// <summary>Answers runs that stop to ask, each by what it is worth.</summary>
/// <remarks>
/// A shift s in doublings moves the chance p of a piece by about s p (1 - p), and the contract's chance C, which is a product, by s C (1 - p):
/// what is at stake is the price and the bond. A plan that checks will find part of the harm itself, so a check's catch is taken off.
/// </remarks>
internal static class Answers
{
    public static void Give(Observation seen, Actions act)
    {
        foreach (var contract in seen.Desk.Contracts)
        {
            if (contract.ClosedAt is not null) break;
            for (var part = 0; part < contract.Parts.Count; part++)
            {
                var pieces = contract.Parts[part].Pieces;
                for (var piece = 0; piece < pieces.Count; piece++)
                {
                    if (pieces[piece].Question is { } question && act.Room > 0) Give(seen, act, contract, part, piece, question);
                }
            }
        }
    }

    private static void Give(Observation seen, Actions act, ContractView contract, int part, int piece, QuestionView question)
    {
        var settings = seen.Scenario.Questions;
        var unit = Unit(seen, contract, part);
        var expert = new AnswerQuestion(part, piece, QuestionAnswer.AskExpert) { Contract = contract.Id };
        var price = (double)Odds.AnswerPrice(seen.Scenario, seen.Prices[Domain.Labour.AgentType.Expert.Index]).Amount;
        var late = seen.Tick + question.TicksLeft + settings.ClientTicks - contract.Deadline;
        var grace = Math.Max(1, contract.WorthlessAt - contract.Deadline);
        var waiting = late <= 0 ? 0 : Math.Min(1, late / (double)grace) * (double)contract.Price.Amount;
        var values = new (QuestionAnswer Kind, double Value)[]
        {
            (QuestionAnswer.AskClient, -waiting),
            (QuestionAnswer.AskExpert, act.Allows(expert) == Rejection.None ? (double)settings.ExpertShift * unit - price : double.NegativeInfinity),
            (QuestionAnswer.Guess, (double)settings.GuessShift * unit),
        };
        act.Answer(contract.Id, part, piece, values.MaxBy(answer => answer.Value).Kind);
    }

    // What one doubling is worth here, in credits.
    internal static double Unit(Observation seen, ContractView contract, int part)
    {
        var job = new Job([.. contract.Parts.Select(p => new Domain.Board.PartSpec(p.Specialty, p.Minutes, p.After))], contract.Price, contract.Price,
            Math.Max(1, contract.Deadline - seen.Tick), seen.Prices, Valuation.Wait) { Bond = seen.Desk.BondOf(contract) };
        var belief = seen.Appraiser.Believe(contract.Estimate, contract.Readings);
        var appraisal = seen.Appraiser.Appraise(job, contract.Plan, belief, Progress.Of(contract));
        var (chance, own) = (appraisal.Chance / 1_000_000.0, appraisal.Parts[part].Chance / 1_000_000.0);
        var plan = contract.Plan.Parts[part];
        var caught = plan.Check == CheckKind.None || plan.Attempts < 2 ? 0
            : (double)(plan.Check == CheckKind.Expert ? seen.Scenario.Checks.ExpertCatch : seen.Scenario.Checks.AiCatch);
        return chance * (1 - own) * (1 - caught) * (double)(contract.Price + contract.Bond).Amount;
    }
}
