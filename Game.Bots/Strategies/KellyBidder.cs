using Game.Bots.Sdk;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Bids as curse-corrected does, and takes on only what a given multiple of Kelly's fraction of its wealth can lose.</summary>
/// <remarks>
/// A contract is a bet: cost and bond are the stake, the price less the cost is the gain. The stake that lets wealth grow fastest is p - (1 - p) / b of it, b the
/// gain over the stake (Kelly 1956; <see cref="KellyStake"/>). Twice that grows no faster than not betting at all.
/// </remarks>
/// <param name="multiple">Multiple of Kelly's fraction.</param>
internal sealed class KellyBidder(double multiple)
{
    private const decimal Margin = 0.20m;
    private const int LeastChance = 500_000;
    private const int Anything = 12;

    private readonly Bidding _bidding = new();
    private readonly RivalCount _rivals = new();
    private readonly Dictionary<BountyId, double> _stakes = [];

    public void Play(Observation seen, Actions act)
    {
        _rivals.Learn(seen);
        _bidding.Follow(seen, act);
        var wealth = Amount(seen.Cash + seen.Desk.Held);
        Remembered.Prune(_stakes, seen.Leads.Count + seen.Desk.Contracts.Count, seen.Leads.Select(lead => lead.Id).Concat(seen.Desk.Contracts.Select(contract => contract.Id.Bounty)));
        var staked = Staked(seen);
        foreach (var lead in _bidding.Fresh(seen, Anything))
        {
            var plan = Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts);
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead, _rivals.Rivals));
            var price = worth.BreakEven.Times(1 + Margin);
            var stake = Amount(worth.Cost + lead.Own.Bond);
            var fraction = KellyStake.Fraction(worth.Chance / 1_000_000.0, stake + Amount(price - worth.Cost), stake);
            if (worth.Chance < LeastChance || staked + stake > multiple * fraction * wealth) continue;
            _bidding.Offer(seen, act, lead, plan, worth, price);
            _stakes[lead.Id] = stake;
            staked += stake;
        }
    }

    private double Staked(Observation seen)
    {
        var staked = seen.Leads.Where(lead => lead.HasBid).Sum(lead => _stakes.GetValueOrDefault(lead.Id));
        foreach (var contract in seen.Desk.Contracts)
        {
            // Running ones come first.
            if (contract.ClosedAt is not null) break;
            staked += _stakes.GetValueOrDefault(contract.Id.Bounty);
        }

        return staked;
    }

    private static double Amount(Credits credits) => credits.Cents / 100.0;
}
