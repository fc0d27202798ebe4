using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain;

/// <summary>About the match as a whole.</summary>
public abstract record MatchEvent : GameEvent
{
    private protected MatchEvent()
    {
    }
}

/// <summary>The first event: all settings, and the seed of every draw.</summary>
/// <param name="Settings">The scenario as it was on that day.</param>
/// <param name="Seed">The seed; in no view.</param>
public sealed record MatchStarted(Scenario Settings, ulong Seed) : MatchEvent;

/// <summary>A seat joined.</summary>
/// <param name="Seat">Its number, the next free one.</param>
/// <param name="Name">Nickname.</param>
/// <param name="Bot">True for a bot.</param>
/// <param name="Strategy">The bot's strategy, for the record.</param>
public sealed record SeatJoined(SeatId Seat, string Name, bool Bot, string? Strategy) : MatchEvent;

/// <summary>A tick closed; the next one is open.</summary>
/// <param name="Tick">The tick that closed.</param>
public sealed record TickClosed(int Tick) : MatchEvent;

/// <summary>The match ended and everything open is settled.</summary>
/// <param name="Tick">The open tick at the end.</param>
public sealed record MatchEnded(int Tick) : MatchEvent;

/// <summary>An order was decided and accepted; its consequences are the events that follow.</summary>
/// <param name="Seat">Who sent it.</param>
/// <param name="Id">The client-made id.</param>
public sealed record OrderAccepted(SeatId Seat, string Id) : MatchEvent;

/// <summary>A sealed order was refused when its tick closed. No effect but on the answered ids.</summary>
/// <param name="Seat">Who sent it.</param>
/// <param name="Id">The client-made id.</param>
/// <param name="Reason">Why.</param>
public sealed record OrderRefused(SeatId Seat, string Id, Rejection Reason) : MatchEvent;

/// <summary>Money moved from one account to another.</summary>
/// <param name="From">Debited.</param>
/// <param name="To">Credited.</param>
/// <param name="Amount">Above zero, in credits.</param>
/// <param name="For">What for.</param>
/// <param name="Contract">The contract it belongs to, if any.</param>
/// <param name="Bounty">The sub-bounty whose escrow it fills or empties, if any.</param>
public sealed record MoneyMoved(Account From, Account To, Credits Amount, MoneyFor For, ContractId? Contract = null, BountyId? Bounty = null) : MatchEvent;
