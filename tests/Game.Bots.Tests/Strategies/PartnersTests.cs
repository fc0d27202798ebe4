using Game.Bots.Headless;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Strategies;

public sealed class PartnersTests
{
    private static readonly Scenario Market = ScenarioCatalogue.Find("open-market")! with { Ticks = 400 };

    [Fact]
    public void The_delegator_lets_its_declared_policy_play()
    {
        var world = Market with { Policy = new PolicySettings { Enabled = true } };
        var result = HeadlessMatch.Play(world, 11, [new Delegator(), new CostPlus()]);

        Assert.True(result.Seats[0].Standing.Delivered > 0, "the policy delivers nothing");
        Assert.All(result.Seats, seat => Assert.Null(seat.LastFault));
    }

    [Fact]
    public void Without_policies_the_delegator_is_idle_and_breaks_no_rule()
    {
        var result = HeadlessMatch.Play(Market, 11, [new Delegator()]);

        Assert.Equal(0, result.Seats[0].Standing.Delivered);
        Assert.Null(result.Seats[0].LastFault);
    }

    [Fact]
    public void Strategies_with_sponsors_about_break_no_rule()
    {
        var world = Market with
        {
            Ticks = 800, Sponsors = new SponsorSettings { Enabled = true }, Reputation = new ReputationSettings { Enabled = true },
        };
        var result = HeadlessMatch.Play(world, 3, [.. new[] { "planner", "cost-plus", "cost-plus", "naive", "casual", "planner", "delegator" }.Select(Catalogue.Create)]);

        Assert.All(result.Seats, seat => Assert.NotEqual(Fault.IllegalAction, seat.LastFault?.Fault));
        Assert.Equal(Game.Domain.Primitives.Credits.Zero, result.LedgerSum);
    }
}
