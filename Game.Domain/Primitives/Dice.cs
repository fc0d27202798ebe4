namespace Game.Domain.Primitives;

/// <summary>What a draw is for. The number is part of the key: never change or reuse one, or old seeds mean new games.</summary>
internal enum Draw
{
    ArrivalCount = 1,
    Job = 2,
    Pack = 3,
    TaskDifficulty = 4,
    PartDifficulty = 5,
    Invitation = 6,
    Estimate = 7,
    Scouting = 8,
    AwardLottery = 9,
    BidShuffle = 10,
    PieceLuck = 11,
    CheckLuck = 12,
    ValidationLuck = 13,
    FailureKind = 14,
    HireLottery = 15,
    Background = 16,
    OrderTurn = 17,
    Validator = 18,
    PackShape = 19,
    HomeDomain = 55,
    AwardFormat = 30,
    NewcomerBounty = 31,
    ContestLuck = 32,
    ContestTurn = 33,
    AgencyCost = 40,
    AskLot = 41,
    HireLot = 42,
    TailHour = 60,
    TailTick = 61,
    QuestionAsked = 62,
    QuestionMoment = 63,
    EnergyDay = 45,
    EnergyForecast = 46,
    SupplyDrift = 47,
    ShockStart = 48,
    DeliveryCheck = 64,
}

/// <summary>Chance without a running generator: every draw is a function of the seed, its purpose and the ids it is about.</summary>
/// <remarks>
/// So a new draw in one rule never shifts another, two rooms with one seed meet the same luck, and nothing has to be stored between ticks.
/// The mixer is SplitMix64's finaliser (Steele, Lea and Flood 2014) applied once per key word.
/// </remarks>
internal readonly struct Dice(ulong seed)
{
    public ulong Bits(Draw purpose, long a = 0, long b = 0, long c = 0, long d = 0, long e = 0)
    {
        unchecked
        {
            var h = Mix(seed ^ 0x9E3779B97F4A7C15UL * (ulong)purpose);
            h = Mix(h ^ (ulong)a);
            h = Mix(h ^ (ulong)b);
            h = Mix(h ^ (ulong)c);
            h = Mix(h ^ (ulong)d);
            return Mix(h ^ (ulong)e);
        }
    }

    /// <summary>Uniform in 0 to 999,999: compare with a chance in parts per million by "less than".</summary>
    public int Million(Draw purpose, long a = 0, long b = 0, long c = 0, long d = 0, long e = 0) =>
        (int)UInt128Scale(Bits(purpose, a, b, c, d, e), 1_000_000);

    /// <summary>Uniform in 0 to n - 1.</summary>
    public int Below(int n, Draw purpose, long a = 0, long b = 0, long c = 0, long d = 0) =>
        (int)UInt128Scale(Bits(purpose, a, b, c, d), (ulong)n);

    /// <summary>Uniform strictly between 0 and 1.</summary>
    public double Uniform(Draw purpose, long a = 0, long b = 0, long c = 0, long d = 0) =>
        ((Bits(purpose, a, b, c, d) >> 11) + 0.5) / 9007199254740992.0;

    /// <summary>Standard normal.</summary>
    public double Normal(Draw purpose, long a = 0, long b = 0, long c = 0, long d = 0) =>
        OwnMath.Quantile(Uniform(purpose, a, b, c, d));

    /// <summary>How many of a Poisson stream with the given mean arrive (inversion; the mean is far below 1 here).</summary>
    public int Poisson(double mean, Draw purpose, long a = 0, long b = 0)
    {
        var u = Uniform(purpose, a, b);
        var term = OwnMath.Exp(-mean);
        var sum = term;
        var n = 0;
        while (u > sum && n < 20)
        {
            n++;
            term *= mean / n;
            sum += term;
        }

        return n;
    }

    private static ulong UInt128Scale(ulong bits, ulong n) => Math.BigMul(bits, n, out _);

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
