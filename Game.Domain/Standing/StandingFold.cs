using System.Diagnostics;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Standing;

/// <summary>What standing events change, and how a closed contract is booked.</summary>
internal static class StandingFold
{
    public static void Apply(GameState state, StandingEvent change)
    {
        switch (change)
        {
            case ProfitSettled settled:
                var owner = state.SeatOf(settled.Seat);
                owner.Settled += settled.Amount;
                owner.Unsettled = Credits.Zero;
                return;
            case QueueingSet queueing:
                state.SeatOf(queueing.Seat).QueueAtCapacity = queueing.QueueAtCapacity;
                return;
            case ExtraTimeSet time:
                state.SeatOf(time.Seat).ExtraTime = time.Percent == Board.ExtraTime.Usual ? null : time.Percent;
                state.TimeChanged();
                return;
            case SeatRenamed renamed:
                state.SeatOf(renamed.Seat).Name = renamed.Name;
                return;
            case SeatBailedOut bailed:
                var human = state.SeatOf(bailed.Seat);
                human.BailedOut = true;
                human.Loans += bailed.Loan;
                return;
            case SeatBankrupt bankrupt:
                state.SeatOf(bankrupt.Seat).Retired = true;
                state.SeatOf(bankrupt.Seat).RegentSince = null;
                state.TimeChanged();
                return;
            case PolicySet set:
                state.SeatOf(set.Seat).Policy = set.Policy;
                return;
            case RegentStarted started:
                state.SeatOf(started.Seat).RegentSince = state.Tick;
                return;
            case RegentEnded ended:
                state.SeatOf(ended.Seat).RegentSince = null;
                return;
            case RecordOpened opened:
                state.SeatOf(opened.Seat).Record = new TrackRecord { Prior = opened.Prior, At = state.Tick };
                return;
            case SeatCarried carried:
                Carrying.Apply(state, carried);
                return;
            case RecordChanged changed:
                Enter(state, changed);
                return;
            case SponsorshipOffered or SponsorshipAccepted or SponsorshipUsed or SponsorshipEnded or SponsorshipSettled:
                SponsorFold.Apply(state, change);
                return;
            case PolicyActed:
                // A mark on the event that follows; nothing changes by it.
                return;
            case SeatReplaced replaced:
                var seat = state.SeatOf(replaced.Seat);
                seat.Generation = replaced.Generation;
                seat.Loans += replaced.Stake;
                // Whoever comes anew brings nothing but is at home where the seat was.
                seat.Practice = new Practice { Home = seat.Practice.Home, LeadsHired = seat.Practice.LeadsHired };
                return;
            default:
                throw new UnreachableException($"{change.GetType().Name} is not folded.");
        }
    }

    /// <summary>A closed contract waits for the reputation phase; one that somebody else ended tells nothing of its owner.</summary>
    public static void Remember(GameState state, Contract contract)
    {
        if (contract.Outcome is ContractOutcome.Cancelled or ContractOutcome.Outrun or ContractOutcome.CalledOff) return;
        var mark = contract.Outcome == ContractOutcome.Paid ? RecordMark.Delivered : RecordMark.Failed;
        Remember(state, state.SeatOf(contract.Id.Owner), contract.Id.Bounty, mark, contract.Price);
    }

    public static void Remember(GameState state, Seat seat, BountyId bounty, RecordMark mark, Credits price)
    {
        if (seat.Record is not null) state.Outcomes.Add(new Outcome(seat.Id, bounty, mark, price));
    }

    private static void Enter(GameState state, RecordChanged changed)
    {
        state.Outcomes.RemoveAt(0);
        var record = state.SeatOf(changed.Seat).Record!;
        record.Passed = changed.Passed;
        record.Failed = changed.Failed;
        record.At = state.Tick;
        if (changed.Mark == RecordMark.Delivered) record.Delivered++;
        else record.Missed++;
    }

    /// <summary>Books a closed contract: its whole result becomes public at once.</summary>
    public static void Book(Seat seat, Contract contract)
    {
        seat.Settled += contract.Profit;
        seat.ContractProfit += contract.Profit;
        seat.Revenue += contract.Payout;
        if (contract.Outcome is ContractOutcome.Cancelled or ContractOutcome.Outrun or ContractOutcome.CalledOff) return;
        var paid = contract.Outcome == ContractOutcome.Paid;
        if (paid) seat.Delivered++;
        else seat.Failed++;
        if (contract.StatedChance is not { } percent) return;
        // Brier 1950: the squared distance between the stated chance and what happened.
        var miss = (paid ? 100 : 0) - percent;
        seat.BrierSum += miss * miss * 100L;
        seat.BrierCount++;
    }
}
