namespace Game.Bots.Lab;

/// <summary>How many finished jobs tell a good performer from a poor one (Wald 1945, sequential probability ratio test).</summary>
internal sealed class TrackRecordExperiment : Experiment
{
    private static readonly NumberParameter Good = new("good", "chance that a good performer finishes a job well", 0.9, 0.001, 0.999);
    private static readonly NumberParameter Poor = new("poor", "the same of a poor one", 0.7, 0.001, 0.999);
    private static readonly NumberParameter Mistake = new("error", "chance of a wrong verdict that is accepted, either way", 0.05, 0.0001, 0.4999);
    private static readonly ChoiceParameter Performer = new("performer", "whose jobs are counted", "good", "good", "poor");

    public override string Name => "track-record";

    public override string Rows => "T26";

    public override string Summary => "How many jobs it takes to tell a good performer from a poor one (Wald 1945).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Good, Poor, Mistake, Performer];

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (good, poor) = (inputs.Of(Good), inputs.Of(Poor));
        if (poor >= good - 0.005) throw new LabRefusalException("--good takes at least 0.005 more than --poor, or no number of jobs tells them apart.");
        var bound = Math.Log((1 - inputs.Of(Mistake)) / inputs.Of(Mistake));
        var (up, down) = (Math.Log(good / poor), Math.Log((1 - good) / (1 - poor)));
        var figuresOf = new Dictionary<string, (Sample Jobs, Sample Wrong)>(StringComparer.Ordinal);
        foreach (var (name, chance, pass) in new[] { ("good", good, 0), ("poor", poor, 1) })
        {
            var (jobs, wrong) = (new Sample(), new Sample());
            foreach (var luck in inputs.EachRun(pass))
            {
                var (evidence, count) = (0.0, 0);
                while (Math.Abs(evidence) < bound)
                {
                    evidence += luck.Happens(chance) ? up : down;
                    count++;
                }

                jobs.Add(count);
                wrong.Add(evidence > 0 == (name == "poor"));
            }

            figuresOf[name] = (jobs, wrong);
        }

        var goodTheory = TrackRecordTheory.Exact(good, up, down, bound);
        var poorTheory = TrackRecordTheory.Exact(poor, up, down, bound);
        var aboutGood = inputs.Of(Performer) == "good";
        var (asked, wrongs) = figuresOf[inputs.Of(Performer)];
        figures.AddSampled("meanJobs", asked, aboutGood ? goodTheory.Jobs : poorTheory.Jobs);
        figures.AddSampled("errorRate", wrongs, aboutGood ? 1 - goodTheory.Passed : poorTheory.Passed);
        figures.AddSampled("meanJobsGood", figuresOf["good"].Jobs, goodTheory.Jobs);
        figures.AddSampled("errorRateGood", figuresOf["good"].Wrong, 1 - goodTheory.Passed);
        figures.AddSampled("meanJobsPoor", figuresOf["poor"].Jobs, poorTheory.Jobs);
        figures.AddSampled("errorRatePoor", figuresOf["poor"].Wrong, poorTheory.Passed);
    }
}
