using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>About a seat's standing.</summary>
public abstract record StandingEvent : GameEvent
{
    private protected StandingEvent()
    {
    }
}

/// <summary>Profit became public: a closed contract's whole result is booked by its closing; this books scouting once a market hour.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Amount">Added to the settled profit, in credits; usually negative.</param>
public sealed record ProfitSettled(SeatId Seat, Credits Amount) : StandingEvent;

/// <summary>A seat chose what happens at the limit of attention.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="QueueAtCapacity">True: no hire beyond capacity.</param>
public sealed record QueueingSet(SeatId Seat, bool QueueAtCapacity) : StandingEvent;

/// <summary>The host gave a seat another measure of time; told to that seat and the host alone.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Percent">Percent of the usual time, 100 to 300; 100 for the usual.</param>
public sealed record ExtraTimeSet(SeatId Seat, int Percent) : StandingEvent;

/// <summary>The host gave a seat another name; from then on everybody sees that one.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Name">The new nickname.</param>
public sealed record SeatRenamed(SeatId Seat, string Name) : StandingEvent;

/// <summary>A human without means got the one loan.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Loan">Its amount, in credits; counted against the score.</param>
public sealed record SeatBailedOut(SeatId Seat, Credits Loan) : StandingEvent;

/// <summary>A seat without means retired.</summary>
/// <param name="Seat">The seat.</param>
public sealed record SeatBankrupt(SeatId Seat) : StandingEvent;

/// <summary>A bankrupt bot was replaced on its seat by a newcomer with a fresh, counted stake.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Generation">2 for the first replacement.</param>
/// <param name="Stake">The fresh stake, in credits.</param>
public sealed record SeatReplaced(SeatId Seat, int Generation, Credits Stake) : StandingEvent;
