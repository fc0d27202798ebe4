using Game.Domain.Primitives;

namespace Game.Domain.Board;

/// <summary>The one place where awards read what a seat's record says of its success.</summary>
internal static class BidderRecord
{
    /// <summary>Expected success of a seat that nobody knows, in parts per million: the centre of the reputation formula.</summary>
    private const int Prior = 500_000;

    /// <summary>What the record says of a seat's success, in parts per million. Until reputation is kept, everybody is unknown.</summary>
    public static int Success(GameState state, SeatId seat) => state.Knows(seat) ? Prior : 0;
}
