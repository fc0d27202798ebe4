using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Board;

/// <summary>Contests: several do the same work at once, the first valid result is paid. The ceiling is 500, the bond 125.</summary>
public sealed class ContestTests
{
    private static readonly Scenario World = Worlds.Sure.Awards(AwardFormatKind.Contest);

    [Fact]
    public void All_who_enter_work_at_once_and_each_locks_the_bond()
    {
        var play = Entered(World, Ana, Ben, Cleo);

        play.ThenHappened<ContestOpened>(opened => opened.Contestants.Order().SequenceEqual([Ana, Ben, Cleo]) && opened.Prize == Credits.Of(500))
            .ThenHappened<ContractOpened>(opened => opened.Bond == Credits.Of(125) && opened.Price == Credits.Of(500), times: 3)
            .ThenNothing<BountyAwarded>();
        foreach (var seat in new[] { Ana, Ben, Cleo }) play.ThenCash(seat, 1875, 125);
    }

    [Fact]
    public void To_enter_is_to_accept_the_ceiling()
    {
        var play = Given(World);

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(499))).ThenRefused(Rejection.PriceIsPosted);
        play.When(Ana, new PlaceBid(play.Id, Credits.Of(500))).ThenAccepted().ThenNothing<ContestOpened>();
    }

    [Fact]
    public void No_more_than_five_take_part_and_lots_decide_who()
    {
        var chosen = new HashSet<SeatId>();
        for (var seed = 1UL; seed <= 12; seed++)
        {
            var play = Given(World, seats: 8, seed: seed);
            play.When([.. Enumerable.Range(1, 8).Select(seat => (new SeatId(seat), (Order)new PlaceBid(play.Id, Credits.Of(500))))]).Until<ContestOpened>();
            var opened = play.Event<ContestOpened>();

            Assert.Equal((5, 8), (opened.Contestants.Count, opened.Amounts.Count));
            chosen.UnionWith(opened.Contestants);
        }

        Assert.Equal(8, chosen.Count);
    }

    [Fact]
    public void The_first_valid_result_is_paid_and_the_others_lose_their_work_but_not_their_bonds()
    {
        // Ben starts late.
        var play = Given(World);
        play.When((Ana, Enter(play)), (Ben, Enter(play, startDelay: 6))).Until<ContestOpened>();
        play.Until<ContractClosed>()
            .ThenHappened<ContractClosed>(closed => closed.Contract.Owner == Ana && closed.Outcome == ContractOutcome.Paid)
            .ThenHappened<ContractClosed>(closed => closed.Contract.Owner == Ben && closed.Outcome == ContractOutcome.Outrun && closed.Profit < Credits.Zero)
            .ThenPaid(MoneyFor.Price, 500).ThenNothingPaid(MoneyFor.BondLost);

        Assert.Equal(ContractStatus.Outrun, play.Desk(Ben).Contracts.Single().Status);
        Assert.Equal(NoticeKind.Outrun, play.Desk(Ben).Notices[^1].Kind);
        var lost = play.Desk(Ben).Contracts.Single().Profit!.Value;
        play.ThenCash(Ben, 2000 + lost.Amount);
        var (ana, ben) = (Standing(play, Ana), Standing(play, Ben));
        Assert.Equal((1, 0, 0, 0), (ana.Delivered, ana.Failed, ben.Delivered, ben.Failed));
    }

    [Fact]
    public void Who_fails_loses_the_bond_as_ever_and_the_others_go_on()
    {
        var play = Given(World);
        play.When((Ana, Enter(play)), (Ben, Enter(play, startDelay: 6))).Until<ContestOpened>();
        play.When(Ana, new DropContract { Contract = new ContractId(play.Id, Ana) }).ThenPaid(MoneyFor.BondLost, 62.5m);
        Assert.Equal((BountyStatus.Working, (SeatId?)null), (Card(play).Status, Card(play).Winner));

        play.Until<ContractClosed>().ThenHappened<ContractClosed>(closed => closed.Contract.Owner == Ben && closed.Outcome == ContractOutcome.Paid);
        Assert.Equal((BountyStatus.Paid, Ben, Credits.Of(500)), (Card(play).Status, Card(play).Winner!.Value, Card(play).Paid!.Value));
    }

    [Fact]
    public void If_nobody_succeeds_the_bounty_fails_when_the_last_has_failed()
    {
        var play = Given(Worlds.Hopeless.Awards(AwardFormatKind.Contest));
        play.When((Ana, Enter(play)), (Ben, Enter(play, startDelay: 6))).Until<ContestOpened>();
        play.Until<ContractClosed>();
        Assert.Null(Card(play).ClosedAt);

        play.Until<ContractClosed>();
        Assert.Equal((BountyStatus.Failed, Credits.Zero), (Card(play).Status, Card(play).Paid!.Value));
        Assert.NotNull(Card(play).ClosedAt);
    }

    [Fact]
    public void Results_of_one_tick_are_decided_by_lot_and_each_wins_about_half()
    {
        var wins = 0;
        for (var seed = 1UL; seed <= 80; seed++)
        {
            var play = Given(World, seed: seed);
            play.When((Ana, Enter(play)), (Ben, Enter(play))).Until<ContractClosed>();
            play.ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.Paid);
            if (Card(play).Winner == Ana) wins++;
        }

        Assert.InRange(wins, 24, 56);
    }

    [Fact]
    public void Contestants_have_luck_of_their_own_and_a_lone_winner_has_that_of_the_bounty()
    {
        // A piece of 60 minutes for an agent with a horizon of 60: one in two.
        var even = Worlds.Quiet(horizon: 60);
        var (alike, games) = (0, 60);
        for (var seed = 1UL; seed <= (ulong)games; seed++)
        {
            var play = Given(even.Awards(AwardFormatKind.Contest), seed: seed);
            play.When((Ana, Enter(play)), (Ben, Enter(play))).Until<RunFinished>();
            var results = play.Last.OfType<RunFinished>().ToList();
            Assert.Equal(2, results.Count);
            if (results[0].Good == results[1].Good) alike++;
            Assert.Equal(Alone(seed, Ana), Alone(seed, Ben));
        }

        Assert.InRange(alike, 18, 42);

        bool Alone(ulong seed, SeatId seat)
        {
            var play = Given(even, seed: seed);
            return play.Won(seat, new Plan([Worlds.Small])).Until<RunFinished>().Event<RunFinished>().Good;
        }
    }

    [Fact]
    public void A_contestant_without_the_cash_for_the_bond_leaves_the_place_to_the_next()
    {
        var world = World.Opening(2).Cash(200);
        var play = Given(world with { Board = world.Board with { Contestants = 1 } }, seats: 2);
        var bounties = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
        play.When((Ana, new PlaceBid(bounties[0], Credits.Of(500))), (Ana, new PlaceBid(bounties[1], Credits.Of(500))), (Ben, new PlaceBid(bounties[1], Credits.Of(500)))).Until<ContestOpened>();

        Assert.Equal([Ana], play.Last.OfType<ContestOpened>().Single(opened => opened.Bounty == bounties[0]).Contestants);
        Assert.Equal([Ben], play.Last.OfType<ContestOpened>().Single(opened => opened.Bounty == bounties[1]).Contestants);
    }

    [Fact]
    public void Everybody_sees_who_takes_part_and_nobody_what_they_do()
    {
        var play = Entered(World, Ana, Ben);

        Assert.Equal([Ana, Ben], Card(play).Contestants!.Order());
        Assert.Single(play.Desk(Ana).Contracts);
        Assert.Empty(play.Desk(Cleo).Contracts);
    }

    [Fact]
    public void What_is_left_of_a_contest_goes_out_of_sight_as_a_whole()
    {
        var play = Given(World);
        play.When((Ana, Enter(play)), (Ben, Enter(play, startDelay: 6))).Until<ContractClosed>().Wait(130);

        Assert.Empty(play.Room.Bounties);
        Assert.Empty(play.Desk(Ana).Contracts.Concat(play.Desk(Ben).Contracts));
    }

    private static Play Entered(Scenario world, params SeatId[] seats)
    {
        var play = Given(world, seats: 3);
        play.When([.. seats.Select(seat => (seat, (Order)Enter(play, startDelay: 50)))]).Until<ContestOpened>();
        return play;
    }

    private static PlaceBid Enter(Play play, int startDelay = 0) =>
        new(play.Id, play.Bounty.Ceiling, Plan: new Plan([Worlds.Small with { StartDelay = startDelay }]));

    private static BountyView Card(Play play) => play.Room.Bounties.Single();

    private static StandingView Standing(Play play, SeatId seat) => play.Room.Standings.Single(line => line.Seat == seat);
}
