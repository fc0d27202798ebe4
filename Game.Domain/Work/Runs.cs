using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Domain.Work;

/// <summary>Runs and checks come to their end; what follows is decided by the plan.</summary>
internal static class Runs
{
    public static void Finish(Decision decision)
    {
        var tick = decision.State.Tick;
        foreach (var contract in decision.State.Work.EndingBy(tick).Select(id => decision.State.Contracts[id]))
        {
            foreach (var (part, index, _) in contract.AllPieces().Where(entry => entry.Piece.Fork?.EndsAt <= tick).ToList()) Forks.Finish(decision, contract, contract.Run(part, index));
            foreach (var (part, index, piece) in contract.AllPieces().Where(entry => entry.Piece.EndsAt <= tick).ToList())
            {
                // An earlier piece may have made the plan drop the whole contract.
                if (!contract.Working) break;
                if (piece.Stage == PieceStage.Running) FinishRun(decision, contract, contract.Run(part, index));
                else if (piece.Stage == PieceStage.Checking) FinishCheck(decision, contract, contract.Run(part, index));
            }
        }
    }

    /// <summary>The owner throws a result away and has the piece done again, unguided.</summary>
    public static void Redo(Decision decision, Contract contract, int part, int index, bool escalate)
    {
        var run = contract.Run(part, index);
        var piece = contract.Piece(run);
        Forks.Release(decision, run);
        if (piece.Stage != PieceStage.Done) Release(decision, run);
        var agent = escalate ? piece.Agent.NextTier() : piece.Agent;
        decision.Then(new PieceReopened(run with { Attempt = run.Attempt + 1 }, agent, Guided: false, Last: false, ByHand: true));
    }

    /// <summary>A result counts without a check; one that waits or runs is called off.</summary>
    public static void TakeUnchecked(Decision decision, RunId run) => Accept(decision, run);

    private static void FinishRun(Decision decision, Contract contract, RunId run)
    {
        var state = decision.State;
        var piece = contract.Piece(run);
        var luck = Luck.Of(state, Draw.PieceLuck, run.Contract, run.Part, run.Piece, run.Attempt);
        var good = luck < piece.Chance;
        var failure = good
            ? null
            : FailureKind.Drawn(Luck.Of(state, Draw.FailureKind, run.Contract, run.Part, run.Piece, run.Attempt)).Code;
        decision.Then(new RunFinished(run, good, failure));
        Settle(decision, contract, run);
    }

    private static void Settle(Decision decision, Contract contract, RunId run)
    {
        var plan = contract.Plan.Parts[run.Part];
        if (IsChecked(plan, contract.Piece(run))) decision.Then(new CheckQueued(run, Odds.Checker(plan.Check)));
        else Accept(decision, run);
    }

    /// <summary>An expert looks at a result, whatever the plan says.</summary>
    public static void SendToExpert(Decision decision, Contract contract, RunId run)
    {
        var piece = contract.Piece(run);
        if (piece.Stage == PieceStage.Done) decision.Then(new ResultRecalled(run));
        else if (piece.Checker is not null) decision.Then(new CheckCalledOff(run));
        decision.Then(new CheckQueued(run, Labour.AgentType.Expert));
    }

    /// <summary>The last planned attempt is checked only if the plan would act on the answer, or a second result stands by.</summary>
    private static bool IsChecked(PartPlan plan, Piece piece) =>
        plan.Check != CheckKind.None && piece.Fork is not null
        || plan.Check != CheckKind.None && !piece.Last && (piece.Tries < plan.Attempts || plan.AfterFailure != AfterFailure.Accept);

    private static void FinishCheck(Decision decision, Contract contract, RunId run)
    {
        var state = decision.State;
        var piece = contract.Piece(run);
        var checks = state.Settings.Checks;
        var expert = piece.Checker!.Value.IsExpert;
        var share = piece.Good
            ? (expert ? checks.ExpertFalseFlag : checks.AiFalseFlag)
            : (expert ? checks.ExpertCatch : checks.AiCatch);
        var luck = Luck.Of(state, Draw.CheckLuck, run.Contract, run.Part, run.Piece, run.Attempt);
        var flagged = luck < (int)(share * 1_000_000);
        if (!flagged)
        {
            decision.Then(new CheckFinished(run, Flagged: false));
            Accept(decision, run);
            return;
        }

        var owner = run.Contract.Owner;
        var refund = piece.Escrow.Times(PaymentTerms.Of(piece.Terms).Refund(state.Settings.Terms));
        decision.Pay(Account.Held(owner), Account.Cash(owner), refund, MoneyFor.Refund, run.Contract);
        decision.Pay(Account.Held(owner), state.Agencies.Payee(piece.Agency), piece.Escrow - refund, MoneyFor.Wage, run.Contract);
        decision.Then(new CheckFinished(run, Flagged: true));
        Insurance.Claim(decision, run, refund);
        AfterFlag(decision, contract, run);
    }

    private static void AfterFlag(Decision decision, Contract contract, RunId run)
    {
        var piece = contract.Piece(run);
        var plan = contract.Plan.Parts[run.Part];
        var next = run with { Attempt = run.Attempt + 1 };
        if (piece.Fork is not null)
        {
            decision.Then(new ForkTaken(next));
            if (piece.Stage == PieceStage.AwaitingCheck) Settle(decision, contract, next);
            return;
        }

        var used = piece.Tries >= plan.Attempts;
        if (!used)
        {
            decision.Then(new PieceReopened(next, piece.Agent, Guided: true, Last: false, ByHand: false));
            return;
        }

        switch (plan.AfterFailure)
        {
            case AfterFailure.Drop:
                Closing.Drop(decision, contract, ContractOutcome.DroppedByPlan);
                return;
            case AfterFailure.NextTier:
                decision.Then(new PieceReopened(next, piece.Agent.NextTier(), Guided: true, Last: true, ByHand: false));
                return;
            default:
                // Only a plan changed in between gets here: the flagged result is gone, so one more is taken as it comes.
                decision.Then(new PieceReopened(next, piece.Agent, Guided: true, Last: true, ByHand: false));
                return;
        }
    }

    private static void Accept(Decision decision, RunId run)
    {
        Release(decision, run);
        Forks.Release(decision, run);
        decision.Then(new PieceAccepted(run));
    }

    /// <summary>Calls a check off if there is one, and pays the agent.</summary>
    private static void Release(Decision decision, RunId run)
    {
        var piece = decision.State.Contracts[run.Contract].Piece(run);
        if (piece.Checker is not null) decision.Then(new CheckCalledOff(run));
        decision.Pay(Account.Held(run.Contract.Owner), decision.State.Agencies.Payee(piece.Agency), piece.Escrow, MoneyFor.Wage, run.Contract);
    }
}
