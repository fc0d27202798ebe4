using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Scenarios;

/// <summary>What the packs' sources do not say, derived by fixed rules and keyed by the job's id, so that every match knows the same jobs.</summary>
internal static class JobShape
{
    private const int LeastPartMinutes = 5;

    // The packs' own seed, never a match's: a job must look the same in every room.
    private static readonly Dice Dice = new(0x6F726368_65737472UL);

    private enum Aspect
    {
        Length = 1,
        Share = 2,
        Edge = 3,
        Price = 4,
    }

    /// <summary>Minutes of a job that has only a price: 75 (USD / 250)^0.4, spread lognormally by 0.6, within 15 to 480.</summary>
    public static int MinutesFromPrice(string id, decimal priceUsd)
    {
        var typical = 75 * OwnMath.Pow((double)priceUsd / 250, 0.4);
        var spread = OwnMath.Exp(0.6 * Dice.Normal(Draw.PackShape, Key(id), (long)Aspect.Length));
        return (int)Math.Clamp(Math.Round(typical * spread, MidpointRounding.AwayFromZero), 15, 480);
    }

    /// <summary>A price for a job whose source has none, around 1 and spread lognormally: only its place among its fellows counts.</summary>
    public static decimal PriceOf(string id) => decimal.Round((decimal)OwnMath.Exp(Dice.Normal(Draw.PackShape, Key(id), (long)Aspect.Price)), 6);

    /// <summary>Parts of a job whose source names no number: longer jobs have more.</summary>
    public static int PartsFromMinutes(int minutes) => minutes switch
    {
        <= 60 => 1,
        <= 180 => 2,
        <= 360 => 3,
        _ => 4,
    };

    /// <summary>Cuts a job: keyed shares from 0.5 to 1.5, whole minutes, chained to the part before with chance 0.6 and else beside it.</summary>
    public static IReadOnlyList<PartSpec> Parts(string id, Specialty main, Specialty second, int minutes, int count)
    {
        var lengths = Lengths(id, minutes, count);
        var parts = new PartSpec[count];
        for (var i = 0; i < count; i++)
        {
            IReadOnlyList<int> after = i == 0 ? [] : Chained(id, i) ? [i - 1] : parts[i - 1].After;
            parts[i] = new PartSpec(SpecialtyOf(i, count, main, second), lengths[i], after);
        }

        return parts;
    }

    // The last part belongs to the second specialty and they take turns from there backwards; the first is the main one's in any case.
    private static Specialty SpecialtyOf(int part, int count, Specialty main, Specialty second) =>
        part > 0 && (count - 1 - part) % 2 == 0 ? second : main;

    private static bool Chained(string id, int part) => Dice.Million(Draw.PackShape, Key(id), (long)Aspect.Edge, part) < 600_000;

    private static int[] Lengths(string id, int minutes, int count)
    {
        var shares = Enumerable.Range(0, count)
            .Select(part => 0.5 + Dice.Uniform(Draw.PackShape, Key(id), (long)Aspect.Share, part)).ToArray();
        var total = 0.0;
        foreach (var share in shares) total += share;

        // Cuts at rounded running sums: the lengths add up to the label whatever is rounded.
        var lengths = new int[count];
        var (sum, cut) = (0.0, 0);
        for (var i = 0; i < count; i++)
        {
            sum += shares[i];
            var next = i == count - 1 ? minutes : (int)Math.Round(minutes * sum / total, MidpointRounding.AwayFromZero);
            lengths[i] = next - cut;
            cut = next;
        }

        for (var i = 0; i < count; i++)
        {
            while (lengths[i] < LeastPartMinutes)
            {
                lengths[Array.IndexOf(lengths, lengths.Max())]--;
                lengths[i]++;
            }
        }

        return lengths;
    }

    // FNV-1a, 64 bits: the runtime's own string hash differs from run to run.
    private static long Key(string id)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in id) hash = unchecked((hash ^ letter) * 1099511628211UL);
        return unchecked((long)hash);
    }
}
