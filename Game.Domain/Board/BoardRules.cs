using System.Diagnostics;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Domain.Board;

/// <summary>Bids and scouting: what is refused, and what an accepted order causes.</summary>
internal static class BoardRules
{
    public static Rejection Check(GameState state, SeatId seat, BoardOrder order) => order switch
    {
        PlaceBid bid => CheckBid(state, seat, bid),
        WithdrawBid withdrawal => CheckOpen(state, seat, withdrawal.Bounty, out var bounty) is var refused and not Rejection.None ? refused
            : bounty!.Bids.ContainsKey(seat) ? Rejection.None : Rejection.NoLiveBid,
        Scout scout => CheckScout(state, seat, scout),
        CallOffParts callOff => SubcontractRules.Check(state, seat, callOff),
        _ => throw new UnreachableException($"{order.GetType().Name} has no rule."),
    };

    public static void Decide(Decision decision, SeatId seat, BoardOrder order)
    {
        switch (order)
        {
            case PlaceBid bid:
                Place(decision, seat, bid);
                return;
            case WithdrawBid withdrawal:
                decision.Then(new BidWithdrawn(withdrawal.Bounty, seat));
                return;
            case Scout scout:
                DecideScout(decision, seat, scout);
                return;
            case CallOffParts callOff:
                Subcontracting.CallOff(decision, decision.State.Bounties[callOff.Bounty]);
                return;
            default:
                throw new UnreachableException($"{order.GetType().Name} has no rule.");
        }
    }

    /// <summary>Price of one look at a bounty's difficulty, in credits.</summary>
    public static Credits ScoutPrice(GameState state, Bounty bounty) =>
        Credits.Max(new Credits(1), bounty.Ceiling.Times(state.Settings.Difficulty.ScoutShare));

    private static Rejection CheckBid(GameState state, SeatId seat, PlaceBid bid)
    {
        if (bid.StatedChance is < 1 or > 99) return Rejection.OutOfRange;
        var refused = CheckOpen(state, seat, bid.Bounty, out var bounty);
        if (refused != Rejection.None) return refused;
        var posted = bounty!.Posted;
        if (bid.Amount > bounty.Ceiling) return Rejection.AboveCeiling;
        if (bid.Amount <= Credits.Zero) return Rejection.NotPositive;
        if (AwardFormats.PriceIsPosted(posted.Format) && bid.Amount != bounty.Ceiling) return Rejection.PriceIsPosted;
        if (state.SeatOf(seat).SuspendedUntil > state.Tick) return Rejection.BiddingSuspended;
        if (bid.Plan is not null && PlanRules.Check(bid.Plan, posted.Parts, bounty.ExpertCheck) is var unfit and not Rejection.None) return unfit;
        if (CheckClock(state, seat, bounty, bid.Amount) is var late and not Rejection.None) return late;
        if (!Invitations.Admits(state, bounty, state.SeatOf(seat))) return Rejection.NotANewcomer;
        if (state.Agencies.RunBy(seat) is not null) return Rejection.RunsAgency;
        return bid.Plan is null ? Rejection.None : Labour.TermsRules.Check(state, seat, bid.Plan);
    }

    private static Rejection CheckClock(GameState state, SeatId seat, Bounty bounty, Credits amount) => bounty.Posted.Format switch
    {
        AwardFormatKind.RisingClock when amount > Windows.Limit(state, bounty) => Rejection.AboveTheClock,
        AwardFormatKind.DescendingClock when bounty.Withdrawn.Contains(seat) => Rejection.LeftTheClock,
        AwardFormatKind.DescendingClock when amount > Windows.Limit(state, bounty) => Rejection.NoUndercut,
        _ => Rejection.None,
    };

    private static void Place(Decision decision, SeatId seat, PlaceBid bid)
    {
        var (state, bounty) = (decision.State, decision.State.Bounties[bid.Bounty]);
        // Who accepts on a rising clock accepts what it shows; the amount only says how little would have been refused.
        var amount = bounty.Posted.Format == AwardFormatKind.RisingClock ? Windows.Limit(state, bounty) : bid.Amount;
        decision.Then(new BidPlaced(bid.Bounty, seat, amount, bid.StatedChance, bid.Plan));
    }

    private static Rejection CheckOpen(GameState state, SeatId seat, BountyId id, out Bounty? bounty)
    {
        if (!state.Bounties.TryGetValue(id, out bounty) || !bounty.Estimates.ContainsKey(seat)) return Rejection.UnknownBounty;
        return bounty.Open ? Rejection.None : Rejection.BiddingClosed;
    }

    private static Rejection CheckScout(GameState state, SeatId seat, Scout scout)
    {
        if (!state.Bounties.TryGetValue(scout.Bounty, out var bounty) || !bounty.Estimates.ContainsKey(seat)) return Rejection.UnknownBounty;
        var working = state.Contracts.TryGetValue(new ContractId(scout.Bounty, seat), out var contract) && contract.Working;
        if (!bounty.Open && !working) return Rejection.NotScoutable;
        return state.Cash(seat) < ScoutPrice(state, bounty) ? Rejection.NotEnoughCash : Rejection.None;
    }

    private static void DecideScout(Decision decision, SeatId seat, Scout scout)
    {
        var state = decision.State;
        var bounty = state.Bounties[scout.Bounty];
        var count = bounty.ReadingsOf(seat).Count;
        var noise = (double)state.Settings.Difficulty.ScoutNoise
            * state.Dice.Normal(Draw.Scouting, scout.Bounty.Tick, scout.Bounty.Slot, seat.Number, count);
        decision.Pay(Account.Cash(seat), new Account(AccountKind.Clients), ScoutPrice(state, bounty), MoneyFor.Scouting);
        decision.Then(new BountyScouted(scout.Bounty, seat, bounty.Posted.Difficulty + OwnMath.Millionths(noise)));
    }
}
