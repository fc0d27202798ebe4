using System.Text.Json.Serialization;
using Game.Domain;
using Game.Domain.Standing;

namespace Game.Bots.Replays;

/// <summary>One thing that reached a match from outside the rules, in the order in which it came.</summary>
/// <param name="Tick">The open tick when it came.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(SeatTaken), "join")]
[JsonDerivedType(typeof(OrderSent), "order")]
[JsonDerivedType(typeof(HostAsked), "host")]
[JsonDerivedType(typeof(NoteWritten), "note")]
[JsonDerivedType(typeof(RegentCalled), "regent")]
[JsonDerivedType(typeof(RegentDismissed), "no-regent")]
[JsonDerivedType(typeof(TimeGiven), "time")]
[JsonDerivedType(typeof(SeatNamed), "name")]
public abstract record ReplayStep(int Tick);

/// <summary>Somebody took the next free seat.</summary>
/// <param name="Tick">The open tick.</param>
/// <param name="Name">Nickname.</param>
/// <param name="Bot">True for a bot.</param>
/// <param name="Strategy">The bot's strategy, if known.</param>
/// <param name="Carried">What it brought from the round before, if anything.</param>
public sealed record SeatTaken(int Tick, string Name, bool Bot, string? Strategy, CarriedSeat? Carried = null) : ReplayStep(Tick);

/// <summary>An order that was sealed into the open tick.</summary>
/// <param name="Tick">The open tick.</param>
/// <param name="Seat">Number of the seat that sent it.</param>
/// <param name="Id">The sender's id of the order; part of the hash, because the match remembers answered ids.</param>
/// <param name="Order">The order.</param>
public sealed record OrderSent(int Tick, int Seat, string Id, Order Order) : ReplayStep(Tick);

/// <summary>An order of the host that was sealed into the open tick.</summary>
/// <param name="Tick">The open tick.</param>
/// <param name="Id">The sender's id of the order.</param>
/// <param name="Order">The order.</param>
public sealed record HostAsked(int Tick, string Id, HostOrder Order) : ReplayStep(Tick);

/// <summary>A line that a strategy wrote about its own reasons; without effect on the match.</summary>
/// <param name="Tick">The open tick.</param>
/// <param name="Seat">Number of the seat that wrote it.</param>
/// <param name="Text">The line.</param>
public sealed record NoteWritten(int Tick, int Seat, string Text) : ReplayStep(Tick);
