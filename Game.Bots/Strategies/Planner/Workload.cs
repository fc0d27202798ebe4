using Game.Bots.Sdk;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Game.Bots.Strategies.Planner;

/// <summary>How much of the seat's attention and cash is spoken for.</summary>
internal sealed class Workload
{
    private const double MostContracts = 6;
    private const double Reserve = 60;
    private const double Caution = 1.2;

    // Running contracts and, by their chance of winning, live bids.
    private double _contracts;

    // Cash that these are expected to need, in credits.
    private double _promised = Reserve;

    public static Workload Of(Observation seen, Dictionary<BountyId, Prospect> prospects)
    {
        var load = new Workload();
        foreach (var contract in seen.Desk.Contracts)
        {
            if (contract.ClosedAt is not null) break;
            if (contract.Status != ContractStatus.Working) continue;
            load._contracts++;
            if (prospects.TryGetValue(contract.Id.Bounty, out var prospect)) load._promised += Math.Max(0, Amount(prospect.Cost) - Amount(contract.Spent));
        }

        foreach (var lead in seen.Leads)
        {
            if (!lead.HasBid || !prospects.TryGetValue(lead.Id, out var prospect)) continue;
            load.Count(prospect.WinShare, lead.Own.Bond, prospect.Cost);
        }

        return load;
    }

    /// <summary>True if the seat could take the contract on; it is then counted, and otherwise a live bid on it no more.</summary>
    public bool Takes(Observation seen, Lead lead, Offer offer, Prospect prospect)
    {
        if (lead.HasBid) Count(-prospect.WinShare, lead.Own.Bond, prospect.Cost);
        var bond = seen.Bond.Of(seen.Scenario.Bond, offer.Bid, lead.Bounty.Ceiling).Own;
        // Whoever has leads can look after more.
        var most = MostContracts * seen.Desk.Capacity / seen.Scenario.Attention.Capacity;
        var takes = _contracts < most && Amount(seen.Cash) - _promised >= Amount(bond) + Caution * Amount(offer.Appraisal.Cost);
        if (takes) Count(offer.WinShare, bond, offer.Appraisal.Cost);
        return takes;
    }

    private void Count(double share, Credits bond, Credits cost)
    {
        _contracts += share;
        _promised += share * (Amount(bond) + Amount(cost));
    }

    private static double Amount(Credits credits) => credits.Cents / 100.0;
}
