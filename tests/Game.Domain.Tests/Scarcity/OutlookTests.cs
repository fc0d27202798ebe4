using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Scarcity;

/// <summary>What the appraiser promises when something is scarce against what whole contracts come to.</summary>
public sealed class OutlookTests
{
    private static readonly Scenario Long = Worlds.Sure with { Ticks = 6000, Board = new BoardSettings { Window = 2, DeadlineFloor = 5000 } };

    [Theory]
    [InlineData(Season.Winter, 70)]
    [InlineData(Season.Winter, 90)]
    [InlineData(Season.Summer, 60)]
    [InlineData(Season.Year, 80)]
    public void Waiting_for_an_energy_limit_takes_and_costs_on_average_what_was_promised(Season season, int limit)
    {
        var games = Enumerable.Range(1, 80).Select(seed => Compare(Long.With(season) with { StartHour = seed % 24 }, Worlds.Small with { EnergyLimit = limit }, (ulong)seed)).ToList();

        Honest(games.Select(game => (double)(game.Ticks - game.Promised.Ticks)), slack: 6);
        Honest(games.Select(game => (double)(game.Cost - game.Promised.Cost).Amount), slack: 0.4);
        Assert.True(games.Average(game => game.Ticks) > 40, "Nobody had to wait.");
    }

    [Fact]
    public void Without_a_limit_the_price_of_the_hour_is_promised()
    {
        var games = Enumerable.Range(1, 40).Select(seed => Compare(Long.With(Season.Summer) with { StartHour = seed % 24 }, Worlds.Small, (ulong)seed)).ToList();

        Assert.All(games, game => Assert.Equal((double)game.Promised.Cost.Amount, (double)game.Cost.Amount, 0.03));
        Assert.True(games.Select(game => game.Cost).Distinct().Count() > 10);
    }

    [Fact]
    public void Later_parts_are_promised_at_the_energy_of_their_own_hours()
    {
        var two = (Long.With(Season.Winter) with { Board = Long.Board }).TwoParts();
        var games = Enumerable.Range(1, 60).Select(seed => Compare(two with { StartHour = seed % 24 }, Worlds.Small, (ulong)seed)).ToList();
        var today = Enumerable.Range(1, 60).Select(seed => Compare(two with { StartHour = seed % 24 }, Worlds.Small, (ulong)seed, blind: true)).ToList();

        Honest(games.Select(game => (double)(game.Cost - game.Promised.Cost).Amount), slack: 0.3);
        Assert.True(Error(games) < Error(today), $"{Error(games)} {Error(today)}");

        static double Error(IEnumerable<Game> all) => all.Average(game => Math.Abs((double)(game.Cost - game.Promised.Cost).Amount));
    }

    [Fact]
    public void A_night_without_experts_is_in_the_promised_time()
    {
        for (var hour = 0; hour < 24; hour++)
        {
            var game = Compare(Long.Hours(8, 18) with { StartHour = hour }, Scarce.Examined, 1);

            Assert.InRange(game.Ticks - game.Promised.Ticks, -2, 2);
        }
    }

    [Fact]
    public void Later_checks_wait_for_the_morning_too()
    {
        // Every first result is flagged: two runs, two checks.
        var strict = Long.Hours(8, 18) with { Checks = new CheckSettings { ExpertCatch = 1, ExpertFalseFlag = 1 } };
        var part = Worlds.Small with { Check = CheckKind.Expert, Attempts = 2, AfterFailure = AfterFailure.NextTier };
        for (var hour = 0; hour < 24; hour += 3)
        {
            var game = Compare(strict with { StartHour = hour }, part, 1);

            Assert.InRange(game.Ticks - game.Promised.Ticks, -4, 4);
        }
    }

    [Theory]
    [InlineData(ShockKind.TierOutage, 15)]
    [InlineData(ShockKind.TierOutage, 300)]
    [InlineData(ShockKind.ReviewerStrike, 120)]
    public void An_announced_shock_is_in_the_promise(ShockKind kind, int duration)
    {
        var shock = new Shock(kind, duration, kind == ShockKind.TierOutage ? Tier.Small : null);
        var game = Compare(Long.With(new ScheduledShock(1, shock)), Scarce.Examined, 1);
        var calm = Compare(Long, Scarce.Examined, 1);

        Assert.InRange(game.Ticks - game.Promised.Ticks, -3, 3);
        Assert.Equal((double)game.Cost.Amount, (double)game.Promised.Cost.Amount, 0.1);
        Assert.True(game.Ticks > calm.Ticks);
    }

    [Fact]
    public void The_end_of_a_collapse_is_in_the_promised_price()
    {
        // Small agents cost a quarter until the second part begins.
        var two = Long.TwoParts().With(new ScheduledShock(0, new Shock(ShockKind.PriceCollapse, 12, Size: 0.25m)));
        var game = Compare(two, Worlds.Small, SeedOfAChain(two));

        Assert.Equal((double)game.Cost.Amount, (double)game.Promised.Cost.Amount, 0.1);
    }

    [Fact]
    public void A_new_generation_is_in_the_promised_chance()
    {
        var hard = Worlds.Quiet(horizon: 60) with { Board = Long.Board };
        var before = Compare(hard, Worlds.Small, 1).Promised.Chance;
        var after = Compare(hard.With(new ScheduledShock(0, new Shock(ShockKind.ModelGeneration))), Worlds.Small, 1).Promised.Chance;

        Assert.Equal(500_000, before, 5_000.0);
        Assert.Equal(731_059, after, 5_000.0);
    }

    [Fact]
    public void The_best_plan_waits_for_cheap_hours_where_that_pays_and_only_there()
    {
        var play = Given(Long.With(Season.Winter) with { StartHour = 17 }, seed: 4).Won(Ana, new Plan([Worlds.Small]));
        var (appraiser, belief) = (Appraiser.For(play.Room.Scenario), Appraiser.For(play.Room.Scenario).Believe(0, []));
        var evening = appraiser.Best(JobOf(play), belief);
        var hurried = appraiser.Best(JobOf(play) with { WorkTicks = 40 }, belief);

        Assert.NotNull(evening.Parts[0].EnergyLimit);
        Assert.True(appraiser.Appraise(JobOf(play), evening, belief).Profit > appraiser.Appraise(JobOf(play), evening with { Parts = [evening.Parts[0] with { EnergyLimit = null }] }, belief).Profit);
        Assert.Null(hurried.Parts[0].EnergyLimit);
    }

    [Fact]
    public void The_best_plan_leaves_a_tier_that_is_out_and_obeys_an_audit()
    {
        var fair = Worlds.Quiet(75) with { Board = Long.Board };
        var play = Given(fair.With(new ScheduledShock(0, new Shock(ShockKind.TierOutage, Tier: Tier.Nano))), seed: 4).Won(Ana, new Plan([Worlds.Small]));
        var (appraiser, belief) = (Appraiser.For(play.Room.Scenario), Appraiser.For(play.Room.Scenario).Believe(0, []));
        var usual = appraiser.Best(JobOf(play) with { Outlook = null, WorkTicks = 60 }, belief).Parts[0];
        var now = appraiser.Best(JobOf(play) with { WorkTicks = 60 }, belief).Parts[0];
        var bound = appraiser.Best(JobOf(play) with { ExpertCheck = true, WorkTicks = 300 }, belief).Parts[0];

        // All tiers are equally good in this world, so the cheapest is best.
        Assert.Equal(Tier.Nano, usual.Agent.Tier);
        Assert.NotEqual(Tier.Nano, now.Agent.Tier);
        Assert.True(bound.Check == CheckKind.Expert && (bound.Attempts > 1 || bound.AfterFailure != AfterFailure.Accept));
    }

    private static ulong SeedOfAChain(Scenario scenario)
    {
        for (var seed = 1UL; seed < 100; seed++)
        {
            if (Given(scenario, seed: seed).Bounty.Parts is [_, { After.Count: 1 }]) return seed;
        }

        throw new InvalidOperationException("No seed has a chain.");
    }

    private static Job JobOf(Play play) => new(
        play.Bounty.Parts, play.Bounty.Ceiling, play.Work.Price, play.Work.Deadline - play.Match.Tick, [.. play.Room.Prices.Select(line => line.Price)])
    {
        Outlook = play.Room.Outlook(),
    };

    // The plan is put in force in the tick in which it is appraised: it begins with the next one.
    private static Game Compare(Scenario scenario, PartPlan part, ulong seed, bool blind = false)
    {
        var play = Given(scenario, seed: seed);
        var waits = new Plan([.. play.Bounty.Parts.Select(_ => part)], Paused: true);
        play.Won(Ana, waits);
        var job = blind ? JobOf(play) with { Outlook = null } : JobOf(play);
        var appraiser = Appraiser.For(play.Room.Scenario);
        var promised = appraiser.Appraise(job, waits, appraiser.Believe(0, []));
        var begins = play.Match.Tick;
        play.When(Ana, new ChangePlan(waits with { Paused = false }) { Contract = play.Contract });
        while (!play.Last.OfType<WorkSubmitted>().Any()) play.Wait();
        return new Game(promised, play.Match.Tick - 1 - begins, play.Work.Spent);
    }

    private static void Honest(IEnumerable<double> differences, double slack)
    {
        var all = differences.ToList();
        var mean = all.Average();
        var error = Math.Sqrt(all.Average(d => (d - mean) * (d - mean)) / (all.Count - 1));

        Assert.InRange(mean, -3.5 * error - slack, 3.5 * error + slack);
    }

    private sealed record Game(Appraisal Promised, int Ticks, Credits Cost);
}
