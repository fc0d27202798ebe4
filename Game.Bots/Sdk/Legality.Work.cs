using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Markets;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Sdk;

/// <summary>The rules of orders about work in hand.</summary>
internal sealed partial class Legality
{
    private const int MostRuns = 12;

    private Rejection OfWork(WorkOrder order)
    {
        if (!InRange(order)) return Rejection.OutOfRange;
        if (FindContract(order.Contract) is not { } contract) return Rejection.UnknownContract;
        if (contract.Status is not (ContractStatus.Working or ContractStatus.ReadyToSubmit)) return Rejection.ContractNotRunning;
        return order switch
        {
            ChangePlan change => OfChange(change.Plan, contract),
            ApplyTemplate apply => OfApplying(apply, contract),
            HirePiece hire => OfHire(hire, contract),
            RetryPiece retry => OfAgain(contract, retry.Part, retry.Piece),
            EscalatePiece escalate => OfEscalation(contract, escalate.Part, escalate.Piece),
            AcceptPiece accept => OfAcceptance(contract, accept.Part, accept.Piece),
            ForkRun fork => OfFork(contract, fork),
            SendToExpert send => OfExpert(contract, send),
            PostParts post => OfPost(contract, post),
            AnswerQuestion answer => OfAnswer(contract, answer),
            SubmitWork => contract.Status == ContractStatus.ReadyToSubmit ? Rejection.None : Rejection.NotFinished,
            DropContract => Rejection.None,
            HireBasket basket => MarketLegality.Of(seen, basket, contract),
            _ => throw new System.Diagnostics.UnreachableException($"{order.GetType().Name} has no rule."),
        };
    }

    private Rejection OfChange(Plan plan, ContractView contract)
    {
        var fit = OfShape(plan, contract.Parts.Count, Bound(contract));
        if (fit != Rejection.None) return fit;
        for (var i = 0; i < plan.Parts.Count; i++)
        {
            if (contract.Parts[i].Started && plan.Parts[i].Pieces != contract.Parts[i].Pieces.Count) return Rejection.PartHasStarted;
        }

        return OfTerms(plan);
    }

    // What has started keeps its number of pieces, so only the rest of the plan can be wrong for this contract.
    private Rejection OfApplying(ApplyTemplate apply, ContractView contract)
    {
        var strange = PracticeLegality.OfApplying(seen, contract, apply.Name);
        if (strange != Rejection.None) return strange;
        var plan = PracticeLegality.Find(seen, apply.Name)!.Plan;
        var unfit = OfShape(plan, contract.Parts.Count, Bound(contract));
        return unfit != Rejection.None ? unfit : OfTerms(plan);
    }

    private static bool InRange(WorkOrder order) => order switch
    {
        HirePiece hire => !hire.Agent.IsExpert && hire.PriceSeen > Credits.Zero && hire.EnergyLimit is not (< -MostEnergy or > MostEnergy),
        ForkRun fork => !fork.Agent.IsExpert && fork.PriceSeen > Credits.Zero,
        AnswerQuestion answer => Enum.IsDefined(answer.Answer),
        PostParts post => post.Parts is { Count: > 0 } && post.Reward > Credits.Zero && post.Window is >= 1 and <= 10_000 && post.WorkTicks is >= 1 and <= 100_000
            && Enum.IsDefined(post.Format) && Enum.IsDefined(post.Check) && !post.Parts.Zip(post.Parts.Skip(1)).Any(pair => pair.First >= pair.Second),
        _ => true,
    };

    private Rejection OfHire(HirePiece hire, ContractView contract)
    {
        if (FindPiece(contract, hire.Part, hire.Piece) is not { } piece) return Rejection.UnknownPiece;
        if (!contract.Parts[hire.Part].Ready || piece.Status is not (PieceStatus.Idle or PieceStatus.Waiting)) return Rejection.PieceNotWaiting;
        return seen.Room.Market is null && seen.Line(hire.Agent).Price > hire.PriceSeen ? Rejection.PriceMoved : Rejection.None;
    }

    private static Rejection OfAgain(ContractView contract, int part, int index)
    {
        if (FindPiece(contract, part, index) is not { } piece) return Rejection.UnknownPiece;
        if (piece.Status is not (PieceStatus.Done or PieceStatus.AwaitingCheck or PieceStatus.Checking)) return Rejection.NoResult;
        if (InUse(contract, part)) return Rejection.ResultInUse;
        return piece.Attempt + 1 >= MostRuns ? Rejection.NoAttemptsLeft : Rejection.None;
    }

    private static bool InUse(ContractView contract, int part) => contract.Parts.Any(later => later.After.Contains(part) && later.Started);

    private static Rejection OfEscalation(ContractView contract, int part, int index)
    {
        if (FindPiece(contract, part, index) is not { } piece) return Rejection.UnknownPiece;
        if (piece.Status != PieceStatus.Waiting && OfAgain(contract, part, index) is var refused and not Rejection.None) return refused;
        return piece.Agent.Tier == Tier.Premium ? Rejection.AlreadyPremium : Rejection.None;
    }

    private Rejection OfAcceptance(ContractView contract, int part, int index)
    {
        if (FindPiece(contract, part, index) is not { } piece) return Rejection.UnknownPiece;
        if (piece.Status is not (PieceStatus.AwaitingCheck or PieceStatus.Checking)) return Rejection.NoResult;
        return Bound(contract) && !piece.Examined ? Rejection.ExpertCheckNeeded : Rejection.None;
    }

    private Rejection OfFork(ContractView contract, ForkRun fork)
    {
        if (FindPiece(contract, fork.Part, fork.Piece) is not { } piece) return Rejection.UnknownPiece;
        var line = seen.Line(fork.Agent);
        if (line.Price > fork.PriceSeen) return Rejection.PriceMoved;
        if (piece.Attempt + 2 >= MostRuns) return Rejection.NoAttemptsLeft;
        if (!seen.Scenario.Forks.Allowed || seen.Scenario.Prices.Mechanism != PriceMechanismKind.PostedPrice) return Rejection.ForksOff;
        if (piece.Status is not (PieceStatus.Running or PieceStatus.Asking) || piece.Fork is not null) return Rejection.NothingToFork;
        if (contract.Plan.Parts[fork.Part].Check == CheckKind.None) return Rejection.NothingTellsThemApart;
        var most = Math.Max(1, (int)decimal.Floor(line.Supply * seen.Scenario.Labour.HoldShare));
        return line.Busy >= line.Supply || Held(fork.Agent) >= most ? Rejection.NoAgentFree : Rejection.None;
    }

    // How many agents of a type this seat holds.
    private int Held(AgentType agent) => seen.Desk.Contracts.SelectMany(contract => contract.Parts).SelectMany(part => part.Pieces)
        .Sum(piece => (piece.Status is PieceStatus.Running or PieceStatus.Asking && piece.Agent == agent ? 1 : 0) + (piece.Fork?.Agent == agent ? 1 : 0));

    private static Rejection OfExpert(ContractView contract, SendToExpert send)
    {
        if (FindPiece(contract, send.Part, send.Piece) is not { } piece) return Rejection.UnknownPiece;
        if (piece.Status is not (PieceStatus.Done or PieceStatus.AwaitingCheck or PieceStatus.Checking)) return Rejection.NoResult;
        if (piece.Status == PieceStatus.Done) return InUse(contract, send.Part) ? Rejection.ResultInUse : Rejection.None;
        return contract.Plan.Parts[send.Part].Check == CheckKind.Expert ? Rejection.AlreadyWithExpert : Rejection.None;
    }

    private Rejection OfPost(ContractView contract, PostParts post)
    {
        if (post.Parts[0] < 0 || post.Parts[^1] >= contract.Parts.Count) return Rejection.UnknownPiece;
        if (contract.Id.Bounty.Depth >= seen.Scenario.Subcontracting.Depth) return Rejection.TooDeep;
        if (post.Parts.Any(part => contract.Parts[part] is { Started: true } or { PostedAs: not null })) return Rejection.PartTaken;
        if (post.Parts.Any(part => contract.Parts[part].After.Any(before => !post.Parts.Contains(before) && !contract.Parts[before].Done))) return Rejection.PartNotReady;
        if (Bound(contract) && post.Check != CheckKind.Expert) return Rejection.ExpertCheckNeeded;
        if (seen.Tick + Window(post) + post.WorkTicks > contract.WorthlessAt) return Rejection.BeyondContract;
        return PostPrice(contract, post) + _promised > seen.Cash ? Rejection.NotEnoughCash : Rejection.None;
    }

    // A rising clock stays open until it has stood at the ceiling for one tick.
    private int Window(PostParts post)
    {
        var clocks = seen.Scenario.Board.Clocks;
        return post.Format == AwardFormatKind.RisingClock ? Math.Max(post.Window, RisingClock.Start(post.Reward, clocks.RisingFloor, clocks.RisingStep).Rise + 1) : post.Window;
    }

    private Credits PostPrice(ContractView contract, PostParts post)
    {
        var price = post.Reward;
        if (post.Check == CheckKind.None) return price;
        var checker = seen.Line(Odds.Checker(post.Check)).Price;
        foreach (var part in post.Parts) price += Odds.CheckPrice(seen.Scenario, post.Check, checker, contract.Parts[part].Minutes);
        return price;
    }

    private Rejection OfAnswer(ContractView contract, AnswerQuestion answer)
    {
        if (FindPiece(contract, answer.Part, answer.Piece) is not { } piece) return Rejection.UnknownPiece;
        if (piece.Question is null) return Rejection.NoQuestion;
        if (answer.Answer == QuestionAnswer.AskExpert && seen.Line(AgentType.Expert).Supply == 0) return Rejection.NoExpertThere;
        return AnswerPrice(answer) + _promised > seen.Cash ? Rejection.NotEnoughCash : Rejection.None;
    }

    private Credits AnswerPrice(AnswerQuestion answer) =>
        answer.Answer == QuestionAnswer.AskExpert ? Odds.AnswerPrice(seen.Scenario, seen.Line(AgentType.Expert).Price) : Credits.Zero;
}
