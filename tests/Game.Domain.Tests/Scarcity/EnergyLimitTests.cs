using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Scarcity;

public sealed class EnergyLimitTests
{
    // Deadlines of four days: a hire may wait for its hour.
    private static readonly Scenario Winter = Worlds.Sure.With(Season.Winter) with { Board = new BoardSettings { Window = 2, DeadlineFloor = 900 } };

    [Fact]
    public void A_hire_waits_until_energy_is_at_its_limit_and_starts_in_the_first_such_hour()
    {
        var limit = LowestOf(seed: 3) + 5;
        var play = GivenWork(Worlds.Small with { EnergyLimit = limit }, Winter, seed: 3);
        play.ThenHappened<HireQueued>(queued => queued.EnergyLimit == limit).ThenNothing<RunStarted>();
        Assert.Equal(limit, play.Work.Plan.Parts[0].EnergyLimit);

        play.Until<RunStarted>();

        var published = play.All.TakeWhile(happened => happened is not RunStarted).OfType<EnergyPublished>().ToList();
        Assert.True(published[^1].Factor <= limit);
        Assert.All(published[..^1], hour => Assert.True(hour.Factor > limit));
    }

    [Fact]
    public void Waiting_for_cheap_energy_never_lapses()
    {
        var play = GivenWork(Worlds.Small with { EnergyLimit = -900 }, Winter, seed: 3).Wait(200);

        Assert.Equal(PieceStatus.Waiting, play.Piece().Status);
        Assert.Equal(0, play.Count<HireReleased>());
    }

    [Fact]
    public void A_hire_waits_until_both_limits_hold()
    {
        var limit = LowestOf(seed: 3) + 5;
        var both = GivenWork(Worlds.Small with { EnergyLimit = limit, LimitPrice = Credits.Of(1) }, Winter, seed: 3).Wait(400);

        Assert.Contains(both.All.OfType<EnergyPublished>(), hour => hour.Factor <= limit);
        Assert.Equal(0, both.Count<RunStarted>());
    }

    [Fact]
    public void Where_energy_plays_no_part_an_energy_limit_is_not_looked_at() =>
        GivenWork(Worlds.Small with { EnergyLimit = -900 }).ThenHappened<RunStarted>();

    [Fact]
    public void A_hire_by_hand_carries_its_own_energy_limit()
    {
        var play = GivenWork(Worlds.Small with { StartDelay = 288 }, Winter, seed: 3);
        play.When(Ana, new HirePiece(0, 0, Scarce.Coder, play.Price(Scarce.Coder).Price, -900) { Contract = play.Contract }).ThenAccepted();

        play.ThenHappened<HireQueued>(queued => queued is { ByHand: true, EnergyLimit: -900 }).Wait(50);
        Assert.Equal(0, play.Count<RunStarted>());
    }

    [Fact]
    public void A_changed_energy_limit_calls_the_old_wait_off_and_starts_at_once_where_it_holds()
    {
        var play = GivenWork(Worlds.Small with { EnergyLimit = -900 }, Winter, seed: 3);

        play.When(Ana, new ChangePlan(new Plan([Worlds.Small with { EnergyLimit = 900 }])) { Contract = play.Contract })
            .ThenHappened<HireReleased>(released => !released.Lapsed).ThenHappened<RunStarted>();
    }

    [Theory]
    [InlineData(-1001)]
    [InlineData(1001)]
    public void An_energy_limit_outside_its_range_is_refused(int limit)
    {
        var play = GivenWork(Worlds.Small with { StartDelay = 288 }, Winter);

        play.When(Ana, new ChangePlan(new Plan([Worlds.Small with { EnergyLimit = limit }])) { Contract = play.Contract }).ThenRefused(Rejection.PlanOutOfRange);
        play.When(Ana, new HirePiece(0, 0, Scarce.Coder, Credits.Of(50), limit) { Contract = play.Contract }).ThenRefused(Rejection.OutOfRange);
    }

    private static int LowestOf(ulong seed) => Given(Winter, seed: seed).Wait(280).All.OfType<EnergyPublished>().Min(hour => hour.Factor);
}
