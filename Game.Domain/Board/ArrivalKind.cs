namespace Game.Domain.Board;

/// <summary>How bounties arrive.</summary>
public enum ArrivalKind
{
    /// <summary>Independently of each other, with a day wave.</summary>
    Poisson,
}
