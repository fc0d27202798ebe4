namespace Game.Bots.Lab;

/// <summary>All experiments by name.</summary>
public static class Laboratory
{
    private static readonly SortedDictionary<string, Experiment> ByName = new(
        new Experiment[]
        {
            new AuctionCapExperiment(),
            new AuctionExperiment(),
            new BondExperiment(),
            new BookExperiment(),
            new CallExperiment(),
            new ChainExperiment(),
            new CongestionExperiment(),
            new ConservationExperiment(),
            new CurseExperiment(),
            new FixationExperiment(),
            new KellyExperiment(),
            new LemonsExperiment(),
            new OddsExperiment(),
            new PriceRuleExperiment(),
            new QueueExperiment(),
            new RatingExperiment(),
            new RecursionExperiment(),
            new TermsExperiment(),
            new TrackRecordExperiment(),
        }.ToDictionary(experiment => experiment.Name, StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>All experiments, by name.</summary>
    public static IReadOnlyCollection<Experiment> Experiments => ByName.Values;

    /// <summary>An experiment by its name; nothing if there is none.</summary>
    /// <param name="name">The name.</param>
    public static Experiment? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Runs an experiment.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="chosen">Values of parameters as text, by name; what is absent has its standard value.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="runs">Runs, 1 or more; nothing means the experiment's own number.</param>
    /// <param name="progress">Called with the share that is done, 0 to 1.</param>
    /// <exception cref="LabRefusalException">A parameter is unknown, or has a value that the experiment cannot take.</exception>
    public static LabReport Run(
        Experiment experiment, IReadOnlyDictionary<string, string> chosen, ulong seed = 1, int? runs = null, Action<double>? progress = null)
    {
        if (chosen.Keys.FirstOrDefault(name => experiment.Parameters.All(parameter => parameter.Name != name)) is { } unknown)
        {
            var known = string.Join(", ", experiment.Parameters.Select(parameter => parameter.Name));
            throw new LabRefusalException($"{experiment.Name} has no parameter '{unknown}'. It has: {known}.");
        }

        if (runs is < 1) throw new LabRefusalException("--runs takes a whole number from 1.");
        var values = experiment.Parameters.ToDictionary(
            parameter => parameter.Name, parameter => parameter.Parse(chosen.GetValueOrDefault(parameter.Name, parameter.Standard)), StringComparer.Ordinal);
        var drawn = experiment.DefaultRuns == 0 ? 0 : runs ?? experiment.DefaultRuns;
        var figures = new Figures();
        experiment.Measure(new Inputs(values, seed, drawn, progress), figures);
        return new LabReport(
            experiment.Name, experiment.Rows, seed, drawn,
            [.. experiment.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, values[parameter.Name]))], figures.All);
    }
}
