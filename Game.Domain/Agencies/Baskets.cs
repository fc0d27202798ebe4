using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Agencies;

/// <summary>The basket a waiting hire belongs to.</summary>
/// <param name="Number">Tells the baskets of a contract apart.</param>
/// <param name="Limit">Most for all of it, in credits: the sum of the 30-minute prices.</param>
internal sealed record Basket(int Number, Credits Limit);

/// <summary>Hires that are filled together or not at all.</summary>
internal static class Baskets
{
    public const int MostPieces = 12;

    public static IEnumerable<(int Part, int Index, Piece Piece)> Pieces(Contract contract, Basket basket) =>
        contract.AllPieces().Where(entry => entry.Piece.Basket?.Number == basket.Number);

    public static Rejection Check(GameState state, Contract contract, HireBasket order)
    {
        var pieces = (order.Pieces ?? []).OfType<BasketPiece>().ToList();
        if (pieces.Exists(piece => WorkRules.Find(contract, piece.Part, piece.Piece) is null)) return Rejection.UnknownPiece;
        if (pieces.Exists(piece => !MayWait(contract, piece))) return Rejection.PieceNotWaiting;
        if (state.Settings.Prices.Mechanism != PriceMechanismKind.CallAuction) return Rejection.NoCallMarket;
        var sound = pieces.Count is >= 2 and <= MostPieces
            && pieces.Count == order.Pieces!.Count
            && pieces.DistinctBy(piece => (piece.Part, piece.Piece)).Count() == pieces.Count
            && !pieces.Exists(piece => piece.Agent.IsExpert)
            && order.Limit > Credits.Zero;
        return sound ? Rejection.None : Rejection.BadBasket;
    }

    public static void Decide(Decision decision, Contract contract, HireBasket order)
    {
        foreach (var wanted in order.Pieces) CallOff(decision, contract, wanted.Part, wanted.Piece);
        foreach (var wanted in order.Pieces)
        {
            decision.Then(new HireQueued(contract.Run(wanted.Part, wanted.Piece), wanted.Agent, Limit: null, ByHand: false));
        }

        var number = 1 + contract.AllPieces().Max(entry => entry.Piece.Basket?.Number ?? 0);
        decision.Then(new BasketTied(contract.Id, number, [.. order.Pieces.Select(piece => new PieceRef(piece.Part, piece.Piece))], order.Limit));
    }

    /// <summary>Calls the wait of a piece off, and with it the whole basket it is in.</summary>
    public static void CallOff(Decision decision, Contract contract, int part, int index, bool lapsed = false)
    {
        var piece = contract.Parts[part].Pieces[index];
        if (piece.Stage != PieceStage.Waiting) return;
        if (piece.Basket is not { } basket)
        {
            decision.Then(new HireReleased(contract.Run(part, index), lapsed));
            return;
        }

        foreach (var entry in Pieces(contract, basket).ToList()) decision.Then(new HireReleased(contract.Run(entry.Part, entry.Index), lapsed));
    }

    private static bool MayWait(Contract contract, BasketPiece wanted) =>
        contract.Parts[wanted.Part].Pieces[wanted.Piece].Stage is PieceStage.Idle or PieceStage.Waiting && contract.Ready(contract.Parts[wanted.Part]);
}
