using Game.Domain;
using Game.Domain.Agencies;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Game.Simulation;

/// <summary>Proposes to sell agents, and to hire them together.</summary>
internal static class AgencyOrders
{
    public static Order? Propose(Random chance, MatchView view)
    {
        // Rarely: a seat that runs an agency bids no more.
        if (view.Desk!.Agency is not { } agency) return chance.NextDouble() < 0.01 ? new OpenAgency() : null;
        var line = agency.Lines[chance.Next(agency.Lines.Count)];
        if (chance.NextDouble() < 0.2) return new WithdrawAsk(line.Type);
        var factor = 0.5m + 3.5m * (decimal)chance.NextDouble() * (decimal)chance.NextDouble();
        return new PostAsk(line.Type, view.Room.Prices[line.Type.Index].Base.Times(factor), chance.Next(1, Math.Max(2, line.Agents + 1)));
    }

    public static WorkOrder? Basket(Random chance, ContractView contract, IReadOnlyList<PriceView> prices)
    {
        var open = contract.Parts
            .SelectMany((part, i) => part.Pieces.Select((piece, j) => (Part: i, Piece: j, part.Ready, piece.Status, piece.Agent)))
            .Where(entry => entry.Ready && entry.Status is PieceStatus.Idle or PieceStatus.Waiting).ToList();
        if (open.Count < 2) return null;
        var pieces = open.Take(chance.Next(2, 4)).Select(entry => new BasketPiece(entry.Part, entry.Piece, entry.Agent)).ToList();
        var sum = new Credits(pieces.Sum(piece => prices[piece.Agent.Index].Price.Cents));
        return new HireBasket(pieces, sum.Times(0.5m + (decimal)chance.NextDouble())) { Contract = contract.Id };
    }
}
