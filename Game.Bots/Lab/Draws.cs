using Game.Domain.Primitives;

namespace Game.Bots.Lab;

/// <summary>The chance of one run: a stream that depends on the seed, the run and the pass alone (SplitMix64; Steele, Lea and Flood 2014).</summary>
internal sealed class Draws(ulong seed, long run, int pass = 0)
{
    private ulong _state = Mix(Mix(Mix(seed ^ 0x1AB0_1AB0_1AB0_1AB0UL) ^ unchecked((ulong)run)) ^ unchecked((ulong)pass));

    public ulong Bits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            return Mix(_state);
        }
    }

    /// <summary>Uniform strictly between 0 and 1.</summary>
    public double Uniform() => ((Bits() >> 11) + 0.5) / 9007199254740992.0;

    /// <summary>Uniform strictly between two numbers.</summary>
    public double Uniform(double low, double high) => low + (high - low) * Uniform();

    /// <summary>Uniform in 0 to n - 1.</summary>
    public int Below(int n) => (int)Math.BigMul(Bits(), (ulong)n, out _);

    public bool Happens(double chance) => Uniform() < chance;

    public double Normal() => OwnMath.Quantile(Uniform());

    /// <summary>Exponential with mean 1.</summary>
    public double Exponential() => -Math.Log(Uniform());

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
