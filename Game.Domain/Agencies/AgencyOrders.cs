using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Agencies;

/// <summary>An order about selling agents.</summary>
public abstract record AgencyOrder : Order
{
    private protected AgencyOrder()
    {
    }
}

/// <summary>Run an agency instead of orchestrating, for the rest of the match: sell agents at what one asks, and pay what they cost.</summary>
public sealed record OpenAgency : AgencyOrder;

/// <summary>Ask a price for agents of one type; replaces one's earlier ask for the type and stands until then.</summary>
/// <param name="Agent">The agent type; not the experts.</param>
/// <param name="Limit">Least for a 30-minute piece, in credits, between the floor and the ceiling of prices.</param>
/// <param name="Most">Most agents at work at a time, from 1 to the number the agency has.</param>
public sealed record PostAsk(AgentType Agent, Credits Limit, int Most) : AgencyOrder;

/// <summary>Ask for agents of one type no longer. Those at work stay.</summary>
/// <param name="Agent">The agent type.</param>
public sealed record WithdrawAsk(AgentType Agent) : AgencyOrder;
