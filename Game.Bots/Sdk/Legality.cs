using Game.Domain;
using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Sdk;

/// <summary>The rules of orders as far as one seat's view shows them. The match has the last word: what a tick brings may still refuse an order.</summary>
internal sealed class Legality(Observation seen)
{
    private const int MostPieces = 6;
    private const int MostAttempts = 5;
    private const int MostPriority = 9;
    private const int MostDelay = 288;
    private const int MostEnergy = 1_000;

    private Credits _promised;

    /// <summary>Remembers what an accepted order will cost, so that a turn cannot spend the same money twice.</summary>
    public void Count(Order order)
    {
        if (order is OfferSponsorship offer) _promised += offer.Most;
        if (order is Scout scout) _promised += ScoutPrice(scout.Bounty) ?? Credits.Zero;
        _promised += PracticeLegality.PriceOf(seen, order);
        if (order is PostParts post && FindContract(post.Contract) is { } contract) _promised += PostPrice(contract, post);
        if (order is AnswerQuestion answer) _promised += AnswerPrice(answer);
    }

    public Rejection Of(Order order)
    {
        if (seen.Room.Ended) return Rejection.MatchEnded;
        if (seen.Desk.Retired) return Rejection.SeatRetired;
        return order switch
        {
            PlaceBid bid => OfBid(bid),
            WithdrawBid withdraw => OfWithdrawal(withdraw.Bounty),
            Scout scout => OfScouting(scout.Bounty),
            CallOffParts callOff => OfCallOff(callOff.Bounty),
            WorkOrder work => OfWork(work),
            StandingOrder standing => StandingLegality.Of(seen, standing),
            PracticeOrder practice => PracticeLegality.Of(seen, practice, _promised),
            SponsorOrder sponsor => StandingLegality.Of(seen, sponsor, _promised),
            SetQueueing => Rejection.None,
            AgencyOrder agency => MarketLegality.Of(seen, agency),
            _ => throw new System.Diagnostics.UnreachableException($"{order.GetType().Name} has no rule."),
        };
    }

    private Rejection OfBid(PlaceBid bid)
    {
        if (bid.StatedChance is < 1 or > 99) return Rejection.OutOfRange;
        if (FindLead(bid.Bounty) is not { } lead) return BountyGone(bid.Bounty);
        if (bid.Amount > lead.Bounty.Ceiling) return Rejection.AboveCeiling;
        if (bid.Amount <= Credits.Zero) return Rejection.NotPositive;
        if (lead.PriceIsPosted && bid.Amount != lead.Bounty.Ceiling) return Rejection.PriceIsPosted;
        if (seen.Desk.SuspendedUntil is { } until && seen.Tick < until) return Rejection.BiddingSuspended;
        if (bid.Plan is { } plan && OfPlan(plan, lead.Bounty.Parts.Count, lead.Bounty.ExpertCheck) is var unfit and not Rejection.None) return unfit;
        if (OfClock(bid, lead) is var missed and not Rejection.None) return missed;
        if (lead.Bounty.Newcomers == true && !seen.IsNewcomer) return Rejection.NotANewcomer;
        return seen.Desk.Agency is not null ? Rejection.RunsAgency : Rejection.None;
    }

    private static Rejection OfClock(PlaceBid bid, Lead lead) => lead.Bounty.Clock is not { } clock ? Rejection.None : lead.Bounty.Format switch
    {
        AwardFormatKind.RisingClock when bid.Amount > clock.Price => Rejection.AboveTheClock,
        AwardFormatKind.DescendingClock when lead.Own.Left == true => Rejection.LeftTheClock,
        AwardFormatKind.DescendingClock when bid.Amount > clock.Price => Rejection.NoUndercut,
        _ => Rejection.None,
    };

    private Rejection OfWithdrawal(BountyId bounty) =>
        FindLead(bounty) is not { } lead ? BountyGone(bounty) : lead.HasBid ? Rejection.None : Rejection.NoLiveBid;

    private Rejection OfScouting(BountyId bounty)
    {
        if (ScoutPrice(bounty) is not { } price) return FindBounty(bounty) is null ? Rejection.UnknownBounty : Rejection.NotScoutable;
        return price + _promised > seen.Cash ? Rejection.NotEnoughCash : Rejection.None;
    }

    private Rejection OfWork(WorkOrder order)
    {
        if (FindContract(order.Contract) is not { } contract) return Rejection.UnknownContract;
        if (contract.Status is not (ContractStatus.Working or ContractStatus.ReadyToSubmit)) return Rejection.ContractNotRunning;
        return order switch
        {
            ChangePlan change => OfChange(change.Plan, contract),
            ApplyTemplate apply => PracticeLegality.OfApplying(seen, contract, apply.Name),
            HirePiece hire => OfHire(hire, contract),
            RetryPiece retry => OfResult(contract, retry.Part, retry.Piece),
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
        var fit = OfPlan(plan, contract.Parts.Count, Bound(contract));
        if (fit != Rejection.None) return fit;
        for (var i = 0; i < plan.Parts.Count; i++)
        {
            if (contract.Parts[i].Started && plan.Parts[i].Pieces != contract.Parts[i].Pieces.Count) return Rejection.PartHasStarted;
        }

        return Rejection.None;
    }

    private Rejection OfHire(HirePiece hire, ContractView contract)
    {
        if (hire.Agent.IsExpert || hire.EnergyLimit is < -MostEnergy or > MostEnergy) return Rejection.OutOfRange;
        if (FindPiece(contract, hire.Part, hire.Piece) is not { } piece) return Rejection.UnknownPiece;
        if (!contract.Parts[hire.Part].Ready || piece.Status is not (PieceStatus.Idle or PieceStatus.Waiting)) return Rejection.PieceNotWaiting;
        return seen.Room.Market is null && seen.Line(hire.Agent).Price > hire.PriceSeen ? Rejection.PriceMoved : Rejection.None;
    }

    private static Rejection OfResult(ContractView contract, int part, int index)
    {
        if (FindPiece(contract, part, index) is not { } piece) return Rejection.UnknownPiece;
        return piece.Status is PieceStatus.Done or PieceStatus.AwaitingCheck or PieceStatus.Checking ? Rejection.None : Rejection.NoResult;
    }

    private static Rejection OfEscalation(ContractView contract, int part, int index)
    {
        if (FindPiece(contract, part, index) is not { } piece) return Rejection.UnknownPiece;
        if (piece.Status is PieceStatus.Idle or PieceStatus.Running) return Rejection.NoResult;
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
        if (fork.Agent.IsExpert || fork.PriceSeen <= Credits.Zero) return Rejection.OutOfRange;
        if (FindPiece(contract, fork.Part, fork.Piece) is not { } piece) return Rejection.UnknownPiece;
        var line = seen.Line(fork.Agent);
        if (line.Price > fork.PriceSeen) return Rejection.PriceMoved;
        if (!seen.Scenario.Forks.Allowed || seen.Scenario.Prices.Mechanism != PriceMechanismKind.PostedPrice) return Rejection.ForksOff;
        if (piece.Status is not (PieceStatus.Running or PieceStatus.Asking) || piece.Fork is not null) return Rejection.NothingToFork;
        if (contract.Plan.Parts[fork.Part].Check == CheckKind.None) return Rejection.NothingTellsThemApart;
        return line.Busy >= line.Supply ? Rejection.NoAgentFree : Rejection.None;
    }

    private static Rejection OfExpert(ContractView contract, SendToExpert send)
    {
        if (FindPiece(contract, send.Part, send.Piece) is not { } piece) return Rejection.UnknownPiece;
        if (piece.Status is not (PieceStatus.Done or PieceStatus.AwaitingCheck or PieceStatus.Checking)) return Rejection.NoResult;
        return piece.Status == PieceStatus.Done && contract.Parts.Any(later => later.After.Contains(send.Part) && later.Started) ? Rejection.ResultInUse : Rejection.None;
    }

    private Rejection OfPost(ContractView contract, PostParts post)
    {
        if (post.Parts is not { Count: > 0 } || post.Reward <= Credits.Zero || post.Window is < 1 or > 10_000 || post.WorkTicks is < 1 or > 100_000
            || !Enum.IsDefined(post.Format) || !Enum.IsDefined(post.Check) || post.Parts.Zip(post.Parts.Skip(1)).Any(pair => pair.First >= pair.Second)) return Rejection.OutOfRange;
        if (post.Parts[0] < 0 || post.Parts[^1] >= contract.Parts.Count) return Rejection.UnknownPiece;
        if (contract.Id.Bounty.Depth >= seen.Scenario.Subcontracting.Depth) return Rejection.TooDeep;
        if (post.Parts.Any(part => contract.Parts[part] is { Started: true } or { PostedAs: not null })) return Rejection.PartTaken;
        if (post.Parts.Any(part => contract.Parts[part].After.Any(before => !post.Parts.Contains(before) && !contract.Parts[before].Done))) return Rejection.PartNotReady;
        if (seen.Tick + post.Window + post.WorkTicks > contract.WorthlessAt) return Rejection.BeyondContract;
        return PostPrice(contract, post) + _promised > seen.Cash ? Rejection.NotEnoughCash : Rejection.None;
    }

    private Credits PostPrice(ContractView contract, PostParts post)
    {
        var price = post.Reward;
        if (post.Check == CheckKind.None) return price;
        var checker = seen.Line(Odds.Checker(post.Check)).Price;
        foreach (var part in post.Parts) price += Odds.CheckPrice(seen.Scenario, post.Check, checker, contract.Parts[part].Minutes);
        return price;
    }

    private Rejection OfCallOff(BountyId bounty)
    {
        if (FindBounty(bounty) is not { } card || card.Sub?.Parent.Owner != seen.Desk.Seat) return Rejection.UnknownBounty;
        return card.Status is BountyStatus.Open or BountyStatus.Bidding or BountyStatus.Working ? Rejection.None : Rejection.NothingToCallOff;
    }

    private Rejection OfAnswer(ContractView contract, AnswerQuestion answer)
    {
        if (!Enum.IsDefined(answer.Answer)) return Rejection.OutOfRange;
        if (FindPiece(contract, answer.Part, answer.Piece) is not { } piece) return Rejection.UnknownPiece;
        if (piece.Question is null) return Rejection.NoQuestion;
        if (answer.Answer == QuestionAnswer.AskExpert && seen.Line(AgentType.Expert).Supply == 0) return Rejection.NoExpertThere;
        return AnswerPrice(answer) + _promised > seen.Cash ? Rejection.NotEnoughCash : Rejection.None;
    }

    private Credits AnswerPrice(AnswerQuestion answer) =>
        answer.Answer == QuestionAnswer.AskExpert ? Odds.AnswerPrice(seen.Scenario, seen.Line(AgentType.Expert).Price) : Credits.Zero;

    private bool Bound(ContractView contract) => FindBounty(contract.Id.Bounty)?.ExpertCheck == true;

    private Rejection OfPlan(Plan plan, int parts, bool expertCheck)
    {
        if (plan.Parts.Count != parts) return Rejection.PlanDoesNotFit;
        if (plan.Priority is < 0 or > MostPriority) return Rejection.PlanOutOfRange;
        foreach (var part in plan.Parts)
        {
            if (part.Agent.IsExpert
                || part.Pieces is < 1 or > MostPieces
                || part.Attempts is < 1 or > MostAttempts
                || part.StartDelay is < 0 or > MostDelay
                || part.EnergyLimit is < -MostEnergy or > MostEnergy
                || part.LimitPrice is { } limit && limit <= Credits.Zero)
            {
                return Rejection.PlanOutOfRange;
            }
        }

        var met = plan.Parts.All(part => part.Check == CheckKind.Expert && (part.Attempts > 1 || part.AfterFailure != AfterFailure.Accept));
        return expertCheck && !met ? Rejection.ExpertCheckNeeded : OfTerms(plan);
    }

    private Rejection OfTerms(Plan plan)
    {
        var scenario = seen.Scenario;
        if (plan.Parts.Any(part => !scenario.Terms.Allowed.Contains(part.Terms))) return Rejection.TermsNotAllowed;
        if (plan.Parts.Any(part => part.Insured && (!scenario.Insurance.Offered || part.Terms == TermsKind.OnCompletion))) return Rejection.NotInsurable;
        return plan.Parts.Any(part => part.Terms == TermsKind.OnCompletion) && seen.Desk.Credit != true ? Rejection.NoCredit : Rejection.None;
    }

    private Rejection BountyGone(BountyId bounty) => FindBounty(bounty) is null ? Rejection.UnknownBounty : Rejection.BiddingClosed;

    private Credits? ScoutPrice(BountyId bounty)
    {
        if (FindLead(bounty) is { } lead) return lead.Own.ScoutPrice;
        var working = seen.Desk.Contracts.Any(contract => contract.Id.Bounty == bounty && contract.Status is ContractStatus.Working or ContractStatus.ReadyToSubmit);
        return working && FindBounty(bounty) is { } card ? card.Ceiling.Times(seen.Scenario.Difficulty.ScoutShare) : null;
    }

    private Lead? FindLead(BountyId bounty)
    {
        foreach (var lead in seen.Leads)
        {
            if (lead.Id == bounty) return lead;
        }

        return null;
    }

    private BountyView? FindBounty(BountyId bounty) => seen.Bounty(bounty);

    private ContractView? FindContract(ContractId id) => seen.Desk.Contracts.FirstOrDefault(contract => contract.Id == id);

    private static PieceView? FindPiece(ContractView contract, int part, int piece) =>
        part >= 0 && part < contract.Parts.Count && piece >= 0 && piece < contract.Parts[part].Pieces.Count
            ? contract.Parts[part].Pieces[piece]
            : null;
}
