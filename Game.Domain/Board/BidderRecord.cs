using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Domain.Board;

/// <summary>The one place where awards read what a seat's record says of its success.</summary>
internal static class BidderRecord
{
    /// <summary>What the record says of a seat's success, in parts per million; where no records are kept everybody is unknown alike.</summary>
    public static int Success(GameState state, SeatId seat) => Reputations.Of(state, seat);
}
