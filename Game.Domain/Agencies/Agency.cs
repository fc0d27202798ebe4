using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Agencies;

/// <summary>One agency: who runs it, what it asks, and how many of its agents are at work.</summary>
internal sealed class Agency
{
    public required int Number { get; init; }

    /// <summary>The seat that runs it; nothing for the house.</summary>
    public SeatId? Seat { get; set; }

    /// <summary>Its standing asks.</summary>
    public SortedDictionary<AgentType, StandingAsk> Asks { get; init; } = [];

    /// <summary>Its agents at work or checking, in the order of types.</summary>
    public int[] Busy { get; init; } = new int[AgentType.Count];
}

/// <summary>What an agency asks for agents of one type, until it asks otherwise.</summary>
/// <param name="Limit">Least it takes for a 30-minute piece, in credits.</param>
/// <param name="Most">Most agents of the type it has at work at a time.</param>
internal sealed record StandingAsk(Credits Limit, int Most);
