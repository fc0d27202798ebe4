using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests;

public sealed class EndTests
{
    [Fact]
    public void A_match_ends_after_its_ticks()
    {
        var play = Given(Worlds.Sure with { Ticks = 12 }).Wait(11);
        Assert.False(play.Match.Ended);

        play.Wait().ThenHappened<MatchEnded>();
        Assert.True(play.Match.Ended && play.Room.Ended);
    }

    [Fact]
    public void Open_contracts_are_cancelled_half_of_the_bond_returns_and_running_hires_are_sunk() =>
        GivenWork(Worlds.Small, price: 400).End()
            .ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.Cancelled && closed.Profit == Credits.From(-63.26m))
            .ThenPaid(MoneyFor.BondReturned, 50).ThenPaid(MoneyFor.BondLost, 50).ThenPaid(MoneyFor.Wage, 13).ThenHappened<RunSunk>()
            .ThenCash(Ana, 2000 - 63.26m);

    [Fact]
    public void Submitted_work_is_cancelled_too() =>
        GivenWork(Worlds.Small, price: 400).Until<WorkSubmitted>().End()
            .ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.Cancelled).ThenNothingPaid(MoneyFor.Price);

    [Fact]
    public void Open_bounties_are_cancelled_and_bids_on_them_cost_nothing()
    {
        var play = Given();
        play.When(Ana, new PlaceBid(play.Id, Credits.Of(10))).End();

        Assert.Equal(BountyStatus.Cancelled, play.Room.Bounties.Single().Status);
        play.ThenCash(Ana, 2000);
    }

    [Fact]
    public void At_the_end_all_profit_is_settled()
    {
        var play = Given();
        play.When(Ana, new Scout(play.Id)).End().ThenHappened<ProfitSettled>(settled => settled.Amount == Credits.Of(-5));

        Assert.Equal(Credits.Of(-5), play.Room.Standings.Single(line => line.Seat == Ana).Profit);
    }

    [Fact]
    public void Scouting_reaches_the_leaderboard_once_a_market_hour_only()
    {
        var play = Given().Wait();
        play.When(Ana, new Scout(play.Id));

        Assert.Equal(Credits.Zero, play.Room.Standings.Single(line => line.Seat == Ana).Profit);
        play.Wait(12);
        Assert.Equal(Credits.Of(-5), play.Room.Standings.Single(line => line.Seat == Ana).Profit);
    }

    [Fact]
    public void The_standings_rank_by_profit_and_ties_share_a_rank()
    {
        var play = Given(seats: 3);
        play.When(Ben, new Scout(play.Id)).End();

        Assert.Equal([(1, 1), (1, 3), (3, 2)], play.Room.Standings.Select(line => (line.Rank, line.Seat.Number)));
    }
}
