namespace Game.Bots.Lab;

/// <summary>Paying on completion buys effort that nobody can see (Holmstrom 1979; Laffont and Martimort 2002, two efforts and limited liability).</summary>
internal sealed class TermsExperiment : Experiment
{
    private const int Halvings = 40;

    private static readonly NumberParameter Wage = new("wage", "what the agent gets when the work succeeds, in credits", 50, 0, 1_000_000);
    private static readonly NumberParameter Low = new("low", "chance of success without effort", 0.5, 0, 1);
    private static readonly NumberParameter High = new("high", "chance of success with effort", 0.9, 0, 1);
    private static readonly NumberParameter Effort = new("effort", "what effort costs the agent, in credits", 20, 0, 1_000_000);
    private static readonly ChoiceParameter Terms = new("terms", "when the wage is paid", "on-completion", "on-completion", "upfront");

    public override string Name => "terms";

    public override string Rows => "T23";

    public override string Summary => "The wage from which pay on completion buys effort; paid upfront no wage does (Holmstrom 1979).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Wage, Low, High, Effort, Terms];

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (wage, low, high, effort) = (inputs.Of(Wage), inputs.Of(Low), inputs.Of(High), inputs.Of(Effort));
        if (low >= high) throw new LabRefusalException("--high takes more than --low, or effort would be good for nothing.");
        var onCompletion = inputs.Of(Terms) == "on-completion";
        var success = new Sample();
        foreach (var luck in inputs.EachRun()) success.Add(luck.Happens(TakesPains(wage) ? high : low));

        var needed = effort / (high - low);
        figures.AddSampled("successRate", success, onCompletion && wage >= needed ? high : low);
        figures.Add("takesPains", TakesPains(wage), onCompletion && wage >= needed);
        if (onCompletion) figures.Add("wageLimit", Limit(), needed);

        // The agent compares what it expects; when both are alike it does what it is paid for.
        bool TakesPains(double paid) => Expects(high, paid) - effort >= Expects(low, paid) - 1e-9;

        double Expects(double chance, double paid) => onCompletion ? chance * paid : paid;

        double Limit()
        {
            var (without, with) = (0.0, 1.0);
            while (!TakesPains(with)) with *= 2;
            for (var i = 0; i < Halvings; i++)
            {
                var middle = (without + with) / 2;
                if (TakesPains(middle)) with = middle;
                else without = middle;
            }

            return with;
        }
    }
}
