using Game.Domain.Markets;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Board;

/// <summary>Who may bid how much and when: plain windows, and the two clocks as the scenario winds them.</summary>
internal static class Windows
{
    /// <summary>Ticks from arrival to the close, before any extension: a rising clock stays open until it has stood at the ceiling for one tick.</summary>
    public static int Length(BoardSettings board, AwardFormatKind format, Credits ceiling) => format == AwardFormatKind.RisingClock
        ? Math.Max(board.Window, StartRising(board, ceiling).Rise + 1)
        : board.Window;

    /// <summary>The longest window that any bounty of a scenario may have, before any extension.</summary>
    public static int Longest(BoardSettings board)
    {
        var rises = board.Format == AwardFormatKind.RisingClock || board.Formats.Any(share => share.Format == AwardFormatKind.RisingClock);
        // A large ceiling shows the shares without the rounding of cents.
        return rises ? Math.Max(board.Window, Length(board, AwardFormatKind.RisingClock, Credits.Of(1_000_000))) : board.Window;
    }

    /// <summary>The rising clock of a bounty in a tick. A bounty is first seen in the tick after it arrived, and the clock stands at its floor then.</summary>
    public static RisingClock Rising(BoardSettings board, Bounty bounty, int tick) =>
        StartRising(board, bounty.Ceiling) with { Ticks = Steps(bounty, tick) };

    /// <summary>The descending clock of a bounty as it stood when the open tick began.</summary>
    public static FallingClock Falling(BoardSettings board, Bounty bounty) =>
        FallingClock.Start(bounty.Ceiling, board.Clocks.FallingStep, bounty.ClosesAt, ExtraTime.Of(board.Clocks.Extension, bounty.Stretch)) with
        {
            Standing = bounty.Standing is { } standing ? new SealedBid(standing.Seat.Number, standing.Amount, standing.Lot) : null,
        };

    /// <summary>
    /// True if the close of a tick decides the award. Where the first bid ends the window it does so at once; with extra time in the room
    /// whoever needs that much longer is still in the draw: until the clock would leave the price that was taken, or until the time
    /// in which the first bid came has passed once more for each part that somebody has extra.
    /// </summary>
    public static bool Over(Bounty bounty, int tick)
    {
        if (bounty.ClosesAt <= tick) return true;
        if (bounty.Bids.Count == 0 || !AwardFormats.FirstBidCloses(bounty.Posted.Format)) return false;
        if (bounty.FirstBidAt is not { } first) return true;
        return bounty.Posted.Format == AwardFormatKind.RisingClock
            ? Steps(bounty, tick + 1) > Steps(bounty, first)
            : tick >= bounty.OpenedAt + ExtraTime.Of(first - bounty.OpenedAt, bounty.Stretch);
    }

    /// <summary>True while nobody may know whether there are bids: one that is seen would be an invitation to join the draw.</summary>
    public static bool Covered(Bounty bounty) =>
        bounty is { Open: true, Stretch: not null } && AwardFormats.FirstBidCloses(bounty.Posted.Format);

    /// <summary>Most that a bid may ask in a tick, in credits.</summary>
    public static Credits Limit(GameState state, Bounty bounty) => bounty.Posted.Format switch
    {
        AwardFormatKind.RisingClock => Rising(state.Settings.Board, bounty, state.Tick).Price,
        AwardFormatKind.DescendingClock => Falling(state.Settings.Board, bounty).Limit,
        _ => bounty.Ceiling,
    };

    /// <summary>What a bid asks of a bidder who wants at least an amount: where the price is the market's and not the bidder's, that price. In credits.</summary>
    public static Credits Ask(GameState state, Bounty bounty, Credits least) => bounty.Posted.Format switch
    {
        AwardFormatKind.PostedPrice or AwardFormatKind.Contest => bounty.Ceiling,
        AwardFormatKind.RisingClock => Limit(state, bounty),
        _ => least,
    };

    /// <summary>All bidders in the order in which the award is offered to them.</summary>
    public static IReadOnlyList<AwardOffer> Offers(GameState state, Bounty bounty, IReadOnlyList<SealedBid> bids)
    {
        var board = state.Settings.Board;
        return bounty.Posted.Format == AwardFormatKind.RisingClock
            ? Rising(board, bounty, state.Tick).Accept(bids)
            : AwardFormats.Of(bounty.Posted.Format, board).Rank(bids, bounty.Ceiling);
    }

    private static int Steps(Bounty bounty, int tick) => ExtraTime.Usually(Math.Max(0, tick - bounty.OpenedAt - 1), bounty.Stretch);

    private static RisingClock StartRising(BoardSettings board, Credits ceiling) =>
        RisingClock.Start(ceiling, board.Clocks.RisingFloor, board.Clocks.RisingStep);
}
