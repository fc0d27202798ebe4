using Game.Bots.Tournament;

namespace Game.Bots.Lab;

/// <summary>One game of many players between strangers (Weng and Lin 2011), on the tournament's ratings.</summary>
internal sealed class RatingExperiment : Experiment
{
    private static readonly NumbersParameter Ranks = new("ranks", "place of each player; equal places are a tie", "1,2,3,4", 1, 100, 2, 100);
    private static readonly NumberParameter Mean = new("mean-before", "rating of everybody before the game", 25, -1000, 1000);
    private static readonly NumberParameter Sigma = new("sigma-before", "how unsure it is", 25.0 / 3, 0.001, 1000);
    private static readonly NumberParameter Beta = new("beta", "spread of a performance around skill", 25.0 / 6, 0.001, 1000);

    public override string Name => "rating";

    public override string Rows => "T32";

    public override string Summary => "What one game tells about its players when every pair is compared (Weng and Lin 2011, Bradley-Terry-full).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Ranks, Mean, Sigma, Beta];

    public override int DefaultRuns => 0;

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (mean, sigma, beta) = (inputs.Of(Mean), inputs.Of(Sigma), inputs.Of(Beta));
        var ranks = inputs.Of(Ranks).Select(rank => (int)rank).ToList();
        var before = ranks.Select(_ => new Rating(mean, sigma)).ToList();
        var after = new BradleyTerryFull(beta).Update(before, ranks);

        // Between equals every pair is even: a win moves by half of sigma^2 / c, a tie by nothing, and each pair takes (sigma / c)^3 / 4 of the variance.
        var scale = Math.Sqrt(2 * sigma * sigma + 2 * beta * beta);
        var theory = ranks.Select(rank => mean + sigma * sigma / scale * 0.5 * (ranks.Count(other => other > rank) - ranks.Count(other => other < rank))).ToArray();
        var left = sigma * Math.Sqrt(Math.Max(1 - (ranks.Count - 1) * Math.Pow(sigma / scale, 3) / 4, 0.0001));
        figures.Add("mean", after.Select(rating => rating.Mean).ToArray(), theory);
        figures.Add("sigma", after.Select(rating => rating.Sigma).ToArray(), ranks.Select(_ => left).ToArray());
    }
}
