using Game.Domain.Markets;

namespace Game.Bots.Lab;

/// <summary>A posted price that follows demand seen late (cobweb; the delay equation's limits are those of Levin and May 1976).</summary>
internal sealed class PriceRuleExperiment(Func<double, IPriceMechanism>? rule = null) : Experiment
{
    private const int Ticks = 20_000;
    private const int Halvings = 17;
    private const double Amplitude = 30;

    private static readonly NumberParameter Gain = new("gain", "change of the log price per tick and unit of excess pressure", 0.5, 0.001, 4);
    private static readonly WholeParameter Lag = new("lag", "ticks until demand answers a price", 1, 0, 50);
    private static readonly NumberParameter Elasticity = new("elasticity", "fall of pressure per unit of log price", 1, 0.1, 10);

    private readonly Func<double, IPriceMechanism> _rule =
        rule ?? (gain => new PostedPriceRule(gain, Pull: 0, Target: 0, Clip: 1000, Floor: 1e-300, Ceiling: 1e300));

    public override string Name => "price-rule";

    public override string Rows => "T17";

    public override string Summary =>
        "Up to which gain a posted price settles when demand answers late, and up to which it does so without swinging (Levin and May 1976).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Gain, Lag, Elasticity];

    public override int DefaultRuns => 0;

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (gain, lag, elasticity) = (inputs.Of(Gain), inputs.Of(Lag), inputs.Of(Elasticity));
        var settles = 2 * Math.Cos(Math.PI * lag / (2 * lag + 1)) / elasticity;
        var calm = Math.Pow(lag, lag) / Math.Pow(lag + 1, lag + 1) / elasticity;
        var here = Follow(gain);
        figures.Add("stable", here.Growth < 0, gain < settles);
        figures.Add("monotone", !here.Swings, gain <= calm);
        figures.Add("growthPerTick", here.Growth);
        figures.Add("gainLimitStable", Limit(candidate => Follow(candidate).Growth < 0, 0), settles);
        figures.Add("gainLimitMonotone", Limit(candidate => !Follow(candidate).Swings, 0.5), calm);

        (double Growth, bool Swings) Follow(double candidate) => Path(_rule(candidate), lag, elasticity);

        double Limit(Func<double, bool> holds, double share)
        {
            double low = 0, high = 4 / elasticity;
            for (var i = 0; i < Halvings; i++)
            {
                var middle = (low + high) / 2;
                if (holds(middle)) low = middle;
                else high = middle;
                inputs.Progress(share + 0.5 * i / Halvings);
            }

            return low;
        }
    }

    // The rule is linear here, so the path may be scaled back whenever it grows or shrinks out of the range in which whole millionths are precise.
    private static (double Growth, bool Swings) Path(IPriceMechanism rule, int lag, double elasticity)
    {
        var past = new int[lag + 1];
        Array.Fill(past, (int)(Amplitude * 1_000_000));
        var (scaled, swings, tick) = (0.0, false, 0);
        for (; tick < Ticks; tick++)
        {
            var at = tick % past.Length;
            var next = rule.Next(past[(at + lag) % past.Length], -elasticity * past[at] / 1_000_000.0);
            past[at] = next;
            swings |= next < 0;
            if (at != lag) continue;
            var size = past.Max(log => Math.Abs((double)log)) / (Amplitude * 1_000_000);
            if (size == 0) return (double.NegativeInfinity, swings);
            if (size is > 0.1 and < 2) continue;
            scaled += Math.Log(size);
            for (var i = 0; i < past.Length; i++) past[i] = (int)Math.Round(past[i] / size);
        }

        return ((scaled + Math.Log(past.Max(log => Math.Abs((double)log)) / (Amplitude * 1_000_000))) / tick, swings);
    }
}
