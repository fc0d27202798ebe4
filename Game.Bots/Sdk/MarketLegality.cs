using Game.Domain;
using Game.Domain.Agencies;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Game.Bots.Sdk;

/// <summary>The rules of selling agents, and of hiring them in baskets, as far as one seat's view shows them.</summary>
internal static class MarketLegality
{
    private const int MostPieces = 12;

    public static Rejection Of(Observation seen, AgencyOrder order) => order switch
    {
        OpenAgency => OfOpening(seen),
        PostAsk ask => OfAsk(seen, ask),
        WithdrawAsk ask => Line(seen, ask.Agent) is not { } line ? Rejection.RunsNoAgency
            : line.Ask is null ? Rejection.NoSuchAsk : Rejection.None,
        _ => throw new System.Diagnostics.UnreachableException($"{order.GetType().Name} has no rule."),
    };

    public static Rejection Of(Observation seen, HireBasket basket, ContractView contract)
    {
        var pieces = (basket.Pieces ?? []).OfType<BasketPiece>().ToList();
        if (pieces.Exists(piece => Find(contract, piece) is null)) return Rejection.UnknownPiece;
        if (pieces.Exists(piece => Find(contract, piece)!.Status is not (PieceStatus.Idle or PieceStatus.Waiting) || !contract.Parts[piece.Part].Ready)) return Rejection.PieceNotWaiting;
        if (seen.Scenario.Prices.Mechanism != PriceMechanismKind.CallAuction) return Rejection.NoCallMarket;
        var sound = pieces.Count is >= 2 and <= MostPieces
            && pieces.Count == basket.Pieces!.Count
            && pieces.DistinctBy(piece => (piece.Part, piece.Piece)).Count() == pieces.Count
            && !pieces.Exists(piece => piece.Agent.IsExpert)
            && basket.Limit > Credits.Zero;
        return sound ? Rejection.None : Rejection.BadBasket;
    }

    private static Rejection OfOpening(Observation seen)
    {
        if (seen.Room.Market is not { Vacant: > 0 }) return Rejection.NoAgencyVacant;
        if (seen.Desk.Agency is not null) return Rejection.RunsAgency;
        return seen.OpenContracts > 0 || seen.Leads.Any(lead => lead.HasBid) ? Rejection.SeatHasWork : Rejection.None;
    }

    private static Rejection OfAsk(Observation seen, PostAsk ask)
    {
        if (ask.Agent.IsExpert || ask.Most < 1) return Rejection.OutOfRange;
        if (Line(seen, ask.Agent) is not { } line) return Rejection.RunsNoAgency;
        if (ask.Limit < line.Lowest || ask.Limit > line.Highest) return Rejection.AskOutOfRange;
        return ask.Most > line.Agents ? Rejection.TooManyAgents : Rejection.None;
    }

    private static AgencyLineView? Line(Observation seen, AgentType type) => seen.Desk.Agency?.Lines.FirstOrDefault(line => line.Type == type);

    private static PieceView? Find(ContractView contract, BasketPiece piece) =>
        piece.Part >= 0 && piece.Part < contract.Parts.Count && piece.Piece >= 0 && piece.Piece < contract.Parts[piece.Part].Pieces.Count
            ? contract.Parts[piece.Part].Pieces[piece.Piece]
            : null;
}
