using Game.Domain.Ledger;
using Game.Domain.Markets;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Domain.Board;

/// <summary>The awards of a tick: windows close, winners lock bonds or pass the award on.</summary>
internal static class Awards
{
    public static void Decide(Decision decision)
    {
        foreach (var bounty in decision.State.Board.Open.Values.ToList())
        {
            if (bounty.Posted.Format == AwardFormatKind.DescendingClock) Settle(decision, bounty);
            if (Windows.Over(bounty, decision.State.Tick)) Award(decision, bounty);
        }
    }

    /// <summary>The lowest open bid stands from now on; if it is another one than before, a late change extends the window.</summary>
    private static void Settle(Decision decision, Bounty bounty)
    {
        var state = decision.State;
        var before = Windows.Falling(state.Settings.Board, bounty);
        var after = before.Settle(Bids(state, bounty), state.Tick);
        if (after == before) return;
        SeatId? seat = after.Standing is { } standing ? new SeatId(standing.Bidder) : null;
        decision.Then(new StandingBidChanged(bounty.Id, seat, after.Standing?.Amount, after.Standing?.Lot, after.ClosesAt));
    }

    private static List<SealedBid> Bids(GameState state, Bounty bounty)
    {
        var id = bounty.Id;
        var record = AwardFormats.ReadsTheRecord(bounty.Posted.Format, state.Settings.Board);
        return
        [
            .. bounty.Bids.Select(bid =>
            {
                var sealed_ = new SealedBid(bid.Key.Number, bid.Value.Amount, state.Dice.Bits(Draw.AwardLottery, id.Tick, id.Slot, bid.Key.Number));
                return record ? sealed_ with { Success = BidderRecord.Success(state, bid.Key) } : sealed_;
            }),
        ];
    }

    private static void Award(Decision decision, Bounty bounty)
    {
        var state = decision.State;
        var id = bounty.Id;
        var bids = Bids(state, bounty);
        IReadOnlyList<Credits> amounts =
        [
            .. bids.OrderBy(bid => state.Dice.Bits(Draw.BidShuffle, id.Tick, id.Slot, bid.Bidder)).Select(bid => bid.Amount),
        ];
        var places = bounty.Contest ? state.Settings.Board.Contestants : 1;
        var takers = new List<(AwardOffer Offer, Credits Bond)>();
        foreach (var offer in Windows.Offers(state, bounty, bids))
        {
            var seat = new SeatId(offer.Bidder);
            var bond = Reputations.Bond(state, seat, offer.Price, bounty.Ceiling);
            if (!state.SeatOf(seat).Retired && state.Cash(seat) >= Sponsorships.Own(state, seat, bond))
            {
                takers.Add((offer, bond));
                if (takers.Count == places) break;
                continue;
            }

            decision.Then(new AwardDefaulted(id, seat, Suspension(state, seat)));
        }

        if (takers.Count > 0) Give(decision, bounty, takers, amounts);
        else if (bounty.ClosesAt > state.Tick) decision.Then(new BidsVoided(id));
        else Ladder.Miss(decision, bounty, amounts);
    }

    private static void Give(Decision decision, Bounty bounty, List<(AwardOffer Offer, Credits Bond)> takers, IReadOnlyList<Credits> amounts)
    {
        decision.Then(bounty.Contest
            ? new ContestOpened(bounty.Id, [.. takers.Select(taker => new SeatId(taker.Offer.Bidder))], takers[0].Offer.Price, amounts)
            : new BountyAwarded(bounty.Id, new SeatId(takers[0].Offer.Bidder), takers[0].Offer.Price, amounts));
        foreach (var (offer, bond) in takers) Open(decision, bounty, new SeatId(offer.Bidder), offer.Price, bond);
        Subcontracting.Awarded(decision, bounty);
    }

    private static int? Suspension(GameState state, SeatId seat) =>
        state.SeatOf(seat).DefaultsInRow + 1 >= state.Settings.Bond.DefaultsToSuspend ? state.Tick + 1 + state.Settings.Bond.SuspensionTicks : null;

    private static void Open(Decision decision, Bounty bounty, SeatId seat, Credits price, Credits bond)
    {
        var contract = new ContractId(bounty.Id, seat);
        var bid = bounty.Bids[seat];
        var deadline = decision.State.Tick + bounty.Posted.WorkTicks;
        var grace = (int)decimal.Ceiling(decision.State.Settings.Validation.LateShare * bounty.Posted.WorkTicks);
        var plan = bid.Plan ?? Presets.Fill(Preset.Balanced, bounty.Posted.Parts, bounty.ExpertCheck);
        var own = Sponsorships.Use(decision, contract, bond);
        decision.Then(new ContractOpened(contract, price, own, deadline, deadline + grace, bid.StatedChance, plan));
        decision.Pay(Account.Cash(seat), Account.Held(seat), own, MoneyFor.Bond, contract);
    }
}
