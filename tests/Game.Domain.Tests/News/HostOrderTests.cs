using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Scenarios;
using Game.Domain.Tests.Scarcity;
using Game.Domain.Views;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.News;

public sealed class HostOrderTests
{
    private static readonly Shock Outage = new(ShockKind.TierOutage, 30, Tier.Small);

    [Fact]
    public void A_fired_shock_is_sealed_into_the_tick_and_in_force_from_the_next()
    {
        var play = Given();

        Assert.Equal(Receipt.Sealed, play.Match.Submit("host-1", new FireShock(Outage)));
        Assert.Empty(play.Room.Conditions.Shocks);
        play.Wait().ThenHappened<HostOrderAccepted>(order => order.Id == "host-1").ThenHappened<ShockBegan>();
        Assert.Equal(new ShockView(1, Outage, 1, 31, InForce: true), Assert.Single(play.Room.Conditions.Shocks));
        Assert.Equal(0, play.Price(Scarce.Coder).Supply);
    }

    [Fact]
    public void The_same_id_again_has_no_second_effect()
    {
        var play = Given();
        play.Match.Submit("host-1", new FireShock(Outage));

        Assert.Equal(Receipt.Sealed, play.Match.Submit("host-1", new FireShock(Outage)));
        play.Wait().ThenHappened<ShockBegan>(times: 1);
        Assert.Equal(Receipt.Accepted, play.Match.Submit("host-1", new FireShock(Outage)));
        play.Wait().ThenNothing<ShockAnnounced>();
    }

    [Fact]
    public void Fired_shocks_are_numbered_after_those_of_the_scenario()
    {
        var play = Given(Worlds.Sure.With(new ScheduledShock(500, Outage), new ScheduledShock(600, Outage)));
        play.Match.Submit("a", new FireShock(Outage));
        play.Match.Submit("b", new FireShock(Outage, Notice: 5));

        play.Wait();
        Assert.Equal([3, 4], play.Last.OfType<ShockAnnounced>().Select(announced => announced.Number));
        Assert.Equal([true, false], play.Room.Conditions.Shocks.Select(shock => shock.InForce));
    }

    [Fact]
    public void A_shock_may_be_lifted_before_its_time_or_called_off()
    {
        var play = Given(Worlds.Sure.With(new ScheduledShock(2, Outage), new ScheduledShock(50, Outage, Notice: 49))).Wait(5);

        play.Match.Submit("a", new LiftShock(1));
        play.Match.Submit("b", new LiftShock(2));
        play.Wait().ThenHappened<ShockEnded>(times: 2);
        Assert.NotEqual(0, play.Price(Scarce.Coder).Supply);
        Assert.Equal(0, play.Wait(60).Count<ShockBegan>(began => began.Number == 2));
    }

    public static TheoryData<Shock> Bad => new()
    {
        new Shock((ShockKind)77),
        Outage with { Duration = 0 },
        Outage with { Duration = 100_001 },
        Outage with { Tier = (Tier)9 },
        Outage with { Tier = null },
        Outage with { Size = 0.5m },
        Outage with { Domain = "Finance" },
        new Shock(ShockKind.PriceCollapse, Size: 0.96m),
        new Shock(ShockKind.PriceCollapse, Specialty: (Specialty)9),
        new Shock(ShockKind.ModelGeneration, Duration: 10),
        new Shock(ShockKind.ModelGeneration, Size: 1),
        new Shock(ShockKind.ModelGeneration, Specialty: Specialty.Coder),
        new Shock(ShockKind.DemandSurge, Size: 6),
        new Shock(ShockKind.ReviewerStrike, Tier: Tier.Small),
        new Shock(ShockKind.ReviewerStrike, Specialty: Specialty.Reviewer),
        new Shock(ShockKind.EnergySpike),
        new Shock(ShockKind.AuditRule),
        new Shock(ShockKind.AuditRule, Domain: ""),
        new Shock(ShockKind.AuditRule, Domain: new string('x', 61)),
    };

    [Theory, MemberData(nameof(Bad))]
    public void A_shock_outside_its_ranges_is_refused_and_a_scenario_with_it_too(Shock shock)
    {
        Assert.Equal(Receipt.Refused(Rejection.ShockOutOfRange), Given().Match.Submit("a", new FireShock(shock)));
        Assert.NotEmpty(Worlds.Sure.With(new ScheduledShock(10, shock)).Problems());
    }

    [Fact]
    public void Every_kind_is_taken_with_its_defaults()
    {
        var play = Given(Worlds.Sure.With(Season.Winter));
        foreach (var kind in Enum.GetValues<ShockKind>())
        {
            var shock = new Shock(kind, Tier: kind == ShockKind.TierOutage ? Tier.Nano : null, Domain: kind == ShockKind.AuditRule ? "Finance" : null);
            Assert.Equal(Receipt.Sealed, play.Match.Submit($"fire {kind}", new FireShock(shock)));
            Assert.Empty(Worlds.Sure.With(Season.Winter).With(new ScheduledShock(10, shock)).Problems());
        }

        play.Wait().ThenHappened<ShockBegan>(times: 7);
    }

    [Fact]
    public void What_is_not_there_cannot_be_lifted_and_a_generation_stays()
    {
        var play = Given(Worlds.Sure.With(new ScheduledShock(0, new Shock(ShockKind.ModelGeneration)))).Wait();

        Assert.Equal(Receipt.Refused(Rejection.UnknownShock), play.Match.Submit("a", new LiftShock(9)));
        Assert.Equal(Receipt.Refused(Rejection.ShockStays), play.Match.Submit("b", new LiftShock(1)));
        Assert.Equal(Receipt.Refused(Rejection.ShockOutOfRange), play.Match.Submit("c", new FireShock(Outage, Notice: -1)));
        Assert.Equal(Receipt.Refused(Rejection.BadOrderId), play.Match.Submit("", new FireShock(Outage)));
    }

    [Fact]
    public void Two_orders_to_lift_one_shock_in_one_tick_lift_it_once()
    {
        var play = Given(Worlds.Sure.With(new ScheduledShock(0, Outage))).Wait();
        play.Match.Submit("a", new LiftShock(1));
        play.Match.Submit("b", new LiftShock(1));

        play.Wait().ThenHappened<ShockEnded>().ThenHappened<HostOrderRefused>(refused => refused is { Id: "b", Reason: Rejection.UnknownShock });
        Assert.Equal(Receipt.Refused(Rejection.UnknownShock), play.Match.Submit("b", new LiftShock(1)));
    }

    [Fact]
    public void After_the_end_a_host_fires_nothing() =>
        Assert.Equal(Receipt.Refused(Rejection.MatchEnded), Given().End().Match.Submit("a", new FireShock(Outage)));
}
