using Game.Bots.Headless;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;

namespace Game.Bots.Lab;

/// <summary>Nothing is made or lost in whole games, and nobody works twice at once: the books and the busy counts after every event.</summary>
internal sealed class ConservationExperiment : Experiment
{
    private static readonly ChoiceParameter Settings = new("scenario", "the scenario", "open-market", [.. ScenarioCatalogue.Names]);

    private static readonly NamesParameter Bots = new(
        "bots", "the strategies, one per seat", "planner,casual,cost-plus,always-cheapest,naive,random", [.. Catalogue.Names]);

    private static readonly WholeParameter Ticks = new("ticks", "ticks of a game at most", 600, 1, 1_000_000);

    public override string Name => "conservation";

    public override string Rows => "T31";

    public override string Summary => "In whole games the sum of all accounts stays zero after every event, and no agent is busy twice.";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Settings, Bots, Ticks];

    public override int DefaultRuns => 3;

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var settings = ScenarioCatalogue.Find(inputs.Of(Settings))!;
        var ticks = Math.Min(inputs.Of(Ticks), settings.Ticks);
        var watch = new ConservationWatch();
        for (var run = 0; run < inputs.Runs; run++)
        {
            var game = run;
            watch.Begin();
            var result = HeadlessMatch.Play(
                settings,
                inputs.Seed + (ulong)run,
                [.. inputs.Of(Bots).Select(Catalogue.Create)],
                ticks,
                tick => inputs.Progress((game + (double)tick / ticks) / inputs.Runs),
                seen: watch.Observe);
            watch.End(result);
        }

        figures.Add("ledgerSum", watch.LargestSum, 0.0);
        figures.Add("lowestSeatBalance", watch.LowestBalance);
        figures.Add("seatsBelowZero", watch.BelowZero, 0.0);
        figures.Add("busyTwice", watch.BusyTwice, 0.0);
        figures.Add("aboveSupply", watch.AboveSupply, 0.0);
        figures.Add("busyMiscounted", watch.Miscounted, 0.0);
        figures.Add("booksDiffer", watch.BooksDiffer, 0.0);
        figures.Add("ticksPlayed", watch.Ticks);
        figures.Add("events", watch.Events);
        figures.Add("agentsHired", watch.Hired);
    }
}
