using Game.Bots.Lab;
using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Bots.Tests.Lab;

public sealed class ConservationExperimentTests
{
    [Theory]
    [InlineData("open-market")]
    [InlineData("first-contract")]
    public void T31_No_money_is_made_or_lost_and_nobody_works_twice_at_once(string scenario)
    {
        var report = LabRun.Of($"conservation --scenario {scenario} --bots planner,casual,naive,random --ticks 250 --runs 1");

        string[] zero = ["ledgerSum", "seatsBelowZero", "busyTwice", "aboveSupply", "busyMiscounted", "booksDiffer"];
        Assert.All(zero, name => Assert.Equal(0, report.Number(name)));
        Assert.True(report.Number("events") > 500);
        Assert.True(report.Number("agentsHired") > 20);
    }

    [Fact]
    public void An_agent_that_starts_twice_and_a_seat_below_zero_are_found_out()
    {
        var watch = new ConservationWatch();
        Match.Start(ScenarioCatalogue.Find("open-market")!, 1, out var events);
        var run = new RunId(new ContractId(new BountyId(1, 0), new SeatId(1)), 0, 0, 1);
        var started = new RunStarted(run, AgentType.At(0), Credits.Of(5), 9, Guided: false, 500_000);

        watch.Begin();
        watch.Observe([.. events]);
        watch.Count(started);
        Assert.Equal(0, watch.BusyTwice);
        watch.Count(started);
        Assert.Equal(1, watch.BusyTwice);

        watch.Count(new MoneyMoved(Account.Cash(new SeatId(1)), new Account(AccountKind.Agencies), Credits.Of(1), MoneyFor.Escrow));
        Assert.Equal(1, watch.BelowZero);
    }
}
