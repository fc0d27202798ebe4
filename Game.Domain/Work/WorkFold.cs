using System.Diagnostics;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Subcontracts;

namespace Game.Domain.Work;

/// <summary>What work events change.</summary>
internal static class WorkFold
{
    public static void Apply(GameState state, WorkEvent change)
    {
        switch (change)
        {
            case ContractOpened opened: Open(state, opened); return;
            case PlanChanged changed: PlanRules.Adopt(state.Settings.Labour, Touch(state, changed.Contract), changed.Plan); return;
            case WorkSubmitted submitted:
                var finished = Touch(state, submitted.Contract);
                finished.SubmittedAt = state.Tick;
                finished.VerdictAt = submitted.VerdictAt;
                state.Touch(state.BountyOf(submitted.Contract));
                return;
            case ContractClosed closed: Close(state, closed); return;
            case PartDelivered or PartsReturned: SubcontractFold.Apply(state, change); return;
            default: ApplyToPiece(state, change); return;
        }
    }

    private static void ApplyToPiece(GameState state, WorkEvent change)
    {
        var labour = state.Labour;
        switch (change)
        {
            case HireQueued queued:
                var waiting = Touch(state, queued.Run);
                waiting.Stage = PieceStage.Waiting;
                waiting.Agent = queued.Agent;
                waiting.Limit = queued.Limit;
                waiting.EnergyLimit = queued.EnergyLimit;
                waiting.ByHand |= queued.ByHand;
                waiting.Since = state.Tick;
                labour.Waiting[queued.Agent.Index]++;
                return;
            case HireReleased released:
                var idle = Touch(state, released.Run);
                labour.Waiting[idle.Agent.Index]--;
                idle.Stage = PieceStage.Idle;
                idle.Since = null;
                idle.Limit = null;
                idle.EnergyLimit = null;
                return;
            case RunStarted started: Start(state, started); return;
            case RunFinished finished:
                var done = Touch(state, finished.Run);
                labour.Busy[done.Agent.Index]--;
                done.Stage = PieceStage.AwaitingCheck;
                done.EndsAt = null;
                done.Good = finished.Good;
                done.Failure = finished.Failure;
                return;
            case RunSunk sunk:
                var stopped = Touch(state, sunk.Run);
                labour.Busy[stopped.Agent.Index]--;
                Rest(stopped);
                return;
            case ForkStarted forked: Forks.Apply(state, Touch(state, forked.Run), change); return;
            case ForkFinished forked: Forks.Apply(state, Touch(state, forked.Run), change); return;
            case ForkReleased forked: Forks.Apply(state, Touch(state, forked.Run), change); return;
            case ForkTaken forked: Forks.Apply(state, Touch(state, forked.Run), change); return;
            case ResultRecalled recalled: Touch(state, recalled.Run).Stage = PieceStage.AwaitingCheck; return;
            case QuestionAsked asked: QuestionFold.Apply(state.Tick, Touch(state, asked.Run), asked); return;
            case QuestionAnswered answered: QuestionFold.Apply(Touch(state, answered.Run), answered); return;
            case CheckQueued queued:
                var unchecked_ = Touch(state, queued.Run);
                unchecked_.Checker = queued.Checker;
                unchecked_.Since = state.Tick;
                labour.Waiting[queued.Checker.Index]++;
                return;
            case CheckStarted started:
                var checking = Touch(state, started.Run);
                checking.Stage = PieceStage.Checking;
                checking.Since = state.Tick;
                checking.EndsAt = started.EndsAt;
                labour.Waiting[started.Checker.Index]--;
                labour.Busy[started.Checker.Index]++;
                return;
            case CheckFinished finished:
                var judged = Touch(state, finished.Run);
                labour.Busy[judged.Checker!.Value.Index]--;
                judged.Examined |= judged.Checker!.Value.IsExpert;
                judged.Checker = null;
                judged.EndsAt = null;
                judged.Stage = PieceStage.AwaitingCheck;
                if (finished.Flagged) judged.Escrow = Credits.Zero;
                return;
            case CheckCalledOff calledOff:
                var released_ = Touch(state, calledOff.Run);
                var checker = released_.Checker!.Value.Index;
                if (released_.Stage == PieceStage.Checking) labour.Busy[checker]--;
                else labour.Waiting[checker]--;
                released_.Checker = null;
                released_.EndsAt = null;
                released_.Stage = PieceStage.AwaitingCheck;
                return;
            case PieceAccepted accepted:
                var counted = Touch(state, accepted.Run);
                Rest(counted);
                counted.Stage = PieceStage.Done;
                return;
            case PieceReopened reopened:
                var again = Touch(state, reopened.Run);
                Rest(again);
                again.Attempt = reopened.Run.Attempt;
                again.Agent = reopened.Agent;
                again.Guided = reopened.Guided;
                again.Last = reopened.Last;
                again.ByHand = reopened.ByHand;
                again.Price = null;
                again.Cover = Credits.Zero;
                again.Premium = Credits.Zero;
                state.Contracts[reopened.Run.Contract].Parts[reopened.Run.Part].Delivered = false;
                if (reopened.ByHand) again.Tries = 0;
                return;
            default:
                throw new UnreachableException($"{change.GetType().Name} is not folded.");
        }
    }

    private static void Open(GameState state, ContractOpened opened)
    {
        var bounty = state.BountyOf(opened.Contract);
        state.Add(new Contract
        {
            Id = opened.Contract,
            Price = opened.Price,
            Bond = opened.Bond,
            AwardedAt = state.Tick,
            Deadline = opened.Deadline,
            WorthlessAt = opened.WorthlessAt,
            StatedChance = opened.StatedChance,
            Plan = opened.Plan,
            Parts =
            [
                .. bounty.Posted.Parts.Select((spec, i) => new Part
                {
                    Spec = spec, Pieces = PlanRules.Cut(state.Settings.Labour, spec, opened.Plan.Parts[i]),
                }),
            ],
        });
        state.Touch(bounty);
    }

    private static void Start(GameState state, RunStarted started)
    {
        var contract = state.Contracts[started.Run.Contract];
        var piece = Touch(state, started.Run);
        if (piece.Stage == PieceStage.Waiting) state.Labour.Waiting[piece.Agent.Index]--;
        state.Labour.Busy[started.Agent.Index]++;
        contract.Parts[started.Run.Part].Started = true;
        piece.Stage = PieceStage.Running;
        piece.Agent = started.Agent;
        piece.Price = started.Price;
        piece.Terms = started.Terms ?? TermsKind.Escrow;
        var time = PaymentTerms.Of(piece.Terms).Time;
        piece.Escrow = time == PayTime.Acceptance ? started.Price : Credits.Zero;
        if (time == PayTime.Payment) contract.Due += started.Price;
        piece.Cover = Credits.Zero;
        piece.Premium = Credits.Zero;
        piece.Guided = started.Guided;
        piece.Chance = started.Chance;
        piece.Since = state.Tick;
        piece.EndsAt = started.EndsAt;
        piece.AsksAt = started.AsksAt;
        piece.Limit = null;
        piece.EnergyLimit = null;
        piece.Tries++;
    }

    private static void Close(GameState state, ContractClosed closed)
    {
        var contract = Touch(state, closed.Contract);
        contract.Outcome = closed.Outcome;
        contract.Payout = closed.Payout;
        contract.Profit = closed.Profit;
        contract.ClosedAt = state.Tick;
        var bounty = state.Touch(state.BountyOf(closed.Contract));
        if (bounty.Contest && closed.Outcome == ContractOutcome.Paid) bounty.Winner = closed.Contract.Owner;
        if (bounty.Contestants.All(seat => state.Contracts[new ContractId(bounty.Id, seat)].Closed)) bounty.ClosedAt = state.Tick;
        if (closed.Outcome == ContractOutcome.Paid) Templates.Practise(state, contract);
        StandingFold.Book(state.SeatOf(closed.Contract.Owner), contract);
        StandingFold.Remember(state, contract);
    }

    private static void Rest(Piece piece)
    {
        piece.Stage = PieceStage.Idle;
        piece.Escrow = Credits.Zero;
        piece.EndsAt = null;
        piece.AsksAt = null;
        piece.Question = null;
        piece.Since = null;
        piece.Checker = null;
    }

    private static Contract Touch(GameState state, ContractId id) => state.Touch(state.Contracts[id]);

    private static Piece Touch(GameState state, RunId run) => Touch(state, run.Contract).Piece(run);
}
