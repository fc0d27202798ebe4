using Game.Domain.Labour;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Scarcity;

public sealed class SupplyDriftTests
{
    private static readonly Scenario Drifting = Worlds.Sure with { PlannedSeats = 40, Drift = new DriftSettings { Swing = 0.4m, Period = 100 } };

    [Fact]
    public void Supply_wanders_inside_its_swing_in_small_steps()
    {
        var play = Given(Drifting.Empty(1000), seats: 0);
        var seen = new List<int> { play.Price(Scarce.Coder).Supply };
        for (var i = 0; i < 80; i++) seen.Add(play.Wait(12).Price(Scarce.Coder).Supply);

        // 26 small coders for 40 seats.
        Assert.Equal(26, seen[0]);
        Assert.All(seen, supply => Assert.InRange(supply, 16, 36));
        Assert.True(seen.Max() - seen.Min() >= 6);
        Assert.All(seen.Zip(seen.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, -3, 3));
    }

    [Fact]
    public void Types_drift_apart_and_seeds_differ()
    {
        var play = Given(Drifting.Empty(1000), seats: 0, seed: 1).Wait(150);
        var other = Given(Drifting.Empty(1000), seats: 0, seed: 2).Wait(150);
        var small = play.Room.Prices.Where(line => line.Type.Tier == Tier.Small).Select(line => line.Supply).ToList();

        Assert.True(small.Distinct().Count() > 2);
        Assert.NotEqual(small, other.Room.Prices.Where(line => line.Type.Tier == Tier.Small).Select(line => line.Supply));
    }

    [Fact]
    public void Without_a_swing_nothing_drifts() => Assert.Empty(Given(Worlds.Sure.Empty(500), seats: 0).Wait(500).All.OfType<SupplyDrifted>());

    [Fact]
    public void Agents_at_work_stay_when_their_number_falls()
    {
        // Four agents at most, all at work, and a drift that takes some away.
        var few = Worlds.Sure with
        {
            Labour = Worlds.Sure.Labour with { HoldShare = 1, Tiers = [.. Worlds.Sure.Labour.Tiers.Select(tier => tier with { HourTicks = 400 })] },
            Drift = new DriftSettings { Swing = 0.9m, Period = 12 },
            Board = new BoardSettings { Window = 2, DeadlineFloor = 900 },
        };
        for (var seed = 1UL; seed < 50; seed++)
        {
            var play = GivenWork(Worlds.Small with { Pieces = 4 }, few, seed: seed).Wait(40);
            var line = play.Price(Scarce.Coder);
            if (line.Supply >= 3) continue;
            Assert.Equal(4, line.Busy);
            Assert.Equal(0, play.Count<RunSunk>());
            return;
        }

        Assert.Fail("No seed takes agents away.");
    }
}
