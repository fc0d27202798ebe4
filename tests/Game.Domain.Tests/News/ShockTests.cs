using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Tests.Scarcity;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.News;

public sealed class ShockTests
{
    private static readonly Shock Outage = new(ShockKind.TierOutage, 30, Tier.Small);
    private static readonly AgentType Standard = AgentType.Of(Specialty.Coder, Tier.Standard);

    [Fact]
    public void A_scheduled_shock_is_told_when_it_begins_and_when_it_is_over_and_not_before()
    {
        var play = Given(Worlds.Sure.With(new ScheduledShock(20, Outage))).Wait(19);
        Assert.Empty(play.Room.Conditions.Shocks);
        Assert.DoesNotContain(play.Room.News, news => news.Shock is not null);

        play.Wait();
        Assert.Equal(new ShockView(1, Outage, 20, 50, InForce: true), Assert.Single(play.Room.Conditions.Shocks));
        Assert.Equal((NewsKind.ShockBegan, 1), (play.Room.News[^1].Kind, play.Room.News[^1].Shock!.Number));

        play.Wait(30);
        Assert.Empty(play.Room.Conditions.Shocks);
        Assert.Equal((NewsKind.ShockEnded, Outage), (play.Room.News[^1].Kind, play.Room.News[^1].Shock!.Shock));
    }

    [Fact]
    public void With_notice_it_is_announced_before_it_begins()
    {
        var play = Given(Worlds.Sure.With(new ScheduledShock(20, Outage, Notice: 12))).Wait(7);
        Assert.Empty(play.Room.Conditions.Shocks);

        play.Wait();
        Assert.False(Assert.Single(play.Room.Conditions.Shocks).InForce);
        Assert.Equal(NewsKind.ShockAnnounced, play.Room.News[^1].Kind);
        Assert.NotEqual(0, play.Price(Scarce.Coder).Supply);

        play.Wait(12);
        Assert.True(Assert.Single(play.Room.Conditions.Shocks).InForce);
        Assert.Equal(0, play.Price(Scarce.Coder).Supply);
    }

    [Fact]
    public void A_start_is_drawn_by_key_within_its_spread()
    {
        var starts = Enumerable.Range(1, 40).Select(seed =>
            Given(Worlds.Sure.With(new ScheduledShock(100, Outage, Spread: 40)), seed: (ulong)seed).Until<ShockAnnounced>().Event<ShockAnnounced>().StartsAt).ToList();

        Assert.All(starts, start => Assert.InRange(start, 60, 140));
        Assert.True(starts.Distinct().Count() > 10 && starts.Max() - starts.Min() > 40);
    }

    [Fact]
    public void In_an_outage_nobody_of_the_tier_is_hired_and_those_at_work_finish()
    {
        var play = GivenWork(Worlds.Small, Worlds.Sure.With(new ScheduledShock(10, Outage)));
        play.ThenHappened<RunStarted>().Wait(12);
        Assert.Equal((0, 1), (play.Price(Scarce.Coder).Supply, play.Price(Scarce.Coder).Busy));
        play.Until<RunFinished>();

        var waiting = GivenWork(Worlds.Small with { StartDelay = 12 }, Worlds.Sure.With(new ScheduledShock(10, Outage with { Duration = 20 }))).Wait(17);
        Assert.Equal(PieceStatus.Waiting, waiting.Piece().Status);
        waiting.Until<RunStarted>();
        Assert.Equal(31, waiting.Match.Tick);
    }

    [Fact]
    public void A_hire_that_waits_through_an_outage_lapses_to_the_next_tier()
    {
        var play = GivenWork(Worlds.Small with { StartDelay = 12 }, Worlds.Sure.With(new ScheduledShock(10, Outage with { Duration = 200 }))).Until<RunStarted>();

        Assert.Equal(Standard, play.Event<RunStarted>().Agent);
        Assert.Equal(1, play.Count<HireReleased>(released => released.Lapsed));
    }

    [Fact]
    public void An_outage_of_a_specialty_leaves_the_others()
    {
        var play = Given(Worlds.Sure.With(new ScheduledShock(0, new Shock(ShockKind.TierOutage, Specialty: Specialty.Coder)))).Wait();

        Assert.All(play.Room.Prices, line => Assert.Equal(!line.Type.IsExpert && line.Type.Specialty == Specialty.Coder, line.Supply == 0));
    }

    [Fact]
    public void A_collapse_takes_its_share_off_the_price_at_once_and_gives_it_back()
    {
        var play = Given(Worlds.Sure.With(new ScheduledShock(10, new Shock(ShockKind.PriceCollapse, 20, Tier.Small, Size: 0.25m)))).Wait(9);
        Assert.Equal(Credits.Of(8), play.Price(Scarce.Coder).Price);

        Assert.Equal(Credits.Of(2), play.Wait().Price(Scarce.Coder).Price);
        Assert.Equal(Credits.Of(25), play.Price(Standard).Price);
        Assert.Equal(-7500, play.Wait(2).Price(Scarce.Coder).Change);
        Assert.Equal(Credits.Of(8), play.Wait(18).Price(Scarce.Coder).Price);
    }

    [Fact]
    public void A_collapsed_price_brings_the_rest_of_the_world()
    {
        var moving = Worlds.Sure with { Prices = new PriceSettings { BackgroundSwing = 0 } };
        var play = Given(moving.With(new ScheduledShock(0, new Shock(ShockKind.PriceCollapse, Tier: Tier.Small))), seats: 0).Wait(60);
        var logs = play.Event<PricesPublished>().Logs;

        Assert.True(logs[Scarce.Coder.Index] > logs[Standard.Index]);
    }

    [Fact]
    public void A_new_generation_doubles_the_horizon_for_good_and_everybody_sees_it()
    {
        var hard = Worlds.Quiet(horizon: 60).With(new ScheduledShock(10, new Shock(ShockKind.ModelGeneration)));
        var before = GivenWork(Worlds.Small with { StartDelay = 1 }, hard).Until<RunStarted>().Event<RunStarted>().Chance;
        var play = GivenWork(Worlds.Small with { StartDelay = 12 }, hard).Until<RunStarted>();

        Assert.Equal(500_000, before);
        Assert.Equal(OwnMath.Millionths(OwnMath.Sigmoid(1)), play.Event<RunStarted>().Chance);
        Assert.All(play.Room.Scenario.Labour.Tiers, tier => Assert.Equal(120, tier.Horizon));
        Assert.Equal(60, play.Match.Settings.Labour.Tiers[0].Horizon);
        Assert.Equal(120, play.Wait(800).Room.Scenario.Labour.Tiers[0].Horizon);
    }

    [Fact]
    public void A_generation_of_one_tier_leaves_the_others()
    {
        var play = Given(Worlds.Quiet(horizon: 60).With(new ScheduledShock(0, new Shock(ShockKind.ModelGeneration, Tier: Tier.Nano, Size: 3)))).Wait();

        Assert.Equal([180, 60, 60, 60], play.Room.Scenario.Labour.Tiers.Select(tier => tier.Horizon));
    }

    [Fact]
    public void A_surge_raises_the_prices_it_is_about_and_they_come_back()
    {
        var moving = Worlds.Sure with { Prices = new PriceSettings { BackgroundSwing = 0 } };
        var play = Given(moving.With(new ScheduledShock(0, new Shock(ShockKind.DemandSurge, 100, Specialty: Specialty.Coder, Size: 1))), seats: 0).Wait(100);
        var (coder, writer) = (play.Price(Scarce.Coder).Price, play.Price(AgentType.Of(Specialty.Writer, Tier.Small)).Price);
        Assert.True(coder > writer.Times(1.3m));

        Assert.True(play.Wait(200).Price(Scarce.Coder).Price < writer.Times(1.1m));
    }

    [Fact]
    public void On_strike_no_expert_takes_on_a_check()
    {
        var play = GivenWork(Scarce.Examined, Worlds.Sure.With(new ScheduledShock(4, new Shock(ShockKind.ReviewerStrike, 100)))).Until<CheckQueued>();
        Assert.False(play.Room.Conditions.ExpertsWorking);
        Assert.NotEqual(0, play.Price(AgentType.Checker).Supply);

        play.Until<CheckStarted>();
        Assert.Equal(105, play.Match.Tick);
    }

    [Fact]
    public void A_spike_adds_to_the_energy_factor_while_it_lasts_and_the_forecast_knows()
    {
        var winter = Worlds.Sure.With(Season.Winter);
        var spiked = Given(winter.With(new ScheduledShock(24, new Shock(ShockKind.EnergySpike, 36, Size: 2)))).Wait(24);
        var plain = Given(winter).Wait(24);

        Assert.Equal(plain.Room.Conditions.Energy!.Factor + 200, spiked.Room.Conditions.Energy!.Factor);
        Assert.True(spiked.Price(Scarce.Coder).Price > plain.Price(Scarce.Coder).Price);
        Assert.Equal([200, 200, 0, 0], Ahead(spiked).Zip(Ahead(plain), (a, b) => a - b).Take(4));
        Assert.Equal(plain.Wait(36).Room.Conditions.Energy!.Factor, spiked.Wait(36).Room.Conditions.Energy!.Factor);

        static IEnumerable<int> Ahead(Play play) => play.Room.Conditions.Energy!.Forecast.Select(hour => hour.Factor);
    }

    [Fact]
    public void A_spike_inside_an_hour_counts_at_once()
    {
        var play = Given(Worlds.Sure.With(Season.Winter).With(new ScheduledShock(5, new Shock(ShockKind.EnergySpike, 3)))).Wait(4);
        var before = play.Room.Conditions.Energy!.Factor;

        Assert.Equal(before + 100, play.Wait().Room.Conditions.Energy!.Factor);
        Assert.Equal(before, play.Wait(3).Room.Conditions.Energy!.Factor);
    }

    [Fact]
    public void Shocks_survive_a_snapshot_and_a_replay()
    {
        var play = Given(Worlds.Quiet(60).With(Season.Summer).With(
            new ScheduledShock(5, new Shock(ShockKind.ModelGeneration)), new ScheduledShock(6, Outage), new ScheduledShock(40, new Shock(ShockKind.DemandSurge)))).Wait(20);
        var restored = Match.Restore(play.Match.Snapshot());
        var replayed = Match.Replay(play.All);

        Assert.Equal(play.Match.Hash(), restored.Hash());
        Assert.Equal(play.Match.Hash(), replayed.Hash());
        Assert.Equal(120, restored.SeenBy(Viewer.Spectator).Room.Scenario.Labour.Tiers[1].Horizon);
        for (var i = 0; i < 60; i++) (_, _, _) = (play.Wait(), restored.Close(), replayed.Close());
        Assert.Equal(play.Match.Hash(), restored.Hash());
        Assert.Equal(play.Match.Hash(), replayed.Hash());
    }
}
