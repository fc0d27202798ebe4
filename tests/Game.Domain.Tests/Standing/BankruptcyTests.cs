using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Standing;

public sealed class BankruptcyTests
{
    // The cheapest agent is listed at 2.00.
    private static readonly Scenario Poor = Worlds.Sure.Cash(1);

    [Fact]
    public void A_human_without_means_gets_one_marked_loan_of_half_the_stake()
    {
        var play = Given(Worlds.Sure.Cash(1) with { Bankruptcy = new() { BailOut = 0.5m } }, seats: 1).Wait();

        play.ThenHappened<SeatBailedOut>(bailed => bailed.Loan == Credits.From(0.5m)).ThenPaid(MoneyFor.Loan, 0.5m);
        Assert.Equal(Credits.From(0.5m), play.Room.Standings.Single().Loans);
        play.Wait().ThenHappened<SeatBankrupt>().ThenNothing<SeatBailedOut>();
        Assert.True(play.Desk(Ana).Retired);
    }

    [Fact]
    public void A_loan_is_no_profit()
    {
        var play = Given(Poor, seats: 1).Wait();

        Assert.Equal(Credits.Zero, play.Desk(Ana).Profit);
        Assert.Equal(Credits.Zero, play.Room.Standings.Single().Profit);
    }

    [Fact]
    public void A_bot_without_means_retires() =>
        Given(Poor, seats: 1, bots: true).Wait().ThenHappened<SeatBankrupt>().ThenNothing<SeatBailedOut>();

    [Fact]
    public void Where_bots_are_replaced_a_newcomer_takes_the_seat_with_a_fresh_counted_stake()
    {
        var play = Given(Poor with { Bankruptcy = new() { ReplaceBots = true } }, seats: 1, bots: true).Wait();

        play.ThenHappened<SeatReplaced>(replaced => replaced is { Generation: 2 } && replaced.Stake == Credits.Of(1)).ThenPaid(MoneyFor.Stake, 1);
        Assert.Equal(Credits.Zero, play.Desk(Ana).Profit);
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(0.4, false)]
    [InlineData(0.0, false)]
    public void A_bot_is_replaced_below_the_share_of_its_purse_that_the_scenario_asks(double below, bool replaced)
    {
        // A look at the bounty costs 5 of the 9; the cheapest agent could still be paid.
        var world = Worlds.Sure.Cash(9) with { Bankruptcy = new() { ReplaceBots = true, ReplaceBelow = (decimal)below } };
        var play = Given(world, seats: 1, bots: true);
        play.When(Ana, new Scout(play.Id)).ThenAccepted();

        Assert.Equal(replaced ? 1 : 0, play.Count<SeatReplaced>());
        play.ThenCash(Ana, replaced ? 13 : 4);
        Assert.Equal(Credits.Of(-5), play.Desk(Ana).Profit);
    }

    [Fact]
    public void A_human_is_not_measured_by_the_share_that_holds_for_bots()
    {
        var play = Given(Worlds.Sure.Cash(9) with { Bankruptcy = new() { ReplaceBots = true, ReplaceBelow = 1 } }, seats: 1);

        play.When(Ana, new Scout(play.Id)).ThenNothing<SeatBailedOut>().ThenNothing<SeatBankrupt>();
    }

    [Fact]
    public void Who_has_work_in_hand_is_not_bankrupt()
    {
        // The hire takes nearly all cash, the contract is still open.
        var play = GivenWork(Worlds.Small, Worlds.Sure.NoBond().Cash(13.50m));

        play.Wait().ThenNothing<SeatBailedOut>().ThenNothing<SeatBankrupt>();
        Assert.Equal(Credits.From(0.24m), play.Desk(Ana).Cash);
    }

    [Fact]
    public void Who_has_a_live_bid_is_not_bankrupt()
    {
        var play = Given(Poor with { Board = new() { Window = 10 }, Bankruptcy = new() { BailOut = 0 } }, seats: 1, bots: true);

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(1))).ThenNothing<SeatBankrupt>();
    }

    [Fact]
    public void The_retired_keep_their_place_on_the_leaderboard() =>
        Assert.Contains(Given(Poor, seats: 1, bots: true).Wait().Room.Standings, line => line is { Retired: true, Seat.Number: 1 });

    [Fact]
    public void The_news_tell_of_it()
    {
        var play = Given(Poor, seats: 1).Wait(2);

        Assert.Equal([NewsKind.Joined, NewsKind.BailedOut, NewsKind.Bankrupt], play.Room.News.Select(line => line.Kind));
    }
}
