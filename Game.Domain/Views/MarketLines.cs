using Game.Domain.Labour;
using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Game.Domain.Views;

/// <summary>The market for agents where agencies sell them, as everybody may see it. Whose an ask or a waiting hire is stays hidden.</summary>
/// <param name="NextCall">The tick at whose close the next call is held; absent where prices come from order books.</param>
/// <param name="Vacant">Agencies that a seat may still take over.</param>
/// <param name="Lines">One line per agent type, without the experts, whose price is posted.</param>
public sealed record MarketView(int? NextCall, int Vacant, IReadOnlyList<MarketLineView> Lines);

/// <summary>The market of one agent type.</summary>
/// <param name="Type">The agent type.</param>
/// <param name="Most">Most that a hire without a limit price pays in the open tick, in credits per 30-minute piece: the best ask, or the price of the last call and its slack.</param>
/// <param name="Sold">Agents sold in the last call; absent before it, and where prices come from order books.</param>
/// <param name="Bids">Waiting hires in the book by price, the highest first, at most eight prices; absent where there is no book, because calls are sealed.</param>
/// <param name="Asks">Agents on offer in the book by price, the lowest first, at most eight prices; absent where there is no book.</param>
public sealed record MarketLineView(AgentType Type, Credits Most, int? Sold, IReadOnlyList<BookLevel>? Bids, IReadOnlyList<BookLevel>? Asks);

/// <summary>An agency, as the seat that runs it sees it. Nobody else ever receives it.</summary>
/// <param name="Number">The agency's number.</param>
/// <param name="Lines">One line per agent type, without the experts.</param>
public sealed record AgencyView(int Number, IReadOnlyList<AgencyLineView> Lines);

/// <summary>What an agency has and asks of one agent type.</summary>
/// <param name="Type">The agent type.</param>
/// <param name="Agents">Agents it has.</param>
/// <param name="Busy">Agents it has at work.</param>
/// <param name="Cost">What a 30-minute piece costs the agency, in credits; its own secret. It grows with the minutes of a piece as prices do.</param>
/// <param name="Ask">What it asks for a 30-minute piece, in credits; absent if nothing.</param>
/// <param name="Most">Most agents at work at a time under its ask; absent without one.</param>
/// <param name="Lowest">Lowest price that may be asked now, in credits.</param>
/// <param name="Highest">Highest price that may be asked now, in credits.</param>
public sealed record AgencyLineView(AgentType Type, int Agents, int Busy, Credits Cost, Credits? Ask, int? Most, Credits Lowest, Credits Highest);
