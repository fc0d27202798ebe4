using Game.Bots.Replays;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;

namespace Game.Bots.Tests.Replays;

public sealed class StandingReplayTests
{
    [Fact]
    public void Regents_extra_time_new_names_and_what_was_carried_are_decided_again_hash_for_hash()
    {
        var scenario = ScenarioCatalogue.Find("open-market")! with
        {
            Ticks = 80, Policy = new PolicySettings { Enabled = true }, Reputation = new ReputationSettings { Enabled = true, Carried = true },
        };
        var carried = new CarriedSeat(500_000, 2_000_000, 1_000_000, 2, 1, Credits.Of(300), BailedOut: true);
        var recorder = new ReplayRecorder(scenario, 77);
        var match = Match.Start(scenario, 77, out _);
        match.Join("Ana", bot: false, carried: carried);
        recorder.Joined(0, "Ana", bot: false, strategy: null, carried);
        while (!match.Ended)
        {
            if (match.Tick == 10) Assert.NotEmpty(match.StartRegent(new SeatId(1), RegentCause.Absence));
            if (match.Tick == 10) recorder.RegentCalled(10, 1, RegentCause.Absence);
            if (match.Tick == 60) Assert.NotEmpty(match.EndRegent(new SeatId(1)));
            if (match.Tick == 60) recorder.RegentDismissed(60, 1);
            if (match.Tick == 20) Assert.NotEmpty(match.SetExtraTime(new SeatId(1), 150));
            if (match.Tick == 20) recorder.TimeGiven(20, 1, 150);
            if (match.Tick == 30) Assert.NotEmpty(match.Rename(new SeatId(1), "Amber Owl"));
            if (match.Tick == 30) recorder.Named(30, 1, "Amber Owl");
            match.Close();
        }

        using var file = new MemoryStream();
        ReplayFile.Write(recorder.Finish(match.Hash(), match.Tick), file);
        file.Position = 0;
        var acts = 0;
        var again = ReplayFile.Read(file).Decide(events => acts += events.OfType<PolicyActed>().Count());

        Assert.Equal(match.Hash(), again.Hash());
        Assert.NotEqual(0, acts);
    }
}
