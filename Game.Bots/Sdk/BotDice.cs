namespace Game.Bots.Sdk;

/// <summary>A strategy's own chance: every draw is a function of the seat's bot seed and the key, so that the same seed plays the same game.</summary>
/// <remarks>Knows nothing of the match's seed. The mixer is SplitMix64's finaliser (Steele, Lea and Flood 2014).</remarks>
/// <param name="seed">The seat's bot seed.</param>
public readonly struct BotDice(ulong seed)
{
    /// <summary>Uniform strictly between 0 and 1.</summary>
    /// <param name="purpose">What the draw is for: a number of the strategy's own choosing.</param>
    /// <param name="a">First key, such as the tick.</param>
    /// <param name="b">Second key.</param>
    /// <param name="c">Third key.</param>
    public double Uniform(int purpose, long a = 0, long b = 0, long c = 0) =>
        ((Bits(purpose, a, b, c) >> 11) + 0.5) / 9007199254740992.0;

    /// <summary>Uniform in 0 to <paramref name="n"/> - 1.</summary>
    /// <param name="n">How many outcomes, 1 or more.</param>
    /// <param name="purpose">What the draw is for.</param>
    /// <param name="a">First key.</param>
    /// <param name="b">Second key.</param>
    /// <param name="c">Third key.</param>
    public int Below(int n, int purpose, long a = 0, long b = 0, long c = 0) =>
        (int)Math.BigMul(Bits(purpose, a, b, c), (ulong)n, out _);

    /// <summary>True with the given chance.</summary>
    /// <param name="chance">0 to 1.</param>
    /// <param name="purpose">What the draw is for.</param>
    /// <param name="a">First key.</param>
    /// <param name="b">Second key.</param>
    /// <param name="c">Third key.</param>
    public bool Happens(double chance, int purpose, long a = 0, long b = 0, long c = 0) => Uniform(purpose, a, b, c) < chance;

    /// <summary>A seed for a seat, from the seed of a run.</summary>
    /// <param name="run">The run's seed.</param>
    /// <param name="seat">The seat's number.</param>
    public static ulong SeedOf(ulong run, int seat)
    {
        // Another chain of keys than the match's own draws, so that no strategy's dice ever echo them.
        return Mix(Mix(run ^ 0xB075_B075_B075_B075UL) ^ unchecked((ulong)(long)seat));
    }

    private ulong Bits(int purpose, long a, long b, long c)
    {
        unchecked
        {
            var h = Mix(seed ^ ((ulong)(long)purpose * 0x9E3779B97F4A7C15UL));
            h = Mix(h ^ (ulong)a);
            h = Mix(h ^ (ulong)b);
            return Mix(h ^ (ulong)c);
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
