using Game.Domain.Debriefing;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Debriefing;

/// <summary>The competitive equilibrium: the price where demand at the limit prices equals supply, hour by hour.</summary>
public sealed class EquilibriumTests
{
    private static readonly AgentType Hired = Worlds.Small.Agent;

    [Fact]
    public void Where_agents_are_left_over_the_price_is_the_lowest_there_is() =>
        Assert.All(Line(Alone(supply: 4, background: 0), Worlds.Small).Equilibria, price => Assert.Equal(Credits.Of(4), price));

    [Fact]
    public void Where_agents_are_short_only_the_limit_prices_hold_it_back()
    {
        var nobody = Alone(supply: 4, background: 1.5m);

        // 1.5 x 4 x (p / 8)^-0.5 = 4 at p = 18.00, and one more is wanted at any price: 6 (p / 8)^-0.5 = 3 at p = 32.00.
        Assert.Contains(Credits.Of(32), Line(nobody, Worlds.Small).Equilibria);
        Assert.Equal(Credits.Of(18), Line(nobody, Worlds.Small).Equilibria[^1]);
    }

    [Fact]
    public void A_price_that_always_clears_deviates_by_nothing()
    {
        Assert.Equal(0, RoomDebrief.Deviation([400, 500], [400, 500]));
        Assert.Equal(100_000, RoomDebrief.Deviation([360, 440], [400, 400]));
    }

    private static MarketDebriefView Line(Scenario world, PartPlan plan) =>
        GivenWork(plan, world, price: 400).Until<ContractClosed>().Wait(24).End().Room.Debrief!.Markets.Single(line => line.Type == Hired);

    // One 60-minute piece of a small agent takes 22 ticks: at the end of the first market hour it runs.
    private static Scenario Alone(int supply, decimal background) => Worlds.Sure with
    {
        Prices = new PriceSettings { Gain = 0, Pull = 0, Background = background, BackgroundSwing = 0, BackgroundElasticity = 0.5m },
        Labour = Worlds.Sure.Labour with { MinSupply = supply },
    };
}
