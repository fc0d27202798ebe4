namespace Game.Domain.Standing;

/// <summary>An order about one's own standing.</summary>
public abstract record StandingOrder : Order
{
    private protected StandingOrder()
    {
    }
}

/// <summary>Declare one's standing policy, or replace it. Secret to the sender.</summary>
/// <param name="Policy">The whole new policy.</param>
public sealed record SetPolicy(StandingPolicy Policy) : StandingOrder;

/// <summary>Take the seat back from its regent. Every other order of the seat does so too.</summary>
public sealed record EndRegent : StandingOrder;
