using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;
using Web.Play;

namespace Web.Tests.Play;

/// <summary>The decisions that a student is led back to.</summary>
public sealed class DecisionTests
{
    [Fact]
    public void The_three_largest_are_told_each_in_a_contract_of_its_own_and_luck_is_none()
    {
        var own = Own(
            Contract(1, decomposition: 2, luck: 900),
            Contract(2, bidding: -50, risk: -40),
            Contract(3, selection: 30),
            Contract(4, coordination: 20));

        Assert.Equal([(2, "Bidding", -50m), (3, "Selection", 30m), (4, "Coordination", 20m)], Told(own));
    }

    [Fact]
    public void With_few_contracts_one_may_be_told_twice_and_with_none_nothing_is()
    {
        Assert.Equal([(1, "Risk", -40m), (1, "Bidding", 25m)], Told(Own(Contract(1, bidding: 25, risk: -40))));
        Assert.Empty(Told(Own()));
        Assert.Empty(Told(Own(Contract(1, luck: 10))));
    }

    [Fact]
    public void Behind_a_sum_stands_the_contract_that_moved_it_most()
    {
        var own = Own(Contract(1, risk: 5, luck: -90), Contract(2, risk: -8, luck: 3));

        Assert.Equal("Job 2", Decision.Behind(own, "Risk")!.Title);
        Assert.Equal("Job 1", Decision.Behind(own, "Luck")!.Title);
        Assert.Null(Decision.Behind(own, "Bidding"));
    }

    private static IEnumerable<(int, string, decimal)> Told(OwnDebriefView own) =>
        Decision.ThatMattered(own).Select(one => (one.Contract.Id.Bounty.Tick, one.Figure, one.Amount.Amount));

    private static ContractDebriefView Contract(int number, int decomposition = 0, int selection = 0, int risk = 0, int coordination = 0, int bidding = 0, int luck = 0)
    {
        var six = new AttributionView(
            Credits.Of(decomposition), Credits.Of(selection), Credits.Of(risk), Credits.Of(coordination), Credits.Of(bidding), Credits.Of(luck));
        return new ContractDebriefView(
            new ContractId(new BountyId(number, 0), new SeatId(1)), $"Job {number}", ContractOutcome.Paid, Credits.Of(120), 2, 0, 0, null, 700_000, Credits.Of(30), 700_000, six.Total(), six);
    }

    private static OwnDebriefView Own(params ContractDebriefView[] contracts) => new(
        new AttributionView(Credits.Zero, Credits.Zero, Credits.Zero, Credits.Zero, Credits.Zero, Credits.Zero), Credits.Zero, Credits.Zero, Credits.Zero, Credits.Zero, Credits.Zero,
        contracts, [], null);
}
