using Game.Bots.Sdk;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Shades its bid as the equilibrium of a sealed first-price auction asks: cost plus an n-th of the way to the ceiling.</summary>
/// <remarks>
/// b = c + (r - c) / n for n bidders with private costs uniform up to the ceiling r (Vickrey 1961; Krishna 2010, chapter 2). Costs here are partly
/// common, so the formula is right about shading and wrong about the curse: it does not ask what winning says.
/// </remarks>
public sealed class Nash : IStrategy
{
    private const int MostContracts = 3;
    private const int LeastChance = 500_000;

    private readonly Bidding _bidding = new();
    private readonly RivalCount _rivals = new();

    /// <inheritdoc />
    public string Name => "nash";

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
            _bidding.Offer(seen, act, lead, plan, worth, Shaded(worth.BreakEven, lead.Bounty.Ceiling, _rivals.Bids));
        }
    }

    internal static Credits Shaded(Credits cost, Credits ceiling, double bidders) => cost + (ceiling - cost).Times(1 / (decimal)bidders);
}
