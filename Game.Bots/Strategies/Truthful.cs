using Game.Bots.Sdk;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Asks exactly what the work must bring to break even.</summary>
/// <remarks>
/// The dominant strategy where the winner is paid the second lowest bid (Vickrey 1961). Where the winner is paid its own bid it works for nothing,
/// and pays the winner's curse on top: the pair of formats is the lesson.
/// </remarks>
public sealed class Truthful : IStrategy
{
    private const int MostContracts = 3;
    private const int LeastChance = 500_000;

    private readonly Bidding _bidding = new();

    /// <inheritdoc />
    public string Name => "truthful";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            var plan = Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts);
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            if (worth.Chance >= LeastChance) _bidding.Offer(seen, act, lead, plan, worth, worth.BreakEven);
        }
    }
}
