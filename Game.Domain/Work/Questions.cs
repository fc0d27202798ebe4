using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Domain.Work;

/// <summary>Runs that stop to ask: when they do, who answers, and what the answer changes.</summary>
internal static class Questions
{
    /// <summary>The tick in which a run will stop to ask, or nothing. A run of one tick has no time to.</summary>
    public static int? Moment(GameState state, RunId run, int endsAt)
    {
        var length = endsAt - state.Tick;
        var (bounty, luck) = (run.Contract.Bounty, run.Piece * 100L + run.Attempt);
        if (length < 2 || state.Settings.Questions.Share == 0) return null;
        var asks = state.Dice.Million(Draw.QuestionAsked, bounty.Tick, bounty.Slot, run.Part, luck) < (int)(state.Settings.Questions.Share * 1_000_000);
        // Keyed by a share of the run, so that the same attempt by another tier asks at the same stage of its work.
        return asks ? state.Tick + 1 + (int)(state.Dice.Uniform(Draw.QuestionMoment, bounty.Tick, bounty.Slot, run.Part, luck) * (length - 1)) : null;
    }

    /// <summary>Runs whose moment has come stop; who has waited long enough is answered by the standing policy.</summary>
    public static void Decide(Decision decision)
    {
        var state = decision.State;
        if (state.Settings.Questions.Share == 0) return;
        foreach (var contract in state.Work.EndingBy(state.Tick).Select(id => state.Contracts[id]))
        {
            foreach (var (part, index, piece) in contract.AllPieces().ToList())
            {
                var run = contract.Run(part, index);
                if (piece.Question is { } question)
                {
                    if (question.AnswerBy <= state.Tick) AnswerByPolicy(decision, run);
                }
                else if (piece.AsksAt <= state.Tick)
                {
                    decision.Then(new QuestionAsked(run, state.Tick + ExtraTime.Of(state.Settings.Questions.Patience, state.SeatOf(contract.Id.Owner).ExtraTime), piece.EndsAt!.Value - state.Tick));
                }
            }
        }
    }

    public static Rejection Check(GameState state, Contract contract, Piece piece, QuestionAnswer answer)
    {
        if (piece.Question is null) return Rejection.NoQuestion;
        if (answer != QuestionAnswer.AskExpert) return Rejection.None;
        // Five minutes fit between two checks: a busy expert answers, an absent one does not.
        if (!state.Hireable(AgentType.Expert)) return Rejection.NoExpertThere;
        return state.Cash(contract.Id.Owner) < ExpertPrice(state) ? Rejection.NotEnoughCash : Rejection.None;
    }

    public static void Answer(Decision decision, RunId run, QuestionAnswer answer, bool byPolicy)
    {
        var state = decision.State;
        var settings = state.Settings.Questions;
        var piece = state.Contracts[run.Contract].Piece(run);
        var (shift, wait) = answer switch
        {
            QuestionAnswer.Guess => (settings.GuessShift, 0),
            QuestionAnswer.AskClient => (0m, settings.ClientTicks),
            _ => (settings.ExpertShift, 0),
        };
        if (answer == QuestionAnswer.AskExpert)
        {
            decision.Pay(Account.Cash(run.Contract.Owner), new Account(AccountKind.Experts), ExpertPrice(state), MoneyFor.ExpertAnswer, run.Contract);
        }

        decision.Then(new QuestionAnswered(run, answer, byPolicy, state.Tick + wait + piece.Question!.Left, Odds.Shifted(piece.Chance, shift)));
    }

    /// <summary>The seat's standing policy answers; one that asks an expert who is not there, or without the money for it, lets the run guess.</summary>
    public static void AnswerByPolicy(Decision decision, RunId run)
    {
        var state = decision.State;
        var contract = state.Contracts[run.Contract];
        var wanted = Policies.Of(state, contract.Id.Owner).Answer;
        var answer = Check(state, contract, contract.Piece(run), wanted) == Rejection.None ? wanted : QuestionAnswer.Guess;
        Answer(decision, run, answer, byPolicy: true);
    }

    private static Credits ExpertPrice(GameState state) => Odds.AnswerPrice(state.Settings, state.Price(AgentType.Expert));
}

/// <summary>What questions and their answers change.</summary>
internal static class QuestionFold
{
    public static void Apply(int tick, Piece piece, QuestionAsked asked)
    {
        piece.Question = new Question { AskedAt = tick, AnswerBy = asked.AnswerBy, Left = asked.Left };
        piece.AsksAt = null;
        piece.EndsAt = null;
    }

    public static void Apply(Piece piece, QuestionAnswered answered)
    {
        piece.Question = null;
        piece.EndsAt = answered.EndsAt;
        piece.Chance = answered.Chance;
    }
}
