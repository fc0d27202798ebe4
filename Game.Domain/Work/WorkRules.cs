using System.Diagnostics;
using Game.Domain.Agencies;
using Game.Domain.Labour;
using Game.Domain.Subcontracts;
using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Domain.Work;

/// <summary>Orders about work in hand: what is refused, and what an accepted one causes.</summary>
internal static class WorkRules
{
    /// <summary>Runs of one piece after which no further attempt is started by hand.</summary>
    public const int MostRuns = 12;

    public static Rejection Check(GameState state, SeatId seat, WorkOrder order)
    {
        if (order is HirePiece { Agent.IsExpert: true } or HirePiece { PriceSeen.Cents: <= 0 } or HirePiece { EnergyLimit: < -PlanRules.MostEnergy or > PlanRules.MostEnergy }) return Rejection.OutOfRange;
        if (order is ForkRun { Agent.IsExpert: true } or ForkRun { PriceSeen.Cents: <= 0 }) return Rejection.OutOfRange;
        if (order is PostParts posted && SubcontractRules.CheckRange(posted) is var outside and not Rejection.None) return outside;
        if (order is AnswerQuestion asked && !Enum.IsDefined(asked.Answer)) return Rejection.OutOfRange;
        if (order.Contract.Owner != seat || !state.Contracts.TryGetValue(order.Contract, out var contract)) return Rejection.UnknownContract;
        if (!contract.Working) return Rejection.ContractNotRunning;
        return order switch
        {
            ChangePlan change => CheckWhole(state, contract, change.Plan),
            ApplyTemplate apply => Templates.CheckApply(state, contract, apply.Name) is var strange and not Rejection.None
                ? strange
                : CheckWhole(state, contract, Templates.Fit(state, contract, apply.Name)),
            HirePiece hire => CheckHire(state, contract, hire),
            RetryPiece retry => CheckAgain(contract, retry.Part, retry.Piece),
            EscalatePiece escalate => CheckEscalate(contract, escalate),
            AcceptPiece accept => CheckAccept(state, contract, accept),
            AnswerQuestion answer => Find(contract, answer.Part, answer.Piece) is not { } asking ? Rejection.UnknownPiece
                : Questions.Check(state, contract, asking, answer.Answer),
            ForkRun fork => Find(contract, fork.Part, fork.Piece) is not { } forked ? Rejection.UnknownPiece : Forks.Check(state, contract, fork.Part, forked, fork),
            SendToExpert send => CheckExpert(contract, send),
            PostParts post => SubcontractRules.Check(state, contract, post),
            SubmitWork => contract.Finished ? Rejection.None : Rejection.NotFinished,
            DropContract => Rejection.None,
            HireBasket basket => Baskets.Check(state, contract, basket),
            _ => throw new UnreachableException($"{order.GetType().Name} has no rule."),
        };
    }

    public static void Decide(Decision decision, WorkOrder order)
    {
        var contract = decision.State.Contracts[order.Contract];
        switch (order)
        {
            case ChangePlan change: DecidePlan(decision, contract, change.Plan); return;
            case ApplyTemplate apply: DecidePlan(decision, contract, Templates.Fit(decision.State, contract, apply.Name)); return;
            case HirePiece hire: DecideHire(decision, contract, hire); return;
            case RetryPiece retry: Runs.Redo(decision, contract, retry.Part, retry.Piece, escalate: false); return;
            case EscalatePiece escalate: DecideEscalate(decision, contract, escalate); return;
            case AcceptPiece accept: Runs.TakeUnchecked(decision, contract.Run(accept.Part, accept.Piece)); return;
            case AnswerQuestion answer: Questions.Answer(decision, contract.Run(answer.Part, answer.Piece), answer.Answer, byPolicy: false); return;
            case ForkRun fork: Forks.Start(decision, contract, fork); return;
            case SendToExpert send: Runs.SendToExpert(decision, contract, contract.Run(send.Part, send.Piece)); return;
            case PostParts post: Subcontracting.Post(decision, contract, post); return;
            case SubmitWork: Deliveries.Submit(decision, contract); return;
            case HireBasket basket: Baskets.Decide(decision, contract, basket); return;
            case DropContract: Closing.Drop(decision, contract, ContractOutcome.Dropped); return;
            default: throw new UnreachableException($"{order.GetType().Name} has no rule.");
        }
    }

    public static Piece? Find(Contract contract, int part, int piece) =>
        part >= 0 && part < contract.Parts.Count && piece >= 0 && piece < contract.Parts[part].Pieces.Count
            ? contract.Parts[part].Pieces[piece]
            : null;

    private static Rejection CheckWhole(GameState state, Contract contract, Plan plan) =>
        CheckPlan(state, contract, plan) is var unfit and not Rejection.None ? unfit : TermsRules.Check(state, contract.Id.Owner, plan);

    private static Rejection CheckAccept(GameState state, Contract contract, AcceptPiece accept)
    {
        if (Find(contract, accept.Part, accept.Piece) is not { } piece) return Rejection.UnknownPiece;
        if (piece.Stage is not (PieceStage.AwaitingCheck or PieceStage.Checking)) return Rejection.NoResult;
        return state.BountyOf(contract.Id).ExpertCheck && !piece.Examined ? Rejection.ExpertCheckNeeded : Rejection.None;
    }

    private static Rejection CheckPlan(GameState state, Contract contract, Plan plan)
    {
        var refused = PlanRules.Check(plan, [.. contract.Parts.Select(part => part.Spec)], state.BountyOf(contract.Id).ExpertCheck);
        if (refused != Rejection.None) return refused;
        return contract.Parts.Zip(plan.Parts).Any(pair => pair.First.Started && pair.First.Pieces.Count != pair.Second.Pieces)
            ? Rejection.PartHasStarted
            : Rejection.None;
    }

    private static Rejection CheckHire(GameState state, Contract contract, HirePiece hire)
    {
        if (Find(contract, hire.Part, hire.Piece) is not { } piece) return Rejection.UnknownPiece;
        if (piece.Stage is not (PieceStage.Idle or PieceStage.Waiting) || !contract.Ready(contract.Parts[hire.Part])) return Rejection.PieceNotWaiting;
        // Where agencies sell, the price seen is simply a limit price.
        return !Quotes.Sold(state, hire.Agent) && state.Price(hire.Agent) > hire.PriceSeen ? Rejection.PriceMoved : Rejection.None;
    }

    private static Rejection CheckAgain(Contract contract, int part, int index)
    {
        if (Find(contract, part, index) is not { } piece) return Rejection.UnknownPiece;
        if (piece.Stage is not (PieceStage.AwaitingCheck or PieceStage.Checking or PieceStage.Done)) return Rejection.NoResult;
        if (contract.InUse(part)) return Rejection.ResultInUse;
        return piece.Attempt + 1 >= MostRuns ? Rejection.NoAttemptsLeft : Rejection.None;
    }

    private static Rejection CheckExpert(Contract contract, SendToExpert send)
    {
        if (Find(contract, send.Part, send.Piece) is not { } piece) return Rejection.UnknownPiece;
        if (piece.Stage is not (PieceStage.AwaitingCheck or PieceStage.Checking or PieceStage.Done)) return Rejection.NoResult;
        if (piece.Stage == PieceStage.Done && contract.InUse(send.Part)) return Rejection.ResultInUse;
        return piece.Checker is { IsExpert: true } ? Rejection.AlreadyWithExpert : Rejection.None;
    }

    private static Rejection CheckEscalate(Contract contract, EscalatePiece escalate)
    {
        if (Find(contract, escalate.Part, escalate.Piece) is not { } piece) return Rejection.UnknownPiece;
        if (piece.Stage != PieceStage.Waiting && CheckAgain(contract, escalate.Part, escalate.Piece) is var refused and not Rejection.None) return refused;
        return piece.Agent.Tier == Tier.Premium ? Rejection.AlreadyPremium : Rejection.None;
    }

    private static void DecidePlan(Decision decision, Contract contract, Plan plan)
    {
        // A wait for what the new plan no longer wants is called off first; it cost nothing.
        foreach (var (part, index, piece) in contract.AllPieces().ToList())
        {
            var wanted = plan.Parts[part];
            var kept = contract.Parts[part].Pieces.Count == wanted.Pieces
                && (piece.ByHand || (!plan.Paused && piece.Agent == wanted.Agent && piece.Limit == wanted.LimitPrice
                    && piece.EnergyLimit == wanted.EnergyLimit));
            if (!kept) Baskets.CallOff(decision, contract, part, index);
        }

        decision.Then(new PlanChanged(contract.Id, plan));
    }

    private static void DecideHire(Decision decision, Contract contract, HirePiece hire)
    {
        var run = contract.Run(hire.Part, hire.Piece);
        Baskets.CallOff(decision, contract, hire.Part, hire.Piece);
        decision.Then(new HireQueued(run, hire.Agent, hire.PriceSeen, ByHand: true, hire.EnergyLimit));
    }

    private static void DecideEscalate(Decision decision, Contract contract, EscalatePiece escalate)
    {
        var run = contract.Run(escalate.Part, escalate.Piece);
        var piece = contract.Piece(run);
        if (piece.Stage != PieceStage.Waiting)
        {
            Runs.Redo(decision, contract, escalate.Part, escalate.Piece, escalate: true);
            return;
        }

        var agent = piece.Agent.NextTier();
        Baskets.CallOff(decision, contract, escalate.Part, escalate.Piece);
        decision.Then(new HireQueued(run, agent, Limit: null, ByHand: true));
    }
}
