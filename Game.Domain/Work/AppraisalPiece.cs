namespace Game.Domain.Work;

/// <summary>One piece of a part under way, ready to be looked at from any difficulty.</summary>
/// <param name="Now">Chances of the result that counts, or of the next attempt.</param>
/// <param name="Leak">Chance that the validator lets a bad piece pass.</param>
internal sealed record AppraisalPiece(ChanceRow Now, double Leak)
{
    public bool Open { get; init; }

    public CheckPolicy? Passed { get; init; }

    public double Cover { get; init; }

    public bool Begun { get; init; }

    public bool BeingChecked { get; init; }

    public CheckPolicy Policy { get; init; }

    public PieceQuote Quote { get; init; }

    public ChanceRow? Guided { get; init; }

    public ChanceRow? Next { get; init; }

    public AppraisalRest Rest(int cell, int own) => Open ? OfOpen(cell, own) : OfDone(cell, own);

    private AppraisalRest OfDone(int cell, int own)
    {
        var q = Now.Chance(cell, own);
        var (good, bad) = (q, 1 - q);
        if (Passed is { } policy)
        {
            good = q * (1 - policy.FalseFlag);
            bad = (1 - q) * (1 - policy.Catch!.Value);
            (good, bad) = (good / (good + bad), bad / (good + bad));
        }

        return new AppraisalRest(good + Leak * bad, good + bad, 0, 0, 0, bad * (1 - Leak) * Cover);
    }

    private AppraisalRest OfOpen(int cell, int own)
    {
        Span<double> reach = stackalloc double[AppraisalTables.MostAttempts + 1];
        var path = AppraisalPath.Walk(Policy, Now.Chance(cell, own), Guided!.Chance(cell, own), Next!.Chance(cell, own), Leak, reach);
        var paidRuns = Begun ? 1 : 0;
        var paidChecks = BeingChecked ? Math.Min(1, path.Checks) : 0;
        var doneRuns = BeingChecked ? 1 : Begun ? 0.5 : 0;
        var passes = path.Good + Leak * path.Bad;
        var quote = Quote;
        return new AppraisalRest(
            passes,
            path.Good + path.Bad,
            (path.Runs - paidRuns) * quote.Run - path.Flags * quote.Refund + (path.Checks - paidChecks) * quote.Check + path.Next * quote.Next
                + (Begun ? 0 : quote.FirstCost),
            (path.Runs - doneRuns) * quote.RunTicks + path.Checks * quote.CheckTicks + path.Next * quote.NextTicks
                + (Begun ? 0 : quote.FirstTicks) + Math.Min(1, path.Checks) * quote.FirstCheck,
            (path.RunsPaid - paidRuns * passes) * quote.RunDue + path.NextPaid * quote.NextDue,
            (1 - Leak) * ((path.Bad - path.NextBad) * quote.RunCover + path.NextBad * quote.NextCover));
    }
}

/// <summary>What is still to come of a part or a piece at one difficulty.</summary>
/// <param name="Success">Chance that it passes validation.</param>
/// <param name="NoDrop">Chance that its plan does not drop the contract.</param>
/// <param name="Cost">Spending still to come, in credits.</param>
/// <param name="Ticks">Ticks still to come.</param>
/// <param name="Due">Hires on completion still to come, where it passes, in credits.</param>
/// <param name="Claims">What the insurer gives for results that the validator finds, in credits.</param>
internal readonly record struct AppraisalRest(double Success, double NoDrop, double Cost, double Ticks, double Due, double Claims);
