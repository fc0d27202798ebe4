using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.News;

/// <summary>About what everybody is told.</summary>
public abstract record NewsEvent : GameEvent
{
    private protected NewsEvent()
    {
    }
}

/// <summary>A market price is a quarter above or below the level that was last reported.</summary>
/// <param name="Type">The line.</param>
/// <param name="Price">The new price, in credits.</param>
/// <param name="Change">Change since the last report, in basis points.</param>
public sealed record PriceMoveReported(AgentType Type, Credits Price, int Change) : NewsEvent;

/// <summary>No more bounties arrive before the end.</summary>
public sealed record LastBountiesAnnounced : NewsEvent;
