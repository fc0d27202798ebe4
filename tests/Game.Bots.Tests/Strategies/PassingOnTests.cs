using Game.Bots.Headless;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Scenarios;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Bots.Tests.Strategies;

/// <summary>Where parts may be passed on, the planner buys in the room what others should do better, at a price that leaves both something.</summary>
public sealed class PassingOnTests
{
    private const int Planners = 3;

    private static readonly Lazy<List<GameEvent>> Guild = new(() => Played(ScenarioCatalogue.Find("guild")! with { Ticks = 700 }));

    [Fact]
    public void The_planner_posts_parts_that_others_take_and_bring_back()
    {
        var posted = Posted(Guild.Value).Select(bounty => bounty.Id).ToHashSet();

        Assert.NotEmpty(posted);
        Assert.Contains(Guild.Value, happened => happened is ContractOpened opened && posted.Contains(opened.Contract.Bounty));
        Assert.Contains(Guild.Value, happened => happened is PartDelivered delivered && posted.Contains(delivered.Bounty));
    }

    [Fact]
    public void What_it_offers_is_less_than_it_is_paid_itself_and_its_orders_are_never_refused()
    {
        var price = Guild.Value.OfType<ContractOpened>().ToDictionary(opened => opened.Contract, opened => opened.Price);

        Assert.All(Posted(Guild.Value), bounty => Assert.True(bounty.Ceiling < price[bounty.Sub!.Parent]));
        Assert.DoesNotContain(Guild.Value, happened => happened is OrderRefused { Reason: >= Rejection.TooDeep and <= Rejection.NothingToCallOff });
    }

    [Fact]
    public void Where_nothing_may_be_passed_on_it_posts_nothing_and_its_plans_wait_for_nobody() =>
        Assert.DoesNotContain(Played(ScenarioCatalogue.Find("open-market")! with { Ticks = 300 }), happened => happened is BountyPosted { Sub: not null });

    private static IEnumerable<BountyPosted> Posted(IEnumerable<GameEvent> events) => events.OfType<BountyPosted>().Where(bounty => bounty.Sub is { Parent.Owner.Number: <= Planners });

    private static List<GameEvent> Played(Scenario scenario)
    {
        var events = new List<GameEvent>();
        HeadlessMatch.Play(scenario, 3, [.. new[] { "planner", "planner", "planner", "specialist", "casual", "naive" }.Select(Catalogue.Create)], seen: happened => events.AddRange(happened));
        return events;
    }
}
