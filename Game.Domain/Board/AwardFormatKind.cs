namespace Game.Domain.Board;

/// <summary>How a bounty finds its winner.</summary>
public enum AwardFormatKind
{
    /// <summary>The first tick in which anybody accepts the ceiling ends the window; all who accepted draw lots.</summary>
    PostedPrice,

    /// <summary>The lowest sealed bid wins and is paid its bid.</summary>
    FirstPriceSealed,
}
