using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Hosting.Samples;
using Web.Desk;

namespace Web.Tests.Desk;

public sealed class RunStoryTests
{
    private static readonly AgentType Small = AgentType.Of(Specialty.Coder, Tier.Small);

    [Fact]
    public void A_contracts_runs_are_told_with_who_why_cost_and_result()
    {
        var runs = RunStory.Read(SampleMatch.Desk().Contracts[0].Trace);

        Assert.Equal([(0, 0, RunReason.First, RunResult.Accepted), (1, 0, RunReason.First, RunResult.Flagged), (1, 1, RunReason.Guided, RunResult.Open)],
            runs.Select(static run => (run.Part, run.Attempt, run.Reason, run.Result)));
        // Hire and check, less what the flag brought back.
        Assert.Equal(new Credits(980 + 542 - 490), runs[1].Cost);
        Assert.Equal(AgentType.Checker, runs[1].Checker);
    }

    [Fact]
    public void A_second_agent_has_a_run_of_its_own_and_a_dearer_one_says_so()
    {
        var runs = RunStory.Read(
        [
            new(1, TraceKind.Started, 0, 0, 0, Small, Credits.Of(8)), new(2, TraceKind.Forked, 0, 0, 0, Small, Credits.Of(9)),
            new(5, TraceKind.Finished, 0, 0, 0, Small), new(6, TraceKind.ForkFinished, 0, 0, 0, Small), new(7, TraceKind.Flagged, 0, 0, 0, AgentType.Checker, Failure: "FM-1.3"),
            new(7, TraceKind.ForkReleased, 0, 0), new(8, TraceKind.Started, 0, 0, 1, AgentType.Of(Specialty.Coder, Tier.Premium), Credits.Of(50)),
            new(9, TraceKind.Accepted, 0, 0), new(12, TraceKind.FoundBad, 0, 0, Failure: "FM-2.1"),
        ]);

        Assert.Equal([RunReason.First, RunReason.Fork, RunReason.Higher], runs.Select(static run => run.Reason));
        Assert.Equal([RunResult.Flagged, RunResult.Released, RunResult.FoundBad], runs.Select(static run => run.Result));
        Assert.Equal(("FM-1.3", "FM-2.1"), (runs[0].Failure, runs[2].Failure));
        Assert.Equal(Credits.Of(9), runs[1].Cost);
    }
}
