namespace Game.Domain.Board;

/// <summary>How a bounty finds its winner.</summary>
public enum AwardFormatKind
{
    /// <summary>The first tick in which anybody accepts the ceiling ends the window; all who accepted draw lots.</summary>
    PostedPrice,

    /// <summary>The lowest sealed bid wins and is paid its bid.</summary>
    FirstPriceSealed,

    /// <summary>The lowest sealed bid wins and is paid the second lowest, or the ceiling if it is alone.</summary>
    SecondPriceSealed,

    /// <summary>Open: a new bid must undercut the standing one by a step, and a late one extends the window (English, reversed).</summary>
    DescendingClock,

    /// <summary>The reward rises tick by tick until somebody accepts; all who accept in that tick draw lots (Dutch, reversed).</summary>
    RisingClock,

    /// <summary>The best of ceiling x expected success - bid wins and is paid its bid (Che 1993).</summary>
    ScoredSealed,

    /// <summary>Several work in parallel for the ceiling, drawn by lot from all who entered; the first valid result is paid.</summary>
    Contest,
}
