using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>From one round into the next: records, debts and the used loan, so that a restart washes nothing off.</summary>
internal static class Carrying
{
    /// <summary>What a seat would take along now, or nothing where rounds start afresh.</summary>
    public static CarriedSeat? Of(GameState state, SeatId id)
    {
        var settings = state.Settings.Reputation;
        if (!settings.Carried || !state.Knows(id)) return null;
        var seat = state.SeatOf(id);
        var lacking = seat.Stakes - state.Cash(id) - state.Held(id);
        var debt = Credits.Max(Credits.Zero, Credits.Min(seat.Loans, lacking));
        var record = seat.Record ?? new TrackRecord { Prior = (int)Scoring.Millionths(settings.Prior), At = state.Tick };
        var age = state.Tick - record.At;
        return new CarriedSeat(
            record.Prior, Scoring.Faded(record.Passed, age, settings), Scoring.Faded(record.Failed, age, settings), record.Delivered, record.Missed, debt, seat.BailedOut);
    }

    /// <summary>A seat begins: with what it brought, or as a new name.</summary>
    public static void Begin(Decision decision, SeatId seat, CarriedSeat? carried)
    {
        if (carried is null || !decision.State.Settings.Reputation.Carried) Reputations.Open(decision, seat);
        else decision.Then(new SeatCarried(seat, carried));
    }

    public static void Apply(GameState state, SeatCarried change)
    {
        var (seat, carried) = (state.SeatOf(change.Seat), change.Carried);
        seat.BailedOut = carried.BailedOut;
        seat.Stakes += carried.Debt;
        seat.Loans += carried.Debt;
        seat.Settled -= carried.Debt;
        if (!state.Settings.Reputation.Enabled) return;
        seat.Record = new TrackRecord
        {
            Prior = carried.Prior, Passed = carried.Passed, Failed = carried.Failed, At = state.Tick, Delivered = carried.Delivered, Missed = carried.Missed,
        };
    }
}
