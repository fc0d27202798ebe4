using Game.Bots.Sdk;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>The equilibrium bid of somebody who would rather win less than lose the chance: constant relative risk aversion.</summary>
/// <remarks>
/// b = c + a (r - c) / (n - 1 + a) for utility x^a (Cox, Smith and Walker 1982). With a = 1 it is the risk-neutral bid of <see cref="Nash"/>; the smaller a, the
/// lower the bid. It was the first answer to why people in laboratories bid so keenly.
/// </remarks>
public sealed class Crra : IStrategy
{
    private const double Exponent = 0.5;
    private const int MostContracts = 3;
    private const int LeastChance = 500_000;

    private readonly Bidding _bidding = new();
    private readonly RivalCount _rivals = new();

    /// <inheritdoc />
    public string Name => "crra";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        _rivals.Learn(seen);
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            var plan = Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts);
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            if (worth.Chance < LeastChance || worth.BreakEven > lead.Bounty.Ceiling) continue;
            _bidding.Offer(seen, act, lead, plan, worth, Shaded(worth.BreakEven, lead.Bounty.Ceiling, _rivals.Bids, Exponent));
        }
    }

    internal static Credits Shaded(Credits cost, Credits ceiling, double bidders, double exponent) =>
        cost + (ceiling - cost).Times((decimal)(exponent / (bidders - 1 + exponent)));
}
