using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Domain.Views;

/// <summary>What the award format adds to a card and to a lead. Part of the gate: called by <see cref="ViewBuilder"/> alone.</summary>
internal static class AwardViews
{
    /// <summary>The clock of an open bounty; public, as both clocks are open formats.</summary>
    public static ClockView? Clock(GameState state, Bounty bounty)
    {
        if (!bounty.Open) return null;
        var board = state.Settings.Board;
        switch (bounty.Posted.Format)
        {
            case AwardFormatKind.RisingClock:
                var rising = Windows.Rising(board, bounty, state.Tick);
                return new ClockView(rising.Price, rising.Step, null, rising.AtCeiling ? null : bounty.OpenedAt + 1 + ExtraTime.Of(rising.Rise, bounty.Stretch));
            case AwardFormatKind.DescendingClock:
                var falling = Windows.Falling(board, bounty);
                return new ClockView(Credits.Max(Credits.Zero, falling.Limit), falling.Step, bounty.Standing?.Amount, null);
            default:
                return null;
        }
    }

    /// <summary>True if the card changes with time alone.</summary>
    public static bool MovesByItself(Bounty bounty) => bounty.Open && bounty.Posted.Format == AwardFormatKind.RisingClock;

    /// <summary>What winning with the live bid would lock at most.</summary>
    public static Credits Bond(GameState state, Bounty bounty, SeatId seat, Bid? bid)
    {
        var price = bounty.Posted.Format == AwardFormatKind.SecondPriceSealed ? bounty.Ceiling : bid?.Amount ?? bounty.Ceiling;
        return Sponsorships.Own(state, seat, Reputations.Bond(state, seat, price, bounty.Ceiling));
    }

    public static bool? Stands(Bounty bounty, SeatId seat) =>
        bounty.Posted.Format == AwardFormatKind.DescendingClock ? bounty.Standing is { } standing && standing.Seat == seat : null;

    public static int? Success(GameState state, Bounty bounty, SeatId seat) =>
        AwardFormats.ReadsTheRecord(bounty.Posted.Format, state.Settings.Board) ? BidderRecord.Success(state, seat) : null;

    public static bool? Left(Bounty bounty, SeatId seat) =>
        bounty.Posted.Format == AwardFormatKind.DescendingClock && bounty.Withdrawn.Contains(seat) ? true : null;

    /// <summary>Where a contest stands: the furthest of its contestants, and once all have closed what became of the best.</summary>
    public static BountyStatus ContestStatus(GameState state, Bounty bounty)
    {
        var works = bounty.Contestants.Select(seat => state.Contracts[new ContractId(bounty.Id, seat)]).ToList();
        if (bounty.Winner is not null) return BountyStatus.Paid;
        if (works.Exists(work => !work.Closed)) return works.Exists(work => work is { Closed: false, SubmittedAt: not null }) ? BountyStatus.Validating : BountyStatus.Working;
        if (works.Exists(work => work.Outcome == ContractOutcome.Cancelled)) return BountyStatus.Cancelled;
        return works.TrueForAll(work => work.Outcome is ContractOutcome.Dropped or ContractOutcome.DroppedByPlan) ? BountyStatus.Dropped : BountyStatus.Failed;
    }

    /// <summary>What real models made of a bounty's task, if its pack knows.</summary>
    public static MeasuredView? Measured(GameState state, BountyPosted posted)
    {
        // Only packs of measurements are searched: the others have hundreds of jobs and nothing to tell.
        if (!string.Equals(posted.Pack, OpenSourcePack.Name, StringComparison.Ordinal)) return null;
        var job = TaskPack.Of(state.Settings.Arrivals, posted.Pack).Jobs.FirstOrDefault(job => string.Equals(job.Id, posted.Job, StringComparison.Ordinal));
        return job is { Models: { } models, Solved: { } solved } ? new MeasuredView(posted.Id, posted.Title, models, solved, posted.Difficulty) : null;
    }
}
