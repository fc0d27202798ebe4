using Game.Domain.Primitives;

namespace Game.Bots.Strategies.Planner;

/// <summary>What rivals ask, learned from the amounts that every award discloses.</summary>
/// <remarks>An empirical distribution of the lowest rival bid over the bounty's public break-even (Friedman 1956), with a guess to start from.</remarks>
internal sealed class RivalPrices
{
    private const int Kept = 80;
    private const int Guesses = 8;
    private const double Guess = 1.25;
    private const int Recent = 40;
    private const double FirstRivals = 2;
    private const double Weight = 0.6;

    private readonly Queue<double> _lowest = new();
    private readonly Queue<int> _counts = new();
    private double[]? _sorted;
    private double? _rivals;

    /// <summary>Rivals whose estimates a win beats, for the winner's curse: not all of them, as rivals differ in plans and prices too.</summary>
    public double Rivals => _rivals ??= Weight * (_counts.Sum() + 8 * FirstRivals) / (_counts.Count + 8);

    /// <summary>All ratios of the lowest rival bid to the reference, smallest first; infinite where nobody else bid.</summary>
    public double[] Ratios => _sorted ??= [.. _lowest.Concat(Enumerable.Repeat(Guess, Guesses)).Order()];

    /// <summary>Chance that every rival asks more than a ratio.</summary>
    public double Beyond(double ratio)
    {
        var ratios = Ratios;
        var low = 0;
        var high = ratios.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ratios[middle] > ratio) high = middle;
            else low = middle + 1;
        }

        return (double)(ratios.Length - low) / ratios.Length;
    }

    public void Learn(IReadOnlyList<Credits> amounts, Credits? own, double reference)
    {
        var skipped = own is null;
        Credits? lowest = null;
        var rivals = 0;
        foreach (var amount in amounts)
        {
            if (!skipped && amount == own)
            {
                skipped = true;
                continue;
            }

            rivals++;
            if (lowest is null || amount < lowest) lowest = amount;
        }

        Keep(_lowest, lowest is { } rival ? (double)rival.Amount / reference : double.PositiveInfinity, Kept);
        Keep(_counts, rivals, Recent);
        (_sorted, _rivals) = (null, null);
    }

    private static void Keep<T>(Queue<T> queue, T value, int most)
    {
        queue.Enqueue(value);
        if (queue.Count > most) queue.Dequeue();
    }
}
