using Game.Domain.Standing;

namespace Game.Bots.Replays;

/// <summary>A regent was called to a seat.</summary>
/// <param name="Tick">The open tick.</param>
/// <param name="Seat">Number of the seat.</param>
/// <param name="Cause">Who called it.</param>
public sealed record RegentCalled(int Tick, int Seat, RegentCause Cause) : ReplayStep(Tick);

/// <summary>A seat was given another measure of time.</summary>
/// <param name="Tick">The open tick.</param>
/// <param name="Seat">Number of the seat.</param>
/// <param name="Percent">Percent of the usual time, 100 to 300.</param>
public sealed record TimeGiven(int Tick, int Seat, int Percent) : ReplayStep(Tick);

/// <summary>A seat was given another name; the name is part of the state and so of its hash.</summary>
/// <param name="Tick">The open tick.</param>
/// <param name="Seat">Number of the seat.</param>
/// <param name="Name">The new nickname.</param>
public sealed record SeatNamed(int Tick, int Seat, string Name) : ReplayStep(Tick);

/// <summary>A seat was given back by hand, not by an order of its owner.</summary>
/// <param name="Tick">The open tick.</param>
/// <param name="Seat">Number of the seat.</param>
public sealed record RegentDismissed(int Tick, int Seat) : ReplayStep(Tick);
