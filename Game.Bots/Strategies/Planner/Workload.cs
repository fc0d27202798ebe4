using Game.Bots.Sdk;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Strategies.Planner;

/// <summary>How much of the seat's attention and cash is spoken for.</summary>
/// <param name="Contracts">Running contracts and, by their chance of winning, live bids.</param>
/// <param name="Promised">Cash that running contracts and live bids are expected to need, in credits.</param>
internal sealed record Workload(double Contracts, double Promised)
{
    private const double MostContracts = 6;
    private const double Reserve = 60;

    public static Workload Of(Observation seen, Dictionary<BountyId, Prospect> prospects)
    {
        double contracts = 0, promised = Reserve;
        foreach (var contract in seen.Desk.Contracts)
        {
            if (contract.ClosedAt is not null) break;
            if (contract.Status != ContractStatus.Working) continue;
            contracts++;
            if (prospects.TryGetValue(contract.Id.Bounty, out var prospect)) promised += Math.Max(0, Amount(prospect.Cost) - Amount(contract.Spent));
        }

        foreach (var lead in seen.Leads)
        {
            if (!lead.HasBid || !prospects.TryGetValue(lead.Id, out var prospect)) continue;
            contracts += prospect.WinShare;
            promised += prospect.WinShare * (Amount(lead.Own.Bond) + Amount(prospect.Cost));
        }

        return new Workload(contracts, promised);
    }

    /// <summary>True if the seat could take the contract on.</summary>
    public bool Takes(Observation seen, Lead lead, Offer offer, Prospect prospect)
    {
        var counted = lead.HasBid ? prospect.WinShare : 0;
        if (Contracts - counted >= MostContracts) return false;
        var bond = Amount(Odds.Bond(seen.Scenario.Bond, offer.Bid, lead.Bounty.Ceiling));
        var own = counted * (Amount(lead.Own.Bond) + Amount(prospect.Cost));
        return Amount(seen.Cash) - (Promised - own) >= bond + 1.2 * Amount(offer.Appraisal.Cost);
    }

    private static double Amount(Credits credits) => credits.Cents / 100.0;
}
