using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>What must hold of regents and standing policies: nothing is done for a seat without a right to, and each mark explains one event.</summary>
internal sealed class RegentAudit
{
    private readonly Dictionary<SeatId, StandingPolicy> _policies = [];
    private readonly HashSet<SeatId> _kept = [];
    private PolicyActed? _mark;

    public void Observe(StandingEvent happened)
    {
        switch (happened)
        {
            case PolicySet set: _policies[set.Seat] = set.Policy; break;
            case RegentStarted started: Demand(_kept.Add(started.Seat), $"{started.Seat} gets a second regent"); break;
            case RegentEnded ended: Demand(_kept.Remove(ended.Seat), $"{ended.Seat} is handed back without a regent"); break;
            case PolicyActed acted:
                Demand(_kept.Contains(acted.Seat) || _policies.GetValueOrDefault(acted.Seat) is { Beside: true }, $"{acted} without a right to");
                Demand(acted.Amount is not { } bid || _policies.GetValueOrDefault(acted.Seat)?.LargestBid is not { } most || bid <= most, $"{acted} above the largest bid");
                _mark = acted;
                break;
            default: break;
        }
    }

    /// <summary>Sees every event, before the one it is gets observed.</summary>
    public void Follow(GameEvent happened)
    {
        if (happened is OrderAccepted or OrderRefused)
        {
            var seat = happened is OrderAccepted accepted ? accepted.Seat : ((OrderRefused)happened).Seat;
            Demand(!_kept.Contains(seat), $"an order of {seat} is decided while a regent keeps the seat");
        }

        if (happened is SeatBankrupt bankrupt) _kept.Remove(bankrupt.Seat);
        if (_mark is not { } mark) return;
        _mark = null;
        Demand(mark.Act switch
        {
            PolicyAct.Bid => happened is BidPlaced bid && bid.Seat == mark.Seat && bid.Bounty == mark.Bounty && bid.Amount == mark.Amount,
            PolicyAct.Submit => happened is WorkSubmitted submitted && submitted.Contract == new ContractId(mark.Bounty, mark.Seat),
            _ => true,
        }, $"{mark} is followed by {happened}");
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }
}
