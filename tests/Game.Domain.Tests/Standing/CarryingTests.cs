using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Standing;

public sealed class CarryingTests
{
    private static Scenario World { get; } = Worlds.Sure with { Reputation = new ReputationSettings { Enabled = true, Carried = true } };

    [Fact]
    public void Where_rounds_start_afresh_nothing_is_taken_along()
    {
        var play = GivenWork(Worlds.Small, World with { Reputation = World.Reputation with { Carried = false } }, 500).Until<ContractClosed>();
        Assert.Null(play.Match.Carry(Ana));

        var next = Given(Worlds.Sure, seats: 0);
        next.Match.Join("Ana", bot: false, carried: new CarriedSeat(500_000, 1, 0, 1, 0, Credits.Of(1000), BailedOut: true));
        Assert.Equal(Credits.Zero, next.Room.Standings.Single().Loans);
    }

    [Fact]
    public void A_record_goes_on_where_it_stood()
    {
        var play = GivenWork(Worlds.Small, World, 500).Until<ContractClosed>().End();
        var (before, carried) = (play.Desk(Ana).Reputation!, play.Match.Carry(Ana)!);
        var next = Given(World, seats: 0);
        next.Match.Join("Ana", bot: false, carried: carried);

        Assert.Equal(before, next.Desk(Ana).Reputation);
        Assert.Equal((1, 0), (next.Room.Standings.Single().Record!.Delivered, next.Room.Standings.Single().Record!.Missed));
        Assert.Equal(Credits.Zero, carried.Debt);
    }

    [Fact]
    public void A_loan_that_was_not_earned_back_is_a_debt_in_the_next_round_and_there_is_no_second_one()
    {
        // A look costs 5: two use up the stake of 10, a third one the loan of 5.
        var poor = World.Cash(10) with { Bankruptcy = new() { BailOut = 0.5m } };
        var play = Given(poor, seats: 1);
        play.When((Ana, new Scout(play.Id)), (Ana, new Scout(play.Id))).ThenHappened<SeatBailedOut>();
        play.When(Ana, new Scout(play.Id)).ThenHappened<SeatBankrupt>().End();
        var carried = play.Match.Carry(Ana)!;
        Assert.Equal((Credits.Of(5), true), (carried.Debt, carried.BailedOut));

        var next = Given(poor, seats: 0);
        Assert.Single(next.Match.Join("Ana", bot: false, carried: carried).OfType<SeatCarried>());
        Assert.Equal((Credits.Of(5), Credits.Of(-5), Credits.Of(-5)), (next.Room.Standings.Single().Loans, next.Room.Standings.Single().Profit, next.Desk(Ana).Profit));
        next.When((Ana, new Scout(next.Id)), (Ana, new Scout(next.Id))).ThenHappened<SeatBankrupt>().ThenNothing<SeatBailedOut>();
    }

    [Fact]
    public void A_loan_that_was_earned_back_is_no_debt()
    {
        var play = Given(World.Cash(100) with { Bankruptcy = new() { BailOut = 1 } });
        play.Match.Join("Cleo", bot: false, carried: new CarriedSeat(500_000, 0, 0, 0, 0, Credits.Of(40), BailedOut: true));

        // Cleo has 100 in hand, but received 100 and owes 40: nothing is earned back yet.
        Assert.Equal(Credits.Of(40), play.Match.Carry(Cleo)!.Debt);
        play.Won(Cleo, new Plan([Worlds.Small]), 60).Until<ContractClosed>();
        Assert.Equal(Credits.Max(Credits.Zero, Credits.Of(40) - play.Event<ContractClosed>().Profit), play.Match.Carry(Cleo)!.Debt);
    }

    [Fact]
    public void A_carried_seat_survives_replay_and_snapshot()
    {
        var match = Match.Start(World, 5, out var first);
        List<GameEvent> all = [.. first, .. match.Join("Ana", bot: false, carried: new CarriedSeat(450_000, 1_000_000, 2_000_000, 1, 3, Credits.Of(7), BailedOut: true))];

        Assert.Equal(match.Hash(), Match.Replay(all).Hash());
        Assert.Equal(match.Hash(), Match.Restore(match.Snapshot()).Hash());
    }
}
