using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Agencies;

/// <summary>A waiting hire or check that may be filled in this tick: money and a place under the cap are set aside for it.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="Check">True for a check of its result.</param>
/// <param name="Type">The agent type wanted.</param>
/// <param name="Limit">Most for a 30-minute piece, in credits; for a basket the most for all of it.</param>
/// <param name="Lot">Keyed lottery number.</param>
/// <param name="Basket">The basket it belongs to, if any.</param>
internal sealed record HireBid(RunId Run, bool Check, AgentType Type, Credits Limit, ulong Lot, Basket? Basket = null);

/// <summary>Who wants an agent in this tick and could pay for it at the limit. The others wait outside the market.</summary>
internal static class Demand
{
    // Rounding of single prices can exceed that of their sum by a cent each, in price, fee, premium and surcharge.
    private static readonly Credits Slip = new(4);

    public static List<HireBid> Of(GameState state)
    {
        var bids = new List<HireBid>();
        foreach (var (seat, wishes) in Hiring.Wishes(state)) Of(state, seat, wishes, bids);
        return bids;
    }

    private static void Of(GameState state, SeatId seat, Queue<RunId> wishes, List<HireBid> bids)
    {
        var reserve = new HireReserve(state);
        var cash = state.Cash(seat);
        var places = new Dictionary<AgentType, int>();
        var tied = new HashSet<(ContractId, int)>();
        foreach (var run in wishes)
        {
            var contract = state.Contracts[run.Contract];
            var piece = contract.Piece(run);
            if (piece is { Stage: PieceStage.Waiting, Basket: { } basket })
            {
                if (tied.Add((contract.Id, basket.Number))) Tied(state, contract, basket, reserve, places, ref cash, bids);
                continue;
            }

            var check = piece.Stage == PieceStage.AwaitingCheck;
            if (!check && piece.Stage != PieceStage.Waiting) continue;
            var type = check ? piece.Checker!.Value : piece.Agent;
            if (type.IsExpert || (!check && !Hiring.Cheap(state, piece.EnergyLimit)) || (!check && !Place(state, seat, type, places))) continue;
            // Nobody can ask more than the ceiling, so a higher limit says no more than that.
            var limit = Credits.Min(AgencyCosts.Range(state, type).Highest, (check ? null : piece.Limit) ?? Quotes.Most(state, type));
            var aside = check
                ? new Reserve(Odds.CheckPrice(state.Settings, CheckKind.Ai, limit, piece.Minutes), Credits.Zero, Credits.Zero, false)
                : reserve.For(contract, run.Part, piece, limit);
            if (aside.Most + Slip > cash) continue;
            cash -= aside.Most + Slip;
            reserve.Take(contract.Id, aside);
            if (!check) places[type] = places.GetValueOrDefault(type) + 1;
            bids.Add(new HireBid(run, check, type, limit, Lot(state, run, check)));
        }
    }

    private static void Tied(
        GameState state, Contract contract, Basket basket, HireReserve reserve, Dictionary<AgentType, int> places, ref Credits cash, List<HireBid> bids)
    {
        var pieces = Baskets.Pieces(contract, basket).ToList();
        // Whatever the prices, no piece can take more than the whole limit, and together they cannot either.
        var aside = pieces.ConvertAll(entry => reserve.For(contract, entry.Part, entry.Piece, basket.Limit, tied: true));
        var need = new Credits(aside.Max(one => one.Most.Cents) + Slip.Cents * pieces.Count);
        var wanted = new Dictionary<AgentType, int>(places);
        foreach (var (_, _, piece) in pieces)
        {
            if (!Place(state, contract.Id.Owner, piece.Agent, wanted)) return;
            wanted[piece.Agent] = wanted.GetValueOrDefault(piece.Agent) + 1;
        }

        if (need > cash) return;
        cash -= need;
        foreach (var one in aside) reserve.Take(contract.Id, one);
        foreach (var (type, count) in wanted) places[type] = count;
        var lot = Lot(state, contract.Run(pieces[0].Part, pieces[0].Index), check: false);
        foreach (var (part, index, piece) in pieces) bids.Add(new HireBid(contract.Run(part, index), false, piece.Agent, basket.Limit, lot, basket));
    }

    private static bool Place(GameState state, SeatId seat, AgentType type, Dictionary<AgentType, int> places) =>
        state.Work.Of(seat).Running(type) + places.GetValueOrDefault(type) < Hiring.Cap(state, type);

    private static ulong Lot(GameState state, RunId run, bool check) => state.Dice.Bits(
        Draw.HireLot, run.Contract.Bounty.Tick, run.Contract.Bounty.Slot, run.Contract.Owner.Number, run.Part * 100 + run.Piece, run.Attempt * 2 + (check ? 1 : 0));
}
