using System.Diagnostics;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Subcontracts;

namespace Game.Domain.Board;

/// <summary>What board events change.</summary>
internal static class BoardFold
{
    public static void Apply(GameState state, BoardEvent change)
    {
        switch (change)
        {
            case BountyPosted posted:
                state.Add(new Bounty
                {
                    Posted = posted, PostedAt = state.Tick, OpenedAt = state.Tick, Ceiling = posted.Ceiling, ClosesAt = posted.ClosesAt,
                    Stretch = posted.Stretch,
                });
                SubcontractFold.Posted(state, posted);
                return;
            case ExpertCheckRequired required:
                Touch(state, required.Bounty).ExpertCheck = true;
                return;
            case SeatInvited invited:
                Touch(state, invited.Bounty).Estimates.Add(invited.Seat, invited.Estimate);
                state.Board.Invite(state.Bounties[invited.Bounty], invited.Seat);
                return;
            case WindowLengthened lengthened:
                var longer = Touch(state, lengthened.Bounty);
                (longer.Stretch, longer.ClosesAt) = (lengthened.Stretch, lengthened.ClosesAt);
                return;
            case BidPlaced placed:
                var bidOn = Touch(state, placed.Bounty);
                bidOn.Bids[placed.Seat] = new Bid(placed.Amount, placed.StatedChance, placed.Plan);
                if (bidOn.Stretch is not null) bidOn.FirstBidAt ??= state.Tick;
                return;
            case BidWithdrawn withdrawn:
                var left = Touch(state, withdrawn.Bounty);
                left.Bids.Remove(withdrawn.Seat);
                if (left.Bids.Count == 0) left.FirstBidAt = null;
                left.Withdrawn.Add(withdrawn.Seat);
                return;
            case StandingBidChanged changed:
                var clock = Touch(state, changed.Bounty);
                clock.Standing = changed.Seat is { } standing ? new StandingBid(standing, changed.Amount!.Value, changed.Lot!.Value) : null;
                clock.ClosesAt = changed.ClosesAt;
                return;
            case BidsVoided voided:
                var without = Touch(state, voided.Bounty);
                without.Bids.Clear();
                without.FirstBidAt = null;
                return;
            case BountyScouted scouted:
                var readings = Touch(state, scouted.Bounty).Readings;
                if (!readings.TryGetValue(scouted.Seat, out var own)) readings.Add(scouted.Seat, own = []);
                own.Add(scouted.Reading);
                return;
            case AwardDefaulted defaulted:
                var seat = state.SeatOf(defaulted.Seat);
                seat.DefaultsInRow = defaulted.SuspendedUntil is null ? seat.DefaultsInRow + 1 : 0;
                seat.SuspendedUntil = defaulted.SuspendedUntil ?? seat.SuspendedUntil;
                StandingFold.Remember(state, seat, defaulted.Bounty, RecordMark.Defaulted, Credits.Zero);
                return;
            case BountyAwarded awarded:
                var won = Touch(state, awarded.Bounty);
                won.Stage = BountyStage.Awarded;
                won.Winner = awarded.Winner;
                won.Price = awarded.Price;
                won.Amounts = awarded.Amounts;
                CountBids(state, won);
                state.SeatOf(awarded.Winner).BidsWon++;
                state.SeatOf(awarded.Winner).DefaultsInRow = 0;
                return;
            case ContestOpened opened:
                var contest = Touch(state, opened.Bounty);
                contest.Stage = BountyStage.Awarded;
                contest.Contestants = opened.Contestants;
                contest.Price = opened.Prize;
                contest.Amounts = opened.Amounts;
                CountBids(state, contest);
                foreach (var contestant in opened.Contestants)
                {
                    state.SeatOf(contestant).BidsWon++;
                    state.SeatOf(contestant).DefaultsInRow = 0;
                }

                return;
            case BountyRested rested:
                var resting = Touch(state, rested.Bounty);
                resting.Stage = BountyStage.Resting;
                resting.Amounts = rested.Amounts;
                resting.ClimbsAt = rested.ClimbsAt;
                CountBids(state, resting);
                return;
            case BountyClimbed climbed:
                Climb(state, Touch(state, climbed.Bounty), climbed);
                return;
            case BountyCalledOff calledOff:
                var cancelled = Touch(state, calledOff.Bounty);
                cancelled.Stage = BountyStage.Cancelled;
                cancelled.ClosedAt = state.Tick;
                return;
            case BountyExpired expired:
                var unsold = Touch(state, expired.Bounty);
                unsold.Stage = BountyStage.Unsold;
                unsold.Amounts = expired.Amounts;
                unsold.ClosedAt = state.Tick;
                CountBids(state, unsold);
                return;
            default:
                throw new UnreachableException($"{change.GetType().Name} is not folded.");
        }
    }

    private static Bounty Touch(GameState state, Primitives.BountyId id) => state.Touch(state.Bounties[id]);

    private static void Climb(GameState state, Bounty bounty, BountyClimbed climbed)
    {
        bounty.Stage = BountyStage.Open;
        bounty.Rung++;
        bounty.ClimbsAt = null;
        bounty.Ceiling = climbed.Ceiling;
        bounty.OpenedAt = state.Tick;
        bounty.ClosesAt = climbed.ClosesAt;
        bounty.Stretch = climbed.Stretch;
        bounty.FirstBidAt = null;
        bounty.Amounts = null;
        bounty.Standing = null;
        bounty.Bids.Clear();
        bounty.Withdrawn.Clear();
    }

    private static void CountBids(GameState state, Bounty bounty)
    {
        foreach (var bidder in bounty.Bids.Keys) state.SeatOf(bidder).BidsPlaced++;
    }
}
