using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Domain.Views;

/// <summary>What views show of records.</summary>
internal static class ReputationBuilder
{
    public static RecordView? Public(Seat seat)
    {
        if (seat.Record is not { } record) return null;
        var (low, high) = Scoring.Interval(record.Delivered, record.Missed);
        return new RecordView(record.Delivered, record.Missed, low, high);
    }

    public static ReputationView? Own(GameState state, SeatId seat) =>
        state.SeatOf(seat).Record is null ? null : new ReputationView(Reputations.Of(state, seat), Reputations.BondShare(state, seat));
}
