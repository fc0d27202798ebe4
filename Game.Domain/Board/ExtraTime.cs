using Game.Domain.Primitives;

namespace Game.Domain.Board;

/// <summary>
/// Time for who needs more of it. Windows are open for everybody as long as the seat with the most extra time needs, so that nobody
/// bids after anybody else and no view tells whose it is; what a seat decides alone waits for that seat alone.
/// </summary>
public static class ExtraTime
{
    /// <summary>The usual time, in percent.</summary>
    public const int Usual = 100;

    /// <summary>Most that a seat is given, in percent of the usual time.</summary>
    public const int Most = 300;

    /// <summary>A length under extra time, rounded up: who has half as much again is never a tick short.</summary>
    /// <param name="ticks">The usual length, 0 or more.</param>
    /// <param name="percent">Percent of the usual time; nothing for the usual.</param>
    public static int Of(int ticks, int? percent) => percent is { } more ? (int)(((long)ticks * more + Usual - 1) / Usual) : ticks;

    /// <summary>How many usual ticks have passed in a stretched time, rounded down.</summary>
    /// <param name="ticks">Ticks that have passed, 0 or more.</param>
    /// <param name="percent">Percent of the usual time; nothing for the usual.</param>
    public static int Usually(int ticks, int? percent) => percent is { } more ? (int)((long)ticks * Usual / more) : ticks;

    /// <summary>A person who still plays may be given any time from the usual to three times as much.</summary>
    internal static bool MaySet(GameState state, SeatId seat, int percent) =>
        !state.Ended && state.Knows(seat) && percent is >= Usual and <= Most
        && state.SeatOf(seat) is { Bot: false, Retired: false } known && (known.ExtraTime ?? Usual) != percent;

    /// <summary>The seat has its time from now on, and what is open already is lengthened; it is never shortened, for that was promised.</summary>
    internal static void Set(Decision decision, SeatId seat, int percent)
    {
        decision.Then(new Standing.ExtraTimeSet(seat, percent));
        if (decision.State.Stretch is not { } stretch) return;
        foreach (var bounty in decision.State.Board.Open.Values.Where(bounty => MayLengthen(decision.State, bounty, stretch)).ToList())
        {
            var usual = Usually(bounty.ClosesAt - bounty.OpenedAt, bounty.Stretch);
            var closes = Latest(decision.State, bounty.Posted, bounty.OpenedAt + Of(usual, stretch));
            decision.Then(new WindowLengthened(bounty.Id, stretch, Math.Max(bounty.ClosesAt, closes)));
        }
    }

    /// <summary>The close of a window that opens now: a sub-bounty leaves its winner the agreed time before the work above is worthless.</summary>
    internal static int Closes(GameState state, int window, int? latest = null)
    {
        var closes = state.Tick + Of(window, state.Stretch);
        return latest is { } last ? Math.Max(state.Tick + window, Math.Min(closes, last)) : closes;
    }

    // A rising clock that has left its floor goes on as it does: its price must not fall.
    private static bool MayLengthen(GameState state, Bounty bounty, int stretch) =>
        stretch > (bounty.Stretch ?? Usual) && (bounty.Posted.Format != AwardFormatKind.RisingClock || state.Tick <= bounty.OpenedAt + 1);

    private static int Latest(GameState state, BountyPosted posted, int closes) =>
        posted.Sub is { } sub ? Math.Min(closes, state.Contracts[sub.Parent].WorthlessAt - posted.WorkTicks) : closes;
}
