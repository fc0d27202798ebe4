using Game.Bots.Sdk;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Shades its bid as the equilibrium of a sealed first-price auction asks of bidders with a constant relative aversion to risk.</summary>
/// <remarks>
/// b = c + a (r - c) / (n - 1 + a) for n bidders with utility x^a and private costs uniform up to the ceiling r (Cox, Smith and Walker 1982); a = 1 is the
/// risk-neutral bid, the smaller a, the lower the bid.
/// </remarks>
/// <param name="exponent">Exponent of utility, above 0 and at most 1.</param>
internal sealed class EquilibriumBid(double exponent)
{
    private const int MostContracts = 3;
    private const int LeastChance = 500_000;

    private readonly Bidding _bidding = new();
    private readonly RivalCount _rivals = new();

    public void Play(Observation seen, Actions act)
    {
        _rivals.Learn(seen);
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            var plan = Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts);
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            if (worth.Chance < LeastChance || worth.BreakEven > lead.Bounty.Ceiling) continue;
            _bidding.Offer(seen, act, lead, plan, worth, Shaded(worth.BreakEven, lead.Bounty.Ceiling, _rivals.Bids, exponent));
        }
    }

    internal static Credits Shaded(Credits cost, Credits ceiling, double bidders, double exponent) =>
        cost + (ceiling - cost).Times((decimal)(exponent / (bidders - 1 + exponent)));
}
