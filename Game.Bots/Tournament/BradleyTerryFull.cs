namespace Game.Bots.Tournament;

/// <summary>A rating as a belief: a normal distribution of skill.</summary>
/// <param name="Mean">The most likely skill; 25 for somebody unknown.</param>
/// <param name="Sigma">How unsure it is; 25 / 3 for somebody unknown.</param>
public readonly record struct Rating(double Mean, double Sigma)
{
    /// <summary>Somebody nobody has seen play.</summary>
    public static Rating Unknown { get; } = new(25, 25.0 / 3);
}

/// <summary>Ratings of many players from one game, every pair compared (Weng and Lin 2011, algorithm 1: Bradley-Terry-full).</summary>
/// <param name="beta">Spread of a performance around skill; 25 / 6 as published.</param>
/// <param name="kappa">Least share of the variance that is left after a game; 0.0001 as published.</param>
public sealed class BradleyTerryFull(double beta = 25.0 / 6, double kappa = 0.0001)
{
    /// <summary>The ratings after a game.</summary>
    /// <param name="ratings">The ratings before it.</param>
    /// <param name="ranks">The places, 1 for the winner; equal places are a tie, which counts as half a win for either.</param>
    public IReadOnlyList<Rating> Update(IReadOnlyList<Rating> ratings, IReadOnlyList<int> ranks)
    {
        if (ratings.Count != ranks.Count) throw new ArgumentException($"{ratings.Count} ratings and {ranks.Count} places do not belong together.", nameof(ranks));
        var updated = new Rating[ratings.Count];
        for (var i = 0; i < updated.Length; i++)
        {
            var (mean, sigma) = ratings[i];
            var (shift, shrink) = (0.0, 0.0);
            for (var q = 0; q < updated.Length; q++)
            {
                if (q == i) continue;
                var scale = Math.Sqrt(sigma * sigma + ratings[q].Sigma * ratings[q].Sigma + 2 * beta * beta);
                var expected = 1 / (1 + Math.Exp((ratings[q].Mean - mean) / scale));
                var score = ranks[i] < ranks[q] ? 1 : ranks[i] > ranks[q] ? 0 : 0.5;
                var share = sigma / scale;
                shift += sigma * share * (score - expected);
                shrink += share * share * share * expected * (1 - expected);
            }

            updated[i] = new Rating(mean + shift, sigma * Math.Sqrt(Math.Max(1 - shrink, kappa)));
        }

        return updated;
    }
}
