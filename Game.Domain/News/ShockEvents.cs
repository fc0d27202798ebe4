namespace Game.Domain.News;

/// <summary>About what happens to the whole market at once.</summary>
public abstract record ShockEvent : GameEvent
{
    private protected ShockEvent()
    {
    }
}

/// <summary>Everybody is told of a shock, and from when to when it is in force.</summary>
/// <param name="Number">Its number in this match: the scenario's shocks in their order, then those that a host fired.</param>
/// <param name="Shock">What happens.</param>
/// <param name="StartsAt">First tick in force.</param>
/// <param name="EndsAt">First tick no longer in force; nothing: to the end of the match.</param>
public sealed record ShockAnnounced(int Number, Shock Shock, int StartsAt, int? EndsAt) : ShockEvent;

/// <summary>An announced shock is in force from the next tick on.</summary>
/// <param name="Number">Its number.</param>
public sealed record ShockBegan(int Number) : ShockEvent;

/// <summary>A shock is over.</summary>
/// <param name="Number">Its number.</param>
public sealed record ShockEnded(int Number) : ShockEvent;

/// <summary>An order of the host was decided and accepted.</summary>
/// <param name="Id">The client-made id.</param>
public sealed record HostOrderAccepted(string Id) : ShockEvent;

/// <summary>A sealed order of the host was refused when its tick closed.</summary>
/// <param name="Id">The client-made id.</param>
/// <param name="Reason">Why.</param>
public sealed record HostOrderRefused(string Id, Rejection Reason) : ShockEvent;
