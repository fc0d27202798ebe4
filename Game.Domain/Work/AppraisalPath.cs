namespace Game.Domain.Work;

/// <summary>What becomes of one piece when its hidden difficulty is known: the attempts of a plan, walked through.</summary>
/// <param name="Good">Chance that it ends with a good result.</param>
/// <param name="Bad">Chance that it ends with a bad one that nobody noticed; the rest is a drop.</param>
/// <param name="Runs">Expected runs of the planned tier.</param>
/// <param name="Checks">Expected checks.</param>
/// <param name="Flags">Expected flags, each of which refunds a part of a run.</param>
/// <param name="Next">Expected runs of the next tier.</param>
/// <param name="NextBad">Chance that it ends with an unnoticed bad result of the next tier; part of <paramref name="Bad"/>.</param>
/// <param name="RunsPaid">Expected runs of the planned tier, counted only where the piece passes validation.</param>
/// <param name="NextPaid">Expected runs of the next tier, counted only where the piece passes validation.</param>
internal readonly record struct AppraisalPath(
    double Good, double Bad, double Runs, double Checks, double Flags, double Next, double NextBad, double RunsPaid, double NextPaid)
{
    /// <summary>Walks a piece.</summary>
    /// <param name="policy">Check, attempts and what follows them.</param>
    /// <param name="first">Chance that the first attempt is good.</param>
    /// <param name="guided">Chance that a guided attempt is good.</param>
    /// <param name="next">Chance that a guided attempt one tier up is good.</param>
    /// <param name="leak">Chance that the validator lets a bad piece pass.</param>
    /// <param name="reach">Receives the chance of getting to each attempt, the one a tier up last; <c>Attempts + 1</c> places.</param>
    public static AppraisalPath Walk(in CheckPolicy policy, double first, double guided, double next, double leak, Span<double> reach)
    {
        double good = 0, bad = 0, runs = 0, checks = 0, flags = 0, paid = 0;
        var here = 1.0;
        for (var a = 0; a < policy.Attempts; a++)
        {
            reach[a] = here;
            runs += here;
            var q = a == 0 ? first : guided;
            if (policy.Catch is not { } caught || a == policy.Attempts - 1 && policy.After == AfterFailure.Accept)
            {
                good += here * q;
                bad += here * (1 - q);
                paid += (a + 1) * here * (q + leak * (1 - q));
                here = 0;
                break;
            }

            checks += here;
            var flag = q * policy.FalseFlag + (1 - q) * caught;
            good += here * q * (1 - policy.FalseFlag);
            bad += here * (1 - q) * (1 - caught);
            paid += (a + 1) * here * (q * (1 - policy.FalseFlag) + leak * (1 - q) * (1 - caught));
            here *= flag;
            flags += here;
        }

        reach[policy.Attempts] = 0;
        if (policy.After != AfterFailure.NextTier || here <= 0) return new AppraisalPath(good, bad, runs, checks, flags, 0, 0, paid, 0);
        reach[policy.Attempts] = here;
        var passes = here * (next + leak * (1 - next));
        return new AppraisalPath(
            good + here * next, bad + here * (1 - next), runs, checks, flags, here, here * (1 - next), paid + policy.Attempts * passes, passes);
    }
}

/// <summary>How a piece is checked.</summary>
/// <param name="Attempts">Attempts at the planned tier; 1 without a check.</param>
/// <param name="Catch">Share of bad results that the check catches; nothing without a check.</param>
/// <param name="FalseFlag">Share of good results that it flags.</param>
/// <param name="After">What follows the last attempt.</param>
internal readonly record struct CheckPolicy(int Attempts, double? Catch, double FalseFlag, AfterFailure After);
