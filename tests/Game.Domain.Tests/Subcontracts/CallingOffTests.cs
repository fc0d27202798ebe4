using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Subcontracts;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;
using static Game.Domain.Tests.Subcontracts.Guild;

namespace Game.Domain.Tests.Subcontracts;

public sealed class CallingOffTests
{
    [Fact]
    public void While_bids_are_taken_it_is_free()
    {
        var play = Won();
        var cash = play.Desk(Ana).Cash;
        play.Posted(check: CheckKind.Expert).When(Ben, new PlaceBid(play.Sub().Id, Credits.Of(50)));

        play.When(Ana, new CallOffParts(play.Sub().Id)).ThenHappened<BountyCalledOff>().ThenHappened<PartsReturned>(returned => returned.Reason == ReturnReason.CalledOff);
        Assert.Equal((cash, Credits.Zero), (play.Desk(Ana).Cash, play.Escrow()));
        Assert.Equal(BountyStatus.Cancelled, play.Room.Bounties.Single(card => card.Id == play.Sub().Id).Status);
        Assert.Empty(play.Desk(Ben).Leads);
    }

    [Fact]
    public void Afterwards_the_winner_gets_its_costs_and_its_whole_bond()
    {
        var play = Won().Posted().Taken(Ben);
        play.When(Ana, new CallOffParts(play.Sub().Id)).ThenHappened<RunSunk>();
        var closed = play.Event<ContractClosed>();

        Assert.Equal((ContractOutcome.CalledOff, Credits.Zero), (closed.Outcome, closed.Profit));
        Assert.True(closed.Payout > Credits.Zero);
        play.ThenCash(Ben, 2000);
        Assert.Equal(Credits.Zero, play.Escrow());
        Assert.Contains(play.Desk(Ben).Notices, notice => notice.Kind == NoticeKind.WorkCalledOff);
        Assert.Equal((0, 0), play.Room.Standings.Where(line => line.Seat == Ben).Select(line => (line.Delivered, line.Failed)).Single());
    }

    [Fact]
    public void Costs_are_paid_up_to_the_price_and_no_further()
    {
        var play = Won().Posted(reward: 9).Taken(Ben, 5);
        play.When(Ana, new CallOffParts(play.Sub().Id));

        Assert.Equal(Credits.Of(5), play.Event<ContractClosed>().Payout);
        Assert.True(play.Event<ContractClosed>().Profit < Credits.Zero);
    }

    [Fact]
    public void Who_has_spent_nothing_gets_nothing_but_the_bond()
    {
        var play = Won().Posted().Taken(Ben, plan: Never);

        play.When(Ana, new CallOffParts(play.Sub().Id)).ThenNothingPaid(MoneyFor.RewardPaid).ThenCash(Ben, 2000);
    }

    [Fact]
    public void Once_delivered_it_is_too_late()
    {
        var play = Won().Posted().Taken(Ben).Until<WorkSubmitted>();

        play.When(Ana, new CallOffParts(play.Sub().Id)).ThenRefused(Rejection.NothingToCallOff);
        play.Until<PartDelivered>();
        play.When(Ana, new CallOffParts(play.Sub().Id)).ThenRefused(Rejection.NothingToCallOff);
    }

    [Fact]
    public void Nobody_calls_off_what_is_not_theirs()
    {
        var play = Won().Posted();

        play.When(Ben, new CallOffParts(play.Sub().Id)).ThenRefused(Rejection.UnknownBounty);
        play.When(Ana, new CallOffParts(play.Id)).ThenRefused(Rejection.UnknownBounty);
    }

    [Fact]
    public void When_the_winner_gives_up_the_parts_return_and_half_of_its_bond_is_lost()
    {
        var play = Won().Posted().Taken(Ben);
        var bond = play.Event<ContractOpened>().Bond;
        play.When(Ben, new DropContract { Contract = play.Contract });

        play.ThenHappened<PartsReturned>(returned => returned.Reason == ReturnReason.Dropped).ThenPaid(MoneyFor.BondLost, bond.Times(0.5m).Amount);
        Assert.Equal(Credits.Zero, play.Escrow());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void When_the_contract_above_is_given_up_everything_below_is_called_off(bool deep)
    {
        var play = Won(seats: 5).Posted([0], 200).Taken(Ben, 180, deep ? Never : null);
        var child = play.Contract;
        if (deep) play.When(Ben, Order(child, [0], 150, 2, 40)).ThenAccepted().Taken(Cleo, 120);
        play.When(Ana, new DropContract { Contract = play.Parent() });

        play.ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.CalledOff, deep ? 2 : 1);
        play.ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.Dropped);
        // Whoever worked below is where they were: costs paid, bond back.
        Assert.All(new[] { Ben, Cleo }, seat => Assert.Equal((Credits.Of(2000), Credits.Zero), (play.Desk(seat).Cash, play.Desk(seat).Held)));
        Assert.Equal(Credits.Zero, play.Desk(Ana).Held);
        Assert.All(play.Room.Prices, line => Assert.Equal((0, 0), (line.Busy, line.Waiting)));
    }

    [Fact]
    public void When_the_contract_above_comes_too_late_everything_below_is_called_off()
    {
        // Work that ends with the contract above it still has its own grace: it runs when the contract above ends.
        var play = Given(World(), 4).Won(Ana, new Plan([Never, Never], Paused: true), 400);
        play.Wait(play.Work.WorthlessAt - play.Room.Tick - 12);
        play.When(Ana, Order(play.Contract, window: 2, work: 10)).ThenAccepted().Taken(Ben);

        play.Until<ContractClosed>(closed => closed.Contract == play.Parent());
        Assert.Equal((Credits.Of(2000), Credits.Zero), (play.Desk(Ben).Cash, play.Desk(Ben).Held));
        Assert.Equal(Credits.Zero, play.Desk(Ana).Held);
    }

    [Fact]
    public void At_the_end_a_part_is_cancelled_like_any_contract()
    {
        var play = Won().Posted().Taken(Ben).End();

        play.ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.Cancelled, 2).ThenNothingPaid(MoneyFor.RewardPaid);
        Assert.Equal(Credits.Zero, play.Escrow());
        Assert.All(new[] { Ana, Ben }, seat => Assert.Equal(Credits.Zero, play.Desk(seat).Held));
    }

    [Fact]
    public void At_the_end_a_part_without_a_winner_is_off_the_board_and_the_escrow_returns()
    {
        var play = Won().Posted();
        play.End().ThenHappened<BountyCalledOff>();

        Assert.Equal(Credits.Zero, play.Escrow());
    }

    [Fact]
    public void A_whole_game_of_posting_settles_at_every_tick()
    {
        var play = Won(seats: 5).Posted([0], 200, check: CheckKind.Ai).Taken(Ben, 180, Never);
        play.When(Ben, Order(play.Contract, [0], 150, 2, 40, check: CheckKind.Expert)).Taken(Cleo, 120);
        while (!play.Match.Ended && play.Room.Tick < 200)
        {
            var copy = Match.Restore(play.Match.Snapshot());
            copy.End();
            Assert.Equal(Credits.Zero, copy.LedgerSum());
            Assert.All(Enumerable.Range(1, 5), seat => Assert.Equal(Credits.Zero, copy.SeenBy(Viewer.Seat(new SeatId(seat))).Desk!.Held));
            play.Wait();
        }
    }
}
