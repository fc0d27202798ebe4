using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Agencies;

/// <summary>About agencies and the markets in which they sell.</summary>
public abstract record AgencyEvent : GameEvent
{
    private protected AgencyEvent()
    {
    }
}

/// <summary>A seat took over an agency from the house.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Agency">The agency's number, 1 or more.</param>
public sealed record AgencyOpened(SeatId Seat, int Agency) : AgencyEvent;

/// <summary>An agency of a seat asks a price; it stands until it is replaced or withdrawn.</summary>
/// <param name="Agency">The agency's number.</param>
/// <param name="Type">The agent type.</param>
/// <param name="Limit">Least for a 30-minute piece, in credits.</param>
/// <param name="Most">Most agents at work at a time.</param>
public sealed record AskPosted(int Agency, AgentType Type, Credits Limit, int Most) : AgencyEvent;

/// <summary>An agency of a seat no longer asks.</summary>
/// <param name="Agency">The agency's number.</param>
/// <param name="Type">The agent type.</param>
public sealed record AskWithdrawn(int Agency, AgentType Type) : AgencyEvent;

/// <summary>House agencies changed what they ask.</summary>
/// <param name="Asks">The new asks; those not named stand.</param>
public sealed record HouseAsksPosted(IReadOnlyList<HouseAsk> Asks) : AgencyEvent;

/// <summary>What a house agency asks.</summary>
/// <param name="Agency">The agency's number.</param>
/// <param name="Type">The agent type.</param>
/// <param name="Limit">Least for a 30-minute piece, in credits.</param>
public readonly record struct HouseAsk(int Agency, AgentType Type, Credits Limit);

/// <summary>An agency's agent was sold to a waiting hire or check, which starts with it.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="Check">True if the agent checks its result.</param>
/// <param name="Type">The agent type.</param>
/// <param name="Agency">The agency's number.</param>
/// <param name="Price">What the buyer pays for a 30-minute piece, in credits.</param>
/// <param name="Earned">What the agency gets for it, in credits: less than the price only under McAfee's rule.</param>
public sealed record AgentSold(RunId Run, bool Check, AgentType Type, int Agency, Credits Price, Credits Earned) : AgencyEvent;

/// <summary>What rests in the book of a type after a tick.</summary>
/// <param name="Type">The agent type.</param>
/// <param name="Bids">Waiting hires and checks, first to trade first.</param>
/// <param name="Asks">Agents on offer, first to trade first.</param>
public sealed record BookPublished(AgentType Type, IReadOnlyList<BookBid> Bids, IReadOnlyList<BookAsk> Asks) : AgencyEvent;

/// <summary>A waiting hire or check in a book.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="Check">True for a check of its result.</param>
/// <param name="Limit">Most it pays for a 30-minute piece, in credits.</param>
public readonly record struct BookBid(RunId Run, bool Check, Credits Limit);

/// <summary>Agents on offer in a book.</summary>
/// <param name="Agency">The agency's number.</param>
/// <param name="Limit">Least it takes for a 30-minute piece, in credits.</param>
/// <param name="Quantity">Agents, 1 or more.</param>
public readonly record struct BookAsk(int Agency, Credits Limit, int Quantity);

/// <summary>A call was held.</summary>
/// <param name="Sold">Agents sold, in the order of types.</param>
/// <param name="Prices">Prices of a 30-minute piece that it leaves, in credits, in the order of types; zero where nobody ever bid or asked.</param>
public sealed record CallHeld(IReadOnlyList<int> Sold, IReadOnlyList<Credits> Prices) : AgencyEvent;

/// <summary>Waiting hires of a contract were tied together: all are filled in one call, or none.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Number">Tells the baskets of a contract apart.</param>
/// <param name="Pieces">The pieces.</param>
/// <param name="Limit">Most for all of them together, in credits: the sum of their 30-minute prices.</param>
public sealed record BasketTied(ContractId Contract, int Number, IReadOnlyList<PieceRef> Pieces, Credits Limit) : AgencyEvent;
