using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Bots.Lab;

/// <summary>
/// From the steep curve of one attempt to the flat published one: hidden difficulty does it (METR time horizons, Kwa et al. 2025), on the game's odds.
/// </summary>
internal sealed class OddsExperiment : Experiment
{
    private const Specialty Field = Specialty.Coder;

    private static readonly NumberParameter Spread = new("spread", "standard deviation of the hidden difficulty, in doublings of length", 2, 0, 5);
    private static readonly ChoiceParameter Kind = new("tier", "whose attempts they are", "small", "nano", "small", "standard", "premium");
    private static readonly WholeParameter Minutes = new("minutes", "length of the piece, in human minutes", 60, 1, 120);

    public override string Name => "odds";

    public override string Rows => "T33";

    public override string Summary => "Averaged over hidden difficulty, the game's steep curve of one attempt becomes the published flat one (Kwa et al. 2025).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Spread, Kind, Minutes];

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var settings = ScenarioCatalogue.Find("open-market")!;
        var (spread, minutes) = (inputs.Of(Spread), inputs.Of(Minutes));
        var tier = Enum.Parse<Tier>(inputs.Of(Kind), ignoreCase: true);
        var tiers = Enum.GetValues<Tier>();
        // Lengths on both sides of the shortest horizon, for the slope; none so long that the context would matter too.
        int[] lengths = [4, 6, 9, 14, 23, 38, 60, 92];
        var byTier = tiers.Select(_ => new Sample()).ToArray();
        var byLength = lengths.Select(_ => new Sample()).ToArray();
        foreach (var luck in inputs.EachRun())
        {
            // Half of the variance is the task's, half the part's.
            var (task, part) = (Difficulty(luck), Difficulty(luck));
            foreach (var one in tiers) byTier[(int)one].Add(Chance(one, minutes, task, part));
            for (var i = 0; i < lengths.Length; i++) byLength[i].Add(Chance(Tier.Nano, lengths[i], task, part));
        }

        figures.AddSampled("successProbability", byTier[(int)tier], Flat(tier, minutes));
        foreach (var one in tiers) figures.AddSampled($"successProbability{one}", byTier[(int)one], Flat(one, minutes));
        figures.Add("slope", Slope(lengths.Select(length => Doublings(Tier.Nano, length)), byLength.Select(sample => Logit(sample.Mean))), Flatter());

        int Difficulty(Draws luck) => OwnMath.Millionths(luck.Normal() * spread / Math.Sqrt(2));

        double Chance(Tier one, int length, int task, int part) =>
            Odds.Chance(Odds.Advantage(settings, AgentType.Of(Field, one), Field, length, guided: false), task, part) / 1_000_000.0;

        double Doublings(Tier one, int length) => Math.Log2((double)settings.Labour.Tiers[(int)one].Horizon / length);

        // A logistic curve averaged over a normal distribution is nearly a logistic one with this slope (MacKay 1992).
        double Flatter() => 1 / Math.Sqrt(1 + Math.PI * spread * spread / 8);

        double Flat(Tier one, int length) => 1 / (1 + Math.Exp(-Flatter() * Doublings(one, length)));
    }

    private static double Logit(double chance) => Math.Log(chance / (1 - chance));

    private static double Slope(IEnumerable<double> x, IEnumerable<double> y)
    {
        var points = x.Zip(y).ToList();
        var (meanX, meanY) = (points.Average(point => point.First), points.Average(point => point.Second));
        return points.Sum(point => (point.First - meanX) * (point.Second - meanY)) / points.Sum(point => (point.First - meanX) * (point.First - meanX));
    }
}
