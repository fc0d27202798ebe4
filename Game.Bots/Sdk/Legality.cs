using Game.Domain;
using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Sdk;

/// <summary>The rules of orders as far as one seat's view shows them. The match has the last word: what a tick brings may still refuse an order.</summary>
internal sealed partial class Legality(Observation seen)
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
        if (bid.Plan is { } plan && OfShape(plan, lead.Bounty.Parts.Count, lead.Bounty.ExpertCheck) is var unfit and not Rejection.None) return unfit;
        if (OfClock(bid, lead) is var missed and not Rejection.None) return missed;
        if (lead.Bounty.Newcomers == true && !seen.IsNewcomer) return Rejection.NotANewcomer;
        if (seen.Desk.Agency is not null) return Rejection.RunsAgency;
        return bid.Plan is { } terms ? OfTerms(terms) : Rejection.None;
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
        if (ScoutPrice(bounty) is not { } price) return BountyGone(bounty) == Rejection.UnknownBounty ? Rejection.UnknownBounty : Rejection.NotScoutable;
        return price + _promised > seen.Cash ? Rejection.NotEnoughCash : Rejection.None;
    }

    private Rejection OfCallOff(BountyId bounty)
    {
        if (FindBounty(bounty) is not { } card || card.Sub?.Parent.Owner != seen.Desk.Seat) return Rejection.UnknownBounty;
        return card.Status is BountyStatus.Open or BountyStatus.Bidding or BountyStatus.Working ? Rejection.None : Rejection.NothingToCallOff;
    }

    private bool Bound(ContractView contract) => FindBounty(contract.Id.Bounty)?.ExpertCheck == true;

    private static Rejection OfShape(Plan? plan, int parts, bool expertCheck)
    {
        if (plan?.Parts is null || plan.Parts.Count != parts) return Rejection.PlanDoesNotFit;
        if (plan.Priority is < 0 or > MostPriority) return Rejection.PlanOutOfRange;
        foreach (var part in plan.Parts)
        {
            if (part is null
                || part.Agent.IsExpert
                || part.Pieces is < 1 or > MostPieces
                || part.Attempts is < 1 or > MostAttempts
                || part.StartDelay is < 0 or > MostDelay
                || part.EnergyLimit is < -MostEnergy or > MostEnergy
                || !Enum.IsDefined(part.Check)
                || !Enum.IsDefined(part.AfterFailure)
                || !Enum.IsDefined(part.Terms)
                || part.LimitPrice is { } limit && limit <= Credits.Zero)
            {
                return Rejection.PlanOutOfRange;
            }
        }

        var met = plan.Parts.All(part => part.Check == CheckKind.Expert && (part.Attempts > 1 || part.AfterFailure != AfterFailure.Accept));
        return expertCheck && !met ? Rejection.ExpertCheckNeeded : Rejection.None;
    }

    private Rejection OfTerms(Plan plan)
    {
        var scenario = seen.Scenario;
        if (plan.Parts.Any(part => !scenario.Terms.Allowed.Contains(part.Terms))) return Rejection.TermsNotAllowed;
        if (plan.Parts.Any(part => part.Insured && (!scenario.Insurance.Offered || part.Terms == TermsKind.OnCompletion))) return Rejection.NotInsurable;
        return plan.Parts.Any(part => part.Terms == TermsKind.OnCompletion) && seen.Desk.Credit != true ? Rejection.NoCredit : Rejection.None;
    }

    // A card that is open and no lead of this seat invites others.
    private Rejection BountyGone(BountyId bounty) =>
        FindBounty(bounty) is null or { Status: BountyStatus.Open or BountyStatus.Bidding } ? Rejection.UnknownBounty : Rejection.BiddingClosed;

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
