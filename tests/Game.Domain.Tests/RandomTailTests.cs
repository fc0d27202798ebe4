using System.Text.Json;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests;

public sealed class RandomTailTests
{
    [Fact]
    public void Without_a_hazard_the_match_ends_at_its_tick() =>
        Assert.All(Enumerable.Range(1, 20), seed => Assert.Equal(24, EndOf(Tail(0), (ulong)seed)));

    [Fact]
    public void With_a_hazard_it_never_ends_before_its_tick_nor_after_the_longest_tail()
    {
        var ends = Enumerable.Range(1, 200).Select(seed => EndOf(Tail(0.05m, longest: 240), (ulong)seed)).ToList();

        Assert.All(ends, end => Assert.InRange(end, 24, 24 + 240));
        Assert.Contains(24 + 240, ends);
        Assert.True(ends.Distinct().Count() > 50, "the end is spread over the tail");
    }

    [Fact]
    public void The_hazard_is_the_chance_of_an_end_in_each_market_hour()
    {
        // 400 tails with a hazard of one fifth per hour: the mean is 5 hours, its standard error under a quarter of an hour.
        var hours = Enumerable.Range(1, 400).Select(seed => (EndOf(Tail(0.2m, longest: 100_000), (ulong)seed) - 24) / 12 + 1).ToList();

        Assert.InRange(hours.Average(), 4.2, 5.8);
        Assert.InRange(hours.Count(hour => hour == 1), 60, 100);
    }

    [Fact]
    public void Every_tick_of_an_hour_is_as_dangerous_as_the_next()
    {
        var ticks = Enumerable.Range(1, 600).Select(seed => (EndOf(Tail(1), (ulong)seed) - 24) % 12).GroupBy(tick => tick).ToList();

        Assert.Equal(12, ticks.Count);
        Assert.All(ticks, tick => Assert.InRange(tick.Count(), 25, 80));
    }

    [Fact]
    public void The_same_seed_ends_at_the_same_tick_whatever_people_do()
    {
        var busy = Given(Tail(0.05m), seed: 5);
        busy.When(Ana, new Scout(busy.Id)).When(Ben, new SetQueueing(false)).Wait(10_000);

        Assert.Equal(EndOf(Tail(0.05m), 5), busy.Match.Tick);
    }

    [Fact]
    public void Nothing_shows_the_end_before_it_happens()
    {
        // Two seeds with different ends: as long as both run, every viewer sees the same match.
        var ends = Enumerable.Range(1, 40).Select(seed => (Seed: (ulong)seed, End: EndOf(Blind, (ulong)seed))).OrderBy(entry => entry.End).ToList();
        var (first, last) = (Given(Blind, seed: ends[0].Seed), Given(Blind, seed: ends[^1].Seed));
        Assert.True(ends[0].End < ends[^1].End);
        for (var tick = 0; tick < ends[0].End; tick++)
        {
            foreach (var viewer in new[] { Viewer.Seat(Ana), Viewer.Spectator, Viewer.Host })
            {
                Assert.Equal(Json(first.Match.SeenBy(viewer)), Json(last.Match.SeenBy(viewer)));
            }

            first.Wait();
            last.Wait();
        }

        Assert.True(first.Match.Ended);
        Assert.False(last.Match.Ended);
    }

    [Fact]
    public void No_bounty_arrives_within_the_window_and_sixty_ticks_before_the_earliest_end()
    {
        var busy = ScenarioCatalogue.Find("open-market")! with { Ticks = 200, End = new() { Hazard = 0.02m } };
        var play = Given(busy, seats: 0).Wait(5000);

        var posted = play.All.OfType<BountyPosted>().Select(bounty => bounty.Id.Tick).ToList();
        Assert.Contains(posted, tick => tick > 0);
        Assert.All(posted, tick => Assert.InRange(tick, 0, 200 - 24 - 60));
        Assert.True(play.Match.Tick > 200);
    }

    private static Scenario Blind => Tail(0.05m) with { Arrivals = Worlds.Sure.Arrivals with { Opening = 0 } };

    private static Scenario Tail(decimal hazard, int longest = 2880) =>
        Worlds.Sure with { Ticks = 24, End = new EndSettings { Hazard = hazard, LongestTail = longest } };

    private static int EndOf(Scenario settings, ulong seed)
    {
        var match = Match.Start(settings with { Arrivals = settings.Arrivals with { Opening = 0 } }, seed, out _);
        while (!match.Ended) match.Close();
        return match.Tick;
    }

    private static string Json<T>(T view) => JsonSerializer.Serialize(view, GameJson.Options);
}
