using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>What a seat takes from one round into the next, where the scenario carries it.</summary>
/// <param name="Prior">What was thought of it before it had done anything, in parts per million.</param>
/// <param name="Passed">Faded weight of what passed, in millionths of a job at the median price.</param>
/// <param name="Failed">Faded weight of what failed, in the same unit.</param>
/// <param name="Delivered">Contracts paid.</param>
/// <param name="Missed">Contracts failed and awards defaulted.</param>
/// <param name="Debt">Loans and further stakes that were not earned back, in credits.</param>
/// <param name="BailedOut">True if the one loan has been used.</param>
public sealed record CarriedSeat(int Prior, long Passed, long Failed, int Delivered, int Missed, Credits Debt, bool BailedOut);

/// <summary>A seat begins with what it brought from the round before.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Carried">What it brought.</param>
public sealed record SeatCarried(SeatId Seat, CarriedSeat Carried) : StandingEvent;
