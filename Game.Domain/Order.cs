using System.Text.Json.Serialization;
using Game.Domain.Agencies;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Domain;

/// <summary>What a seat asks for. An order is sealed into the open tick and decided when it closes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlaceBid), "place-bid")]
[JsonDerivedType(typeof(WithdrawBid), "withdraw-bid")]
[JsonDerivedType(typeof(Scout), "scout")]
[JsonDerivedType(typeof(ChangePlan), "change-plan")]
[JsonDerivedType(typeof(HirePiece), "hire-piece")]
[JsonDerivedType(typeof(RetryPiece), "retry-piece")]
[JsonDerivedType(typeof(EscalatePiece), "escalate-piece")]
[JsonDerivedType(typeof(AcceptPiece), "accept-piece")]
[JsonDerivedType(typeof(AnswerQuestion), "answer-question")]
[JsonDerivedType(typeof(ForkRun), "fork-run")]
[JsonDerivedType(typeof(SendToExpert), "send-to-expert")]
[JsonDerivedType(typeof(PostParts), "post-parts")]
[JsonDerivedType(typeof(CallOffParts), "call-off-parts")]
[JsonDerivedType(typeof(SubmitWork), "submit-work")]
[JsonDerivedType(typeof(DropContract), "drop-contract")]
[JsonDerivedType(typeof(SetQueueing), "set-queueing")]
[JsonDerivedType(typeof(HireBasket), "hire-basket")]
[JsonDerivedType(typeof(OpenAgency), "open-agency")]
[JsonDerivedType(typeof(PostAsk), "post-ask")]
[JsonDerivedType(typeof(WithdrawAsk), "withdraw-ask")]
[JsonDerivedType(typeof(SetPolicy), "set-policy")]
[JsonDerivedType(typeof(EndRegent), "end-regent")]
[JsonDerivedType(typeof(HireLead), "hire-lead")]
[JsonDerivedType(typeof(LetLeadGo), "let-lead-go")]
[JsonDerivedType(typeof(SaveTemplate), "save-template")]
[JsonDerivedType(typeof(DeleteTemplate), "delete-template")]
[JsonDerivedType(typeof(ApplyTemplate), "apply-template")]
[JsonDerivedType(typeof(OfferSponsorship), "offer-sponsorship")]
[JsonDerivedType(typeof(AcceptSponsorship), "accept-sponsorship")]
[JsonDerivedType(typeof(EndSponsorship), "end-sponsorship")]
public abstract record Order
{
    private protected Order()
    {
    }
}

/// <summary>An order about the board.</summary>
public abstract record BoardOrder : Order
{
    private protected BoardOrder()
    {
    }
}

/// <summary>An order about work in hand.</summary>
public abstract record WorkOrder : Order
{
    private protected WorkOrder()
    {
    }

    /// <summary>The contract it is about; it must be the sender's own.</summary>
    public required ContractId Contract { get; init; }
}

/// <summary>Bid on a bounty, or replace one's live bid. Holds no money; only the winner locks a bond.</summary>
/// <param name="Bounty">The bounty, open and with the sender invited.</param>
/// <param name="Amount">What the bidder wants to be paid, in credits: above 0, at most the ceiling; exactly the ceiling where the price is posted.</param>
/// <param name="StatedChance">The bidder's own chance of passing, 1 to 99 percent, or nothing. Never affects the award; scored afterwards (Brier 1950).</param>
/// <param name="Plan">The plan to start with if won; nothing means the balanced preset.</param>
public sealed record PlaceBid(BountyId Bounty, Credits Amount, int? StatedChance = null, Plan? Plan = null) : BoardOrder;

/// <summary>Take one's live bid back while the window is open.</summary>
/// <param name="Bounty">The bounty.</param>
public sealed record WithdrawBid(BountyId Bounty) : BoardOrder;

/// <summary>Pay for one private look at the hidden difficulty of a bounty: while it is open, or while one works on it.</summary>
/// <param name="Bounty">The bounty.</param>
public sealed record Scout(BountyId Bounty) : BoardOrder;

/// <summary>Replace the plan of a contract for everything that has not started.</summary>
/// <param name="Plan">A whole plan; parts that are under way or done must keep their number of pieces.</param>
public sealed record ChangePlan(Plan Plan) : WorkOrder;

/// <summary>Hire for one waiting piece now, outside its plan, at no more than the price seen.</summary>
/// <param name="Part">Part index.</param>
/// <param name="Piece">Piece index.</param>
/// <param name="Agent">The agent type to hire.</param>
/// <param name="PriceSeen">The 30-minute price on the sender's screen, in credits; refused with <see cref="Rejection.PriceMoved"/> if it is now higher.</param>
/// <param name="EnergyLimit">Highest energy factor at which to hire, in percent, -1,000 to 1,000, or nothing for any; the hire waits for it.</param>
public sealed record HirePiece(int Part, int Piece, AgentType Agent, Credits PriceSeen, int? EnergyLimit = null) : WorkOrder;

/// <summary>Hire for several waiting pieces in one call, all of them or none. Only where agents are sold in calls.</summary>
/// <param name="Pieces">2 to 12 pieces of the contract, each once; they need not share an agent type.</param>
/// <param name="Limit">Most for all of them together, in credits: the sum of their 30-minute prices.</param>
public sealed record HireBasket(IReadOnlyList<BasketPiece> Pieces, Credits Limit) : WorkOrder;

/// <summary>One hire of a basket.</summary>
/// <param name="Part">Part index.</param>
/// <param name="Piece">Piece index.</param>
/// <param name="Agent">The agent type to hire.</param>
public sealed record BasketPiece(int Part, int Piece, AgentType Agent);

/// <summary>Throw a finished, unflagged result away and do the piece again, unguided.</summary>
/// <param name="Part">Part index.</param>
/// <param name="Piece">Piece index.</param>
public sealed record RetryPiece(int Part, int Piece) : WorkOrder;

/// <summary>Throw a finished result away and do the piece again one tier up; or, while the piece still waits for an agent, wait one tier up.</summary>
/// <param name="Part">Part index.</param>
/// <param name="Piece">Piece index.</param>
public sealed record EscalatePiece(int Part, int Piece) : WorkOrder;

/// <summary>Take the latest result as it is: a waiting or running check of it is called off.</summary>
/// <param name="Part">Part index.</param>
/// <param name="Piece">Piece index.</param>
public sealed record AcceptPiece(int Part, int Piece) : WorkOrder;

/// <summary>Answer a run that has stopped to ask.</summary>
/// <param name="Part">Part index.</param>
/// <param name="Piece">Piece index.</param>
/// <param name="Answer">Who answers: nobody, the client or an expert.</param>
public sealed record AnswerQuestion(int Part, int Piece, QuestionAnswer Answer) : WorkOrder;

/// <summary>Hand in finished work whose plan submits by hand.</summary>
public sealed record SubmitWork : WorkOrder;

/// <summary>Give the contract up: running pieces are sunk, half of the bond returns before the deadline and nothing after it.</summary>
public sealed record DropContract : WorkOrder;

/// <summary>Choose what happens at the limit of attention.</summary>
/// <param name="QueueAtCapacity">True (the start value): no hire beyond capacity. False: hire on, at lower quality.</param>
public sealed record SetQueueing(bool QueueAtCapacity) : Order;
