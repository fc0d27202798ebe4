using Game.Bots.Replays;
using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Replays;

public sealed class HostReplayTests
{
    [Fact]
    public void What_a_host_fired_is_in_the_record_and_decided_again()
    {
        var scenario = ScenarioCatalogue.Find("open-market")! with { Ticks = 60 };
        var recorder = new ReplayRecorder(scenario, 5);
        var match = Match.Start(scenario, 5, out _);
        while (!match.Ended)
        {
            HostOrder? order = match.Tick switch
            {
                10 => new FireShock(new Shock(ShockKind.PriceCollapse, 20, Tier.Small), Notice: 3),
                15 => new LiftShock(1),
                20 => new LiftShock(1),
                _ => null,
            };
            if (order is not null) recorder.Asked(match.Tick, $"host-{match.Tick}", order, match.Submit($"host-{match.Tick}", order));
            match.Close();
        }

        var replay = recorder.Finish(match.Hash(), match.Tick);

        Assert.Equal([10, 15], replay.Steps.Select(step => step.Tick));
        Assert.Equal(match.Hash(), replay.Decide().Hash());
    }
}
