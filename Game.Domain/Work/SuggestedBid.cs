using Game.Domain.Primitives;

namespace Game.Domain.Work;

/// <summary>A bid that a careful seat may place without further thought, with what it assumes.</summary>
/// <param name="Amount">The suggested bid in credits, or nothing if the bounty is better left alone.</param>
/// <param name="Plan">The plan it assumes.</param>
/// <param name="Appraisal">The plan's appraisal at the suggested bid (at the ceiling if there is none).</param>
/// <param name="Reason">Why there is no suggestion, or that there is one.</param>
public sealed record SuggestedBid(Credits? Amount, Plan Plan, Appraisal Appraisal, SuggestionKind Reason)
{
    /// <summary>
    /// The margin over break-even: 1.6. It is the winner's-curse margin, not greed: among several bidders the lowest is the one
    /// who underestimated the task most, so a bid at one's own break-even loses money on average.
    /// </summary>
    public const decimal Margin = 1.6m;

    /// <summary>Bounties below this chance of passing are skipped: 0.6, in parts per million.</summary>
    public const int LeastChance = 600_000;

    /// <summary>Suggests a bid for a bounty and a plan.</summary>
    /// <param name="appraiser">The scenario's appraiser.</param>
    /// <param name="job">The bounty at today's agent prices; its price is ignored.</param>
    /// <param name="plan">The plan to be carried out.</param>
    /// <param name="belief">The belief from the free estimate and scoutings, without a correction for rivals: the margin is that correction.</param>
    public static SuggestedBid For(Appraiser appraiser, Job job, Plan plan, Belief belief)
    {
        var atCeiling = appraiser.Appraise(job with { Price = job.Ceiling }, plan, belief);
        if (atCeiling.Chance < LeastChance) return new SuggestedBid(null, plan, atCeiling, SuggestionKind.TooUnlikely);
        if (atCeiling.BreakEven > job.Ceiling) return new SuggestedBid(null, plan, atCeiling, SuggestionKind.TooCostly);
        var amount = Credits.Min(atCeiling.BreakEven.Times(Margin), job.Ceiling);
        return new SuggestedBid(amount, plan, appraiser.Appraise(job with { Price = amount }, plan, belief), SuggestionKind.Bid);
    }

    /// <summary>The same for a built-in plan.</summary>
    /// <param name="appraiser">The scenario's appraiser.</param>
    /// <param name="job">The bounty at today's agent prices; its price is ignored.</param>
    /// <param name="preset">The built-in plan.</param>
    /// <param name="belief">The belief from the free estimate and scoutings, without a correction for rivals.</param>
    public static SuggestedBid For(Appraiser appraiser, Job job, Preset preset, Belief belief) =>
        For(appraiser, job, Appraiser.Fill(preset, job.Parts), belief);
}

/// <summary>What a suggestion says.</summary>
public enum SuggestionKind
{
    /// <summary>Bid the amount.</summary>
    Bid,

    /// <summary>Skip: the chance of passing is too low.</summary>
    TooUnlikely,

    /// <summary>Skip: even the ceiling does not cover the expected cost.</summary>
    TooCostly,
}
