using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Board;

public sealed class ScoutingTests
{
    private static readonly Scenario Hidden = Worlds.Sure with { Difficulty = new DifficultySettings() };

    [Fact]
    public void A_look_costs_one_percent_of_the_ceiling()
    {
        var play = Given(Hidden);

        play.When(Ana, new Scout(play.Id)).ThenPaid(MoneyFor.Scouting, 5).ThenHappened<BountyScouted>(look => look.Seat == Ana).ThenCash(Ana, 1995);
    }

    [Fact]
    public void Only_the_payer_sees_the_reading()
    {
        var play = Given(Hidden);
        play.When(Ana, new Scout(play.Id));

        Assert.Equal(play.Event<BountyScouted>().Reading, Assert.Single(play.Desk(Ana).Leads.Single().Readings));
        Assert.Empty(play.Desk(Ben).Leads.Single().Readings);
    }

    [Fact]
    public void Looking_again_gives_another_reading_so_that_an_average_is_better()
    {
        var play = Given(Hidden);
        for (var i = 0; i < 3; i++) play.When((Ana, new Scout(play.Id)), (Ana, new Scout(play.Id)));

        var readings = play.All.OfType<BountyScouted>().Select(look => look.Reading).ToList();
        Assert.Equal(readings.Count, readings.Distinct().Count());
    }

    [Fact]
    public void Readings_are_less_noisy_than_the_free_estimate()
    {
        var (estimates, readings) = (new List<double>(), new List<double>());
        for (var seed = 1UL; seed <= 150; seed++)
        {
            var play = Given(Hidden, seed: seed);
            play.When(Ana, new Scout(play.Id));
            var truth = play.Bounty.Difficulty;
            estimates.Add((play.All.OfType<SeatInvited>().First(invited => invited.Seat == Ana).Estimate - truth) / 1e6);
            readings.Add((play.Event<BountyScouted>().Reading - truth) / 1e6);
        }

        Assert.InRange(Math.Sqrt(estimates.Average(e => e * e)), 1.6, 2.4);
        Assert.InRange(Math.Sqrt(readings.Average(e => e * e)), 0.4, 0.6);
    }

    [Fact]
    public void An_unknown_bounty_cannot_be_scouted() =>
        Given().When(Ana, new Scout(new BountyId(9, 9))).ThenRefused(Rejection.UnknownBounty).ThenNothingPaid(MoneyFor.Scouting);

    [Fact]
    public void A_closed_bounty_of_somebody_else_cannot_be_scouted()
    {
        var play = Given().Won(Ana);

        play.When(Ben, new Scout(play.Id)).ThenRefused(Rejection.NotScoutable);
    }

    [Fact]
    public void The_own_running_contract_can_be_scouted()
    {
        var play = Given().Won(Ana);

        play.When(Ana, new Scout(play.Id)).ThenAccepted().ThenPaid(MoneyFor.Scouting, 5);
    }

    [Fact]
    public void Without_the_cash_there_is_no_look()
    {
        var play = Given(Worlds.Sure.Cash(4.99m));

        play.When(Ana, new Scout(play.Id)).ThenRefused(Rejection.NotEnoughCash).ThenNothing<BountyScouted>();
    }

    [Fact]
    public void The_last_credit_may_be_spent_on_a_look_but_only_once()
    {
        var play = Given(Worlds.Sure.Cash(9));

        play.When((Ana, new Scout(play.Id)), (Ana, new Scout(play.Id)))
            .ThenHappened<OrderAccepted>().ThenHappened<OrderRefused>(refused => refused.Reason == Rejection.NotEnoughCash).ThenCash(Ana, 4);
    }
}
