using Game.Bots.Evolution;

namespace Game.Bots.Lab;

/// <summary>How often one better newcomer takes over a population (Moran 1958), on the selection step of the evolution.</summary>
internal sealed class FixationExperiment : Experiment
{
    private static readonly WholeParameter Size = new("size", "members of the population", 20, 2, 1000);
    private static readonly NumberParameter Advantage = new("advantage", "offspring of the newcomer's kind per offspring of the others", 1.1, 0.01, 100);

    public override string Name => "fixation";

    public override string Rows => "T29";

    public override string Summary => "The chance that one newcomer with an advantage, or with none, replaces everybody (Moran 1958).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Size, Advantage];

    public override int DefaultRuns => 20_000;

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (size, advantage) = (inputs.Of(Size), inputs.Of(Advantage));
        var fixedAll = new Sample();
        var fitness = new double[size];
        foreach (var luck in inputs.EachRun())
        {
            Array.Fill(fitness, 1.0);
            fitness[0] = advantage;
            var (kind, count) = (new bool[size], 1);
            kind[0] = true;
            while (count > 0 && count < size)
            {
                var (parent, dies) = MoranStep.Choose(fitness, luck.Uniform(), luck.Uniform());
                count += (kind[parent] ? 1 : 0) - (kind[dies] ? 1 : 0);
                (kind[dies], fitness[dies]) = (kind[parent], fitness[parent]);
            }

            fixedAll.Add(count == size);
        }

        var theory = Math.Abs(advantage - 1) < 1e-12 ? 1.0 / size : (1 - 1 / advantage) / (1 - Math.Pow(advantage, -size));
        figures.AddSampled("fixationProbability", fixedAll, theory);
    }
}
